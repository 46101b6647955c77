"""What each paragraph is: title, heading, body, caption or furniture; and titles that come again."""

import re

from recoupe.lang import words_of_all
from recoupe.model import Block, BlockKind, Repair, RepairKind, Span
from recoupe.stages.clean.page import Page
from recoupe.stages.clean.places import is_country
from recoupe.syntax.touching import Touching

MAX_TITLE_WORDS = 35
MAX_HEADING_WORDS = 20
MIN_HEADED = 4
TITLE_PLACES = 3
"""The title is one of the first paragraphs that are no furniture."""

TITLE_STOP = re.compile(r"[.;:,]$")
STOP = re.compile(r"[.:;,»”\"…]$")
LETTERS = re.compile(r"[\W_]+")

CAPTIONS = frozenset({RepairKind.CAPTION})


def blocks_of(page: Page, repairs: list[Repair]) -> tuple[list[Block], list[Repair]]:
    """Return the blocks of a page, and the repairs for titles that come again and labels of sections."""
    covered = Touching(repairs)
    taken = {span: kind for span in page.paragraphs if (kind := _taken(span, covered))}
    free = [span for span in page.paragraphs if span not in taken]
    title = _title(page, free)
    first = next((span for span in page.paragraphs if title is not None and _same(page, span, title)), None)
    found: list[Repair] = []
    blocks: list[Block] = []
    for span in page.paragraphs:
        kind = taken.get(span) or _kind(page, span, title, first, alone=len(free) == 1)
        if kind is BlockKind.FURNITURE and span not in taken:
            again = title is not None and _same(page, span, title)
            repair_kind = RepairKind.REPEATED_TITLE if again else RepairKind.BOILERPLATE
            found.append(page.repair(span, repair_kind, note=None if again else "label of a section"))
        blocks.append(Block(start=span.start, end=span.end, kind=kind))
    return blocks, found


def _taken(span: Span, covered: Touching[Repair]) -> BlockKind | None:
    """Tell what a paragraph is that a repair covers to its last letter, None for one that is read."""
    inside = covered.touching(span.start, span.end)
    end = span.start
    for repair in inside:
        if repair.start <= end:
            end = max(end, repair.end)
    if end < span.end:
        return None
    return BlockKind.CAPTION if any(repair.kind in CAPTIONS for repair in inside) else BlockKind.FURNITURE


def _title(page: Page, free: list[Span]) -> str | None:
    """Return the folded title: the metadata's, else an early short line without a stop, with a story below it."""
    if page.document.title:
        return _folded(page.document.title)
    for place, span in enumerate(free[:TITLE_PLACES]):
        words = page.words(span)
        below = any(len(page.words(other).split()) > MAX_HEADING_WORDS for other in free[place + 1 :])
        if below and 2 < len(words.split()) <= MAX_TITLE_WORDS and not TITLE_STOP.search(words):
            return _folded(words)
        if len(words.split()) > MAX_TITLE_WORDS:
            return None
    return None


def _kind(page: Page, span: Span, title: str | None, first: Span | None, *, alone: bool) -> BlockKind:
    words = page.words(span)
    if title is not None and _same(page, span, title):
        return BlockKind.TITLE if span == first else BlockKind.FURNITURE
    if alone or len(words.split()) > MAX_HEADING_WORDS or STOP.search(words):
        return BlockKind.BODY
    return BlockKind.FURNITURE if _is_label(words) else BlockKind.HEADING


def _is_label(words: str) -> bool:
    """Tell a bare name of a country from a heading: « La Valmère » between two paragraphs leads to another page."""
    plain = words.strip().replace("’", "'")
    articles = words_of_all("reference", "article")
    openings = (opening for opening in (plain.partition(" ")[0] + " ", plain.partition("'")[0] + "'"))
    held = next((opening for opening in openings if opening.strip().lower() in articles), "")
    return is_country(plain.removeprefix(held).strip())


def _same(page: Page, span: Span, title: str) -> bool:
    """Tell whether a paragraph is the title, which metadata may carry with the name of the site behind it."""
    words = _folded(page.words(span))
    return bool(words) and (words == title or (len(words.split()) >= MIN_HEADED and title.startswith(f"{words} ")))


def _folded(words: str) -> str:
    return LETTERS.sub(" ", words).strip().casefold()
