"""How much pairs of claims share of what few claims on their affair name, for many pairs at once.

The signs of all claims lie end to end in one array, in their alphabetical order: each sum is made in one order, and a
pair has the same numbers whatever other pairs are asked for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log1p

import numpy as np

from recoupe.stages.corroborate.affair import Weighed
from recoupe.stages.corroborate.memory import Numbers, Places
from recoupe.stages.corroborate.pages import Weights

AT_ONCE = 20_000
"""Pairs that are looked at in one go, which bounds the memory that they take."""


def rare(weighed: Sequence[Weighed], pairs: Places) -> dict[str, Numbers]:
    """Return what pairs of claims (places in `weighed`, a row each) share, feature by feature."""
    own = Rows([one.own for one in weighed]).shared(pairs)
    near = Rows([one.near for one in weighed]).shared(pairs)
    parties = Rows([one.parties for one in weighed]).shared(pairs)
    return {
        "rare own": _logs(own.sums),
        "rarest own": own.most,
        "rare own alike": own.cosines,
        "rare own held": own.held,
        "rare near": _logs(near.sums),
        "rarest near": near.most,
        "rare near alike": near.cosines,
        "rare near held": near.held,
        "rare parties": parties.sums,
        "rarest party": parties.most,
        "rare parties alike": parties.cosines,
    }


def _logs(numbers: Numbers) -> Numbers:
    """Return the logarithms; numpy's own differ in their last bits from machine to machine."""
    return np.array([log1p(number) for number in numbers.tolist()], dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Shared:
    """What two claims share, a number a pair: the sum and the greatest of the lesser weights, the cosine, and the share
    of the lighter one's weight that the other holds.
    """

    sums: Numbers
    most: Numbers
    cosines: Numbers
    held: Numbers


class Rows:
    """Sparse vectors, one a claim, laid end to end."""

    def __init__(self, vectors: Sequence[Weights]) -> None:
        numbers = {sign: n for n, sign in enumerate(sorted({sign for one in vectors for sign in one}))}
        self._size = max(1, len(numbers))
        self._sizes = np.array([len(one) for one in vectors], dtype=np.int64)
        self._starts = np.cumsum(self._sizes) - self._sizes
        rows = np.repeat(np.arange(len(vectors)), self._sizes)
        items = [(numbers[sign], one[sign]) for one in vectors for sign in sorted(one)]
        self._signs = np.array([sign for sign, _ in items], dtype=np.int64)
        self._weights = np.array([weight for _, weight in items], dtype=np.float64)
        self._keys = rows * self._size + self._signs
        self._totals = _sums(rows, self._weights, len(vectors))
        self._lengths = np.sqrt(_sums(rows, self._weights * self._weights, len(vectors)))

    def shared(self, pairs: Places) -> Shared:
        """Return what the two of each pair share."""
        parts = [self._some(pairs[start : start + AT_ONCE]) for start in range(0, len(pairs), AT_ONCE)]
        if not parts:
            return Shared(*[np.zeros(0)] * 4)
        return Shared(*(np.concatenate(each) for each in zip(*map(_fields, parts), strict=True)))

    def _some(self, pairs: Places) -> Shared:
        a, b = pairs[:, 0], pairs[:, 1]
        few = np.where(self._sizes[a] <= self._sizes[b], a, b)
        light = np.where(self._totals[a] <= self._totals[b], a, b)
        pair, one, other = self._common(few, a + b - few)
        lesser = np.minimum(one, other)
        most = np.zeros(len(pairs))
        np.maximum.at(most, pair, lesser)
        held = _sums(pair, np.where((light == few)[pair], one, other), len(pairs))
        return Shared(
            _sums(pair, lesser, len(pairs)),
            most,
            _shares(_sums(pair, one * other, len(pairs)), self._lengths[a] * self._lengths[b]),
            _shares(held, self._totals[light]),
        )

    def _common(self, few: Places, many: Places) -> tuple[Places, Numbers, Numbers]:
        """Return each sign that both of a pair hold: the pair's place, and the weights in the two.

        The signs of the one that has `few` are looked up among those of the other.
        """
        counts = self._sizes[few]
        pair = np.repeat(np.arange(len(few)), counts)
        own = self._starts[few][pair] + np.arange(len(pair)) - np.repeat(np.cumsum(counts) - counts, counts)
        keys = many[pair] * self._size + self._signs[own]
        at = np.minimum(np.searchsorted(self._keys, keys), max(0, len(self._keys) - 1))
        held = np.flatnonzero(self._keys[at] == keys) if len(keys) else np.zeros(0, dtype=np.int64)
        return pair[held], self._weights[own[held]], self._weights[at[held]]


def _fields(shared: Shared) -> Iterator[Numbers]:
    yield from (shared.sums, shared.most, shared.cosines, shared.held)


def _sums(places: Places, weights: Numbers, size: int) -> Numbers:
    """Return the sum of the weights at each place, each made in the order of the weights."""
    sums: Numbers = np.bincount(places, weights, size).astype(np.float64)
    return sums


def _shares(parts: Numbers, wholes: Numbers) -> Numbers:
    return np.divide(parts, wholes, out=np.zeros(len(parts)), where=parts > 0)
