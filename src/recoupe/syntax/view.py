"""The text that the parser reads, and the way back from each of its characters to the raw text."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from recoupe.model import Block, BlockKind, Repair, RepairKind, Span
from recoupe.syntax.touching import Touching

DROPPED = frozenset(
    {
        RepairKind.BOILERPLATE,
        RepairKind.CAPTION,
        RepairKind.CREDIT,
        RepairKind.BYLINE,
        RepairKind.DATELINE,
        RepairKind.SYNDICATION_ID,
        RepairKind.REPEATED_TITLE,
        RepairKind.EMBEDDED_HEADLINE,
    }
)
"""Repairs whose words are not read at all."""

READ = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.BODY})
"""Blocks that are read."""

PLAIN = str.maketrans(
    {"’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\n": " ", "\r": " "}
)
"""One character for one, so that offsets survive: curly apostrophes and odd spaces."""

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]+")
"""Soft hyphens, zero-width spaces and marks of direction: they break words and are read past."""

SEPARATOR = "\n\n"


class RepairedView:
    """Blocks as they are read: furniture dropped, sure replacements put in, typography made plain.

    « une organisation basée à Valmère. groupe d’étude. » -> "une organisation basée à Valmère, groupe d'étude."

    `text` is the view; `raw` maps a range of it to the raw text. Blocks are parted by an empty line.
    """

    __slots__ = ("_pieces", "_starts", "text")

    def __init__(self, text: str, repairs: Iterable[Repair], blocks: Sequence[Block]) -> None:
        edits = _edits(repairs)
        self._pieces: list[tuple[int, Span, bool]] = []
        parts: list[str] = []
        size = 0
        for block in blocks:
            if block.kind not in READ:
                continue
            pieces = list(_pieces(text, Span(block.start, block.end), edits))
            if parts and pieces:
                pieces.insert(0, (SEPARATOR, Span(block.start, block.start), False))
            for words, raw, linear in pieces:
                if words:
                    self._pieces.append((size, raw, linear))
                    parts.append(words)
                    size += len(words)
        self._starts = [start for start, _, _ in self._pieces]
        self.text = "".join(parts)

    def raw(self, start: int, end: int) -> Span:
        """Return the range of the raw text behind `[start, end)` of the view, empty where the view adds characters.

        Raises `IndexError` for a range that is not in the view.
        """
        if not 0 <= start < end <= len(self.text):
            raise IndexError(f"[{start}, {end}) is not a range of a view of {len(self.text)} characters")
        return Span(self._at(start).start, self._at(end - 1).end)

    def _at(self, position: int) -> Span:
        first, raw, linear = self._pieces[bisect_right(self._starts, position) - 1]
        return Span(raw.start + position - first, raw.start + position - first + 1) if linear else raw


def _edits(repairs: Iterable[Repair]) -> list[tuple[Span, str]]:
    """Return what to put in place of which stretch, in order and without overlaps; dropping wins over replacing."""
    repairs = tuple(repairs)
    dropped = sorted(Span(repair.start, repair.end) for repair in repairs if repair.kind in DROPPED)
    merged: list[Span] = []
    for span in dropped:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    chosen = [(span, "") for span in merged]
    apart = Touching(merged)
    last = 0
    replacing = (repair for repair in repairs if repair.kind not in DROPPED and repair.replacement is not None)
    for repair in sorted(replacing, key=lambda repair: (repair.start, -repair.end, repair.replacement or "")):
        span = Span(repair.start, repair.end)
        if span.start >= last and not apart.overlapping(span.start, span.end):
            chosen.append((span, repair.replacement or ""))
            last = span.end
    return sorted(chosen)


def _pieces(text: str, block: Span, edits: list[tuple[Span, str]]) -> Iterable[tuple[str, Span, bool]]:
    """Yield the view's words with the raw range behind them; `True` where they stand one to one."""
    at = block.start
    for span, words in _with_invisible(text, block, edits):
        if span.end <= block.start or span.start >= block.end:
            continue
        start, end = max(span.start, block.start), min(span.end, block.end)
        yield _linear(text, at, start)
        yield from _aligned(text, Span(start, end), words)
        at = end
    yield _linear(text, at, block.end)


def _with_invisible(text: str, block: Span, edits: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    hidden = [Span(*match.span()) for match in INVISIBLE.finditer(text, block.start, block.end)]
    if not hidden:
        return edits
    taken = Touching(span for span, _ in edits)
    free = [span for span in hidden if not taken.overlapping(span.start, span.end)]
    return sorted([*edits, *((span, "") for span in free)])


def _aligned(text: str, span: Span, words: str) -> Iterable[tuple[str, Span, bool]]:
    """Line up a replacement with its raw words: what they share at both ends stands one to one."""
    raw = text[span.start : span.end]
    shorter = min(len(raw), len(words))
    before = next((i for i in range(shorter) if raw[i] != words[i]), shorter)
    after = next((i for i in range(shorter - before) if raw[-1 - i] != words[-1 - i]), shorter - before)
    middle = Span(span.start + before, span.end - after)
    yield _linear(text, span.start, middle.start)
    yield words[before : len(words) - after].translate(PLAIN), middle, False
    yield _linear(text, middle.end, span.end)


def _linear(text: str, start: int, end: int) -> tuple[str, Span, bool]:
    return text[start:end].translate(PLAIN), Span(start, end), True
