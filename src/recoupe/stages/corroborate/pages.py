"""An article as its claims are compared: its words and names as weighted signs, and how alike two such vectors are."""

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from math import log, sqrt

from recoupe.model import Document, Reading, Span
from recoupe.syntax.rarity import HEAVIEST
from recoupe.syntax.signs import Signs, signs_of

STATEMENT = 100
"""Words of a page that is one statement."""


class Weights(dict[str, float]):
    """Signs with their weights: a sparse vector that knows its length and its sum. It is not changed once read."""

    __slots__ = ("_length", "_total")

    @property
    def length(self) -> float:
        """Euclidean length."""
        if not hasattr(self, "_length"):
            self._length = sqrt(sum(weight * weight for weight in self.values()))
        return self._length

    @property
    def total(self) -> float:
        """Sum of the weights."""
        if not hasattr(self, "_total"):
            self._total = sum(self.values())
        return self._total


@dataclass(frozen=True)
class Page:
    """One article as signs, with how many of its words carry each; `printed` are the days it may be of.

    `times` are the places of its time expressions.
    """

    document: Document
    signs: Signs
    family: str
    printed: tuple[str, str] | None
    times: tuple[Span, ...] = ()

    @classmethod
    def of(cls, reading: Reading) -> "Page":
        """Return the page of an article."""
        document = reading.document
        published = document.published
        days = (published.earliest, published.latest) if published.earliest and published.latest else None
        signs = signs_of(document.text, document.language)
        times = tuple(Span(time.start, time.end) for time in reading.times)
        return cls(document, signs, document.origin_id or document.id, days, times)

    @cached_property
    def title_end(self) -> int:
        """Where the first line ends."""
        return len(self.document.text.partition("\n")[0])

    @cached_property
    def often(self) -> dict[str, float]:
        """What is left of a sign's weight on this page: a word in every sentence tells none of them from another."""
        counts = Counter(sign for signs in self.signs.words for sign in signs)
        return {sign: 1 / (1 + log(times)) for sign, times in counts.items()}

    @cached_property
    def topic(self) -> Weights:
        """The page's signs by their weight and how often they stand: what it is about."""
        words = zip(self.signs.words, self.signs.weights, strict=True)
        weights = {sign: w for signs, w in words for sign in sorted(signs)}
        rare = {sign: float(w) - HEAVIEST / 2 for sign, w in weights.items() if w > HEAVIEST / 2}
        return Weights({sign: weight / self.often[sign] for sign, weight in rare.items()})

    @cached_property
    def is_short(self) -> bool:
        """Whether the page is one statement; on a longer one a sentence like another may have another subject."""
        return len(self.signs.words) <= STATEMENT

    @cached_property
    def _starts(self) -> list[int]:
        starts: list[int] = self.signs.offsets[:, 0].tolist()
        return starts

    @cached_property
    def _weighed(self) -> list[list[tuple[str, float]]]:
        """The signs of each word, each by its weight and how rare it is on the page; in one order, for sums' sake."""
        words = list(zip(self.signs.words, self.signs.weights.tolist(), strict=True))
        known = {
            (signs, weight): [(sign, weight * self.often[sign]) for sign in sorted(signs)]
            for signs, weight in set(words)
        }
        return [known[word] for word in words]

    @cached_property
    def _shared(self) -> dict[tuple[int, int], Weights]:
        return {}

    def shared(self, start: int, end: int) -> Weights:
        """Return `words`, the same ones each time: the claims of a sentence share its words and those around it."""
        if (start, end) not in self._shared:
            self._shared[start, end] = self.words(start, end)
        return self._shared[start, end]

    def words(self, start: int, end: int) -> Weights:
        """Return the signs between two offsets, each by its weight and how rare it is on the page."""
        found: dict[str, float] = {}
        for place in range(bisect_left(self._starts, start), bisect_right(self._starts, end - 1)):
            for sign, weight in self._weighed[place]:
                if weight > found.get(sign, -1.0):
                    found[sign] = weight
        return Weights(found)


def cosine(a: Weights, b: Weights) -> float:
    """Return how alike two sets of signs are, in [0, 1]."""
    if a.keys().isdisjoint(b):
        return 0.0
    few, many = (a, b) if len(a) <= len(b) else (b, a)
    return sum([weight * many[sign] for sign, weight in few.items() if sign in many]) / (a.length * b.length)
