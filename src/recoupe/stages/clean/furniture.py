"""Which paragraphs, and which of their ends, are page furniture."""

import re
from collections.abc import Iterator
from itertools import pairwise

from recoupe.model import Repair, RepairKind, Span
from recoupe.ontology.media import media_by_form
from recoupe.stages.clean.page import Page
from recoupe.stages.clean.patterns import furniture
from recoupe.stages.clean.places import is_place
from recoupe.stages.clean.rows import Furniture, Scope

MAX_FURNITURE = 420
"""Characters: a longer paragraph is a paragraph of the story, however it begins."""

MAX_CAPTION_WORDS = 25
DATELINE_PARAGRAPHS = 10
"""A dateline stands in one of the first paragraphs."""

Found = tuple[Furniture, re.Match[str]]


def furniture_of(page: Page) -> list[Repair]:
    """Return the repairs for furniture, captions and credits of a page, without its titles.

    « Lire aussi : … », « Anse Verte, le 4 mai 2031. © Rosa Malo/AVP », « PORT-ORDRIE (AVP) — »
    """
    found = [repair for index, span in enumerate(page.paragraphs) for repair in _of_paragraph(page, index, span)]
    found.extend(end for end in _of_ends(page) if not any(r.kind is end.kind and r.end == end.end for r in found))
    whole = {Span(repair.start, repair.end): repair.kind for repair in found}
    found.extend(_captions_before_credits(page, whole))
    return found


def _of_paragraph(page: Page, index: int, span: Span) -> Iterator[Repair]:
    words = page.words(span)
    whole = _whole(page, words)
    if whole and not (whole[0].kind is RepairKind.CAPTION and _closing(page, words)):
        yield page.repair(span, whole[0].kind, note=_note(*whole))
        return
    if closing := _closing(page, words):
        row, match = closing
        cut = span.start + match.start()
        yield page.repair(Span(span.start, cut), RepairKind.CAPTION)
        yield page.repair(Span(cut, span.start + match.end()), row.kind, note=_note(row, match))
        return
    for row, match in _matches(page, words, Scope.START):
        if index < DATELINE_PARAGRAPHS and _is_dateline(match):
            yield page.repair(Span(span.start, span.start + match.end()), row.kind, note=_note(row, match))
            break
    for row, match in _matches(page, words, Scope.END):
        yield page.repair(Span(span.start + match.start(), span.start + match.end()), row.kind, note=_note(row, match))
        break


def _whole(page: Page, words: str) -> Found | None:
    """Return the row that takes the whole paragraph; a caption keeps its credit."""
    if len(words) > MAX_FURNITURE:
        return next(
            (found for found in _matches(page, words, Scope.OPENING) if found[0].kind is RepairKind.CAPTION), None
        )
    return next(_matches(page, words, Scope.BLOCK, Scope.OPENING), None)


def _closing(page: Page, words: str) -> Found | None:
    found = next(_matches(page, words, Scope.CLOSING), None) if len(words) <= MAX_FURNITURE else None
    return found if found and len(words[: found[1].start()].split()) > 2 else None


def _matches(page: Page, words: str, *scopes: Scope) -> Iterator[Found]:
    for row, pattern in furniture(page.document.language):
        if row.scope not in scopes:
            continue
        if row.scope is Scope.BLOCK:
            match = pattern.fullmatch(words)
        elif row.scope in {Scope.OPENING, Scope.START}:
            match = pattern.match(words)
        else:
            match = next((match for match in pattern.finditer(words) if match.end() == len(words)), None)
        if match:
            yield row, match


def _is_dateline(match: re.Match[str]) -> bool:
    """Tell a dateline's place from an acronym that opens a sentence (« OTAN - Les ministres … »)."""
    groups = match.groupdict()
    place = (groups.get("place") or "").partition(",")[0].strip()
    if groups.get("agency"):
        return place not in media_by_form()
    return place not in media_by_form() and (len(place) > 4 or is_place(place))


def _note(row: Furniture, match: re.Match[str]) -> str:
    parts = [row.note] if row.note else []
    parts.extend(f"{key}={value.strip()}" for key, value in sorted(match.groupdict().items()) if value)
    return "; ".join(parts)


def _of_ends(page: Page) -> Iterator[Repair]:
    """Yield what stands before the first and after the last word of the story (« date 2031-04 », « abc-fr-12 »)."""
    text = page.text
    for row, pattern in furniture(page.document.language):
        if row.scope is Scope.FIRST and (match := pattern.match(text)):
            yield page.repair(Span(match.start(), match.end()), row.kind, note=_note(row, match))
        elif row.scope is Scope.LAST:
            for match in pattern.finditer(text, max(0, len(text) - MAX_FURNITURE)):
                if match.end() == len(text):
                    yield page.repair(Span(match.start(), match.end()), row.kind, note=_note(row, match))


def _captions_before_credits(page: Page, whole: dict[Span, RepairKind]) -> Iterator[Repair]:
    """Yield the paragraphs that are captions because a credit line follows and they look like one."""
    for before, after in pairwise(page.paragraphs):
        if whole.get(after) is RepairKind.CREDIT and before not in whole and _looks_like_caption(page, before):
            yield page.repair(before, RepairKind.CAPTION, note="a credit line follows")


def _looks_like_caption(page: Page, span: Span) -> bool:
    words = page.words(span)
    if len(words) > MAX_FURNITURE or page.quotations.overlapping(span.start, span.end):
        return False
    rows = (pattern for row, pattern in furniture(page.document.language) if row.scope is Scope.BEFORE_CREDIT)
    return len(words.split()) <= MAX_CAPTION_WORDS or any(pattern.search(words) for pattern in rows)
