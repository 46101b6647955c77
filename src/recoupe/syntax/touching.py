"""Ranges kept in order, so that those at one place are found without a look at all the others."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, Protocol, TypeVar


class Ranged(Protocol):
    """Anything with a start and an end."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


Item = TypeVar("Item", bound=Ranged)


class Touching(Generic[Item]):
    """Ranges by their start, with the furthest end reached so far."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = sorted(items, key=lambda item: item.start)
        self._starts = [item.start for item in self._items]
        self._reach = list(accumulate((item.end for item in self._items), max))

    def touching(self, start: int, end: int) -> list[Item]:
        """Return the ranges that share a place with [start, end] or end where it begins, in order of their start."""
        found = []
        place = bisect_right(self._starts, end) - 1
        while place >= 0 and self._reach[place] >= start:
            if self._items[place].end >= start:
                found.append(self._items[place])
            place -= 1
        return found[::-1]

    def overlapping(self, start: int, end: int) -> list[Item]:
        """Return the ranges that share a character with [start, end), in order of their start."""
        return [item for item in self.touching(start, end) if item.start < end and start < item.end]
