"""What translation machines get wrong in a way that can be recognised: acronyms, credits, lost subjects."""

import re
from collections.abc import Iterator
from functools import cache

from recoupe.errors import DataFileError
from recoupe.model import Repair, Span
from recoupe.stages.clean.page import Page
from recoupe.stages.clean.rows import Mistranslation


def mistranslations(page: Page) -> Iterator[Repair]:
    """Yield the hits of the language's table of mistranslations.

    « un expert du SCRS, à Washington » -> CSIS
    """
    for row in page.language.table("mistranslations", Mistranslation):
        hits = [match for match in _compiled(row.pattern).finditer(page.text) if _counts(page, row, match)]
        if row.at_most and len(hits) > row.at_most:
            continue
        for match in hits:
            replacement = match.expand(row.replacement) if row.replacement else None
            yield page.repair(
                Span(*match.span()),
                row.kind,
                replacement=replacement,
                note=row.note,
                confidence=0.9 if replacement else 0.7,
            )


def _counts(page: Page, row: Mistranslation, match: re.Match[str]) -> bool:
    span = Span(*match.span())
    if row.outside and any(quoted.overlaps(span) for quoted in page.quoted):
        return False
    if row.unless and _compiled(row.unless).search(page.text):
        return False
    paragraph = next((paragraph for paragraph in page.paragraphs if paragraph.contains(span)), span)
    return not row.near or bool(_compiled(row.near).search(page.words(paragraph)))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise DataFileError(f"mistranslations.tsv: pattern {pattern!r}: {error}") from error
