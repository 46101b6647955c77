"""Cut an article into stretches that the encoder reads at once, each with what stands before it as context."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

MOST = 440
"""Pieces of one window: its own sentences and their context. The encoder can place 512."""
CONTEXT = 150
TITLE = 60
"""Pieces at most of the sentences before a window's first, and of a title, that are read again with it."""


@dataclass(frozen=True, slots=True)
class Window:
    """The numbers of the sentences read together, in text order, and the first that no window before has read."""

    places: tuple[int, ...]
    first: int


def windows(sizes: Sequence[int]) -> Iterator[Window]:
    """Yield windows over sentences of so many pieces each, so that every sentence is new in just one."""
    start = 0
    while start < len(sizes):
        places = _context(sizes, start)
        size = sum(sizes[place] for place in places)
        end = start
        while end < len(sizes) and (end == start or size + sizes[end] <= MOST):
            size += sizes[end]
            end += 1
        yield Window((*places, *range(start, end)), start)
        start = end


def _context(sizes: Sequence[int], start: int) -> list[int]:
    """Return the title, where it is short, and the sentences just before one."""
    places: list[int] = []
    size, place = 0, start - 1
    while place > 0 and size + sizes[place] <= CONTEXT:
        size += sizes[place]
        places.insert(0, place)
        place -= 1
    return [0, *places] if start > 0 and sizes[0] < TITLE else places
