"""Words in square brackets that a translation machine left in English."""

import re
from collections.abc import Iterator

from recoupe.lang import PIVOT
from recoupe.model import Repair, RepairKind, Span
from recoupe.stages.clean.frequency import looks_english, zipf
from recoupe.stages.clean.page import Page
from recoupe.stages.clean.rows import Word

BRACKET = re.compile(r"\[([^\[\]\n]{2,60})\]( ?)")
POSSESSIVE = re.compile(r"\w['’]s\b")
CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w’']*")
ENGLISH_RATHER = 0.7


def untranslated(page: Page) -> Iterator[Repair]:
    """Yield insertions left in English: they are read past, and an article that follows loses its capital.

    « elle a donné [the Navy] Le feu vert » -> elle a donné le feu vert
    """
    if page.language.iso == PIVOT:
        return
    articles = {row.word for row in page.language.table("articles", Word)}
    for match in BRACKET.finditer(page.text):
        if not _is_english(match[1], page.document.language):
            continue
        yield page.repair(
            Span(match.start(), match.end()),
            RepairKind.UNTRANSLATED,
            replacement="",
            note=f"left in English: {match[1]}",
        )
        following = CAPITALISED.match(page.text, match.end())
        if following and following.group().lower() in articles and not _opens_sentence(page.text, match.start()):
            yield page.repair(
                Span(*following.span()), RepairKind.MISSPELLING, replacement=following.group().lower(), note="capital"
            )


def _is_english(words: str, language: str) -> bool:
    if POSSESSIVE.search(words):
        return True
    parts = re.findall(r"[^\W\d_]+", words)
    if not parts or any(not part.isascii() for part in parts):
        return False
    english = sum(zipf(part, PIVOT) for part in parts) / len(parts)
    own = sum(zipf(part, language) for part in parts) / len(parts)
    return english - own >= ENGLISH_RATHER or any(looks_english(part, language) for part in parts)


def _opens_sentence(text: str, position: int) -> bool:
    before = text[max(0, position - 3) : position].rstrip()
    return not before or before[-1] in '.!?«“"\n'
