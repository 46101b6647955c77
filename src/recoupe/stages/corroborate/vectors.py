"""Sparse vectors laid end to end in arrays: what many pairs of them share, all at once.

A sum is made in the order of one vector's own signs, as a loop over them would: a pair has the same numbers to the last
bit whatever other pairs are asked for.
"""

from collections.abc import Callable, Sequence
from itertools import chain

import numpy as np

from recoupe.stages.corroborate.memory import Numbers, Places
from recoupe.stages.corroborate.pages import Weights

AT_ONCE = 10_000
"""Pairs that are looked at in one go, which bounds the memory that they take."""

Sums = Callable[[Places, Places], Numbers]


class _Numbers(dict[str, int]):
    """A number for each sign, given as it is first asked for."""

    def __missing__(self, sign: str) -> int:
        self[sign] = len(self)
        return self[sign]


class Vectors:
    """Vectors by their places."""

    def __init__(self, vectors: Sequence[Weights]) -> None:
        numbers = _Numbers()
        self._sizes = np.array([len(one) for one in vectors], dtype=np.int64)
        self._starts = np.cumsum(self._sizes) - self._sizes
        self._lengths = np.array([one.length for one in vectors], dtype=np.float64)
        self._totals = np.array([one.total for one in vectors], dtype=np.float64)
        size = int(self._sizes.sum())
        self._signs = np.fromiter(map(numbers.__getitem__, chain.from_iterable(vectors)), np.int64, size)
        self._weights = np.fromiter(chain.from_iterable(one.values() for one in vectors), np.float64, size)
        self._signs_known = max(1, len(numbers))
        keys = np.repeat(np.arange(len(vectors)), self._sizes) * self._signs_known + self._signs
        order = np.argsort(keys)
        self._keys, self._held = keys[order], self._weights[order]

    def cosines(self, a: Places, b: Places) -> Numbers:
        """Return how alike the two vectors (places) of each pair are, in [0, 1]."""
        return _in_parts(self._cosines, a, b)

    def helds(self, a: Places, b: Places) -> Numbers:
        """Return the share of the lighter one's weight that the other holds, in [0, 1]."""
        return _in_parts(self._helds, a, b)

    def counts(self, a: Places, b: Places) -> Numbers:
        """Return how many signs both hold."""
        return _in_parts(self._counts, a, b)

    def _cosines(self, a: Places, b: Places) -> Numbers:
        few = np.where(self._sizes[a] <= self._sizes[b], a, b)
        pair, one, other = self._common(few, a + b - few)
        return _shares(_sums(pair, one * other, len(a)), self._lengths[a] * self._lengths[b])

    def _helds(self, a: Places, b: Places) -> Numbers:
        light = np.where(self._totals[a] <= self._totals[b], a, b)
        pair, one, _ = self._common(light, a + b - light)
        return _shares(_sums(pair, one, len(a)), self._totals[light])

    def _counts(self, a: Places, b: Places) -> Numbers:
        few = np.where(self._sizes[a] <= self._sizes[b], a, b)
        pair, one, _ = self._common(few, a + b - few)
        return _sums(pair, np.ones(len(one)), len(a))

    def _common(self, few: Places, many: Places) -> tuple[Places, Numbers, Numbers]:
        """Return each sign of the one that the other holds too: the pair's place, and the weights in the two."""
        counts = self._sizes[few]
        pair = np.repeat(np.arange(len(few)), counts)
        own = self._starts[few][pair] + np.arange(len(pair)) - np.repeat(np.cumsum(counts) - counts, counts)
        keys = many[pair] * self._signs_known + self._signs[own]
        at = np.minimum(np.searchsorted(self._keys, keys), max(0, len(self._keys) - 1))
        held = np.flatnonzero(self._keys[at] == keys) if len(keys) else np.zeros(0, dtype=np.int64)
        return pair[held], self._weights[own[held]], self._held[at[held]]


def _in_parts(sums: Sums, a: Places, b: Places) -> Numbers:
    starts = range(0, len(a), AT_ONCE)
    return np.concatenate([np.zeros(0), *(sums(a[n : n + AT_ONCE], b[n : n + AT_ONCE]) for n in starts)])


def _sums(pair: Places, weights: Numbers, size: int) -> Numbers:
    """Return the sum of the weights of each pair, each made in the order of the weights."""
    found: Numbers = np.bincount(pair, weights, size).astype(np.float64)
    return found


def _shares(parts: Numbers, wholes: Numbers) -> Numbers:
    return np.divide(parts, wholes, out=np.zeros(len(parts)), where=parts > 0)
