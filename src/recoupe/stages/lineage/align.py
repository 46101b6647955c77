"""Aligned passages of two texts: where one stands in the other, word for word or nearly."""

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recoupe.stages.lineage.words import Words

GAP = 15
"""Words from one shared run of a passage to the next: edits stand between."""
DRIFT = 8
"""Words that edits may have added or dropped between two shared runs."""
COMMON = 20
"""A run that stands more often than this in one text (a refrain, a table) seeds no passage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Half-open ranges of word positions in both texts, and how many words of them are the same."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    same: int


def passages(a: Words, b: Words) -> list[Passage]:
    """Return the passages that two texts share, in the order of the first, none overlapping another in either."""
    chains: list[list[tuple[int, int]]] = []
    open_chains: list[list[tuple[int, int]]] = []
    for i, j in shared_runs(a, b, 3):
        open_chains = [chain for chain in open_chains if i - chain[-1][0] <= GAP]
        chain = _fitting(open_chains, i, j)
        if chain is None:
            chain = []
            chains.append(chain)
            open_chains.append(chain)
        chain.append((i, j))
    return _apart(sorted((_passage(chain) for chain in chains), key=lambda p: (-p.same, p.a_start, p.b_start)))


def shared_runs(a: Words, b: Words, size: int, *, at_most: int = COMMON) -> list[tuple[int, int]]:
    """Return positions (in a, in b) of shared runs of `size` words, none that either holds too often.

    They rise in a; of one place in a, they fall in b.
    """
    runs, others = a.runs(size), b.runs(size)
    common = set(runs) & set(others)
    often = Counter(run for run in runs if run in common)
    where: dict[int, list[int]] = defaultdict(list)
    for j in range(len(others) - 1, -1, -1):
        if others[j] in common:
            where[others[j]].append(j)
    few = {run for run in common if often[run] <= at_most and len(where[run]) <= at_most}
    return [(i, j) for i, run in enumerate(runs) if run in few for j in where[run]]


def _fitting(chains: list[list[tuple[int, int]]], i: int, j: int) -> list[tuple[int, int]] | None:
    """Return the open chain that (i, j) carries on with the least drift."""
    best, least = None, DRIFT + 1
    for chain in chains:
        last_i, last_j = chain[-1]
        drift = abs((i - last_i) - (j - last_j))
        if i > last_i and 0 < j - last_j <= GAP + DRIFT and drift < least:
            best, least = chain, drift
    return best


def _passage(chain: list[tuple[int, int]]) -> Passage:
    words = {i + offset for i, _ in chain for offset in range(3)}
    (first_i, first_j), (last_i, last_j) = chain[0], chain[-1]
    return Passage(a_start=first_i, a_end=last_i + 3, b_start=first_j, b_end=last_j + 3, same=len(words))


def _apart(ranked: list[Passage]) -> list[Passage]:
    """Keep the longest passages first and drop those that overlap one kept, on either side."""
    kept: list[Passage] = []
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for passage in ranked:
        a, b = range(passage.a_start, passage.a_end), range(passage.b_start, passage.b_end)
        if taken_a.isdisjoint(a) and taken_b.isdisjoint(b):
            kept.append(passage)
            taken_a.update(a)
            taken_b.update(b)
    return sorted(kept, key=lambda passage: passage.a_start)


def in_order(matches: list[tuple[int, int]], weights: NDArray[np.float64]) -> list[int]:
    """Return which matches (i, j) make the heaviest series that rises on both sides; they come as from `shared_runs`.

    Two reporters who write on one visit use the same names and turns of phrase, but not in the same order.
    """
    front_j: list[int] = []
    front_weight: list[float] = []
    front_last: list[int] = []
    before = [-1] * len(matches)
    for k, ((_, j), weight) in enumerate(zip(matches, weights.tolist(), strict=True)):
        at = bisect_left(front_j, j)
        if at:
            weight += front_weight[at - 1]
            before[k] = front_last[at - 1]
        end, size = at, len(front_j)
        while end < size and front_weight[end] <= weight:
            end += 1
        if end > at or at == size or front_j[at] != j:
            front_j[at:end], front_weight[at:end], front_last[at:end] = [j], [weight], [k]
    return _backwards(front_last[-1] if front_last else -1, before)


def _backwards(last: int, before: list[int]) -> list[int]:
    series = []
    while last >= 0:
        series.append(last)
        last = before[last]
    return series[::-1]
