"""Aligned passages of two texts: where one stands in the other, word for word or nearly."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from recoupe.stages.lineage.words import Words

GAP = 12
"""Words that an edit may put between two shared runs of one passage."""
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

    @property
    def words(self) -> int:
        """Length of the shorter side."""
        return min(self.a_end - self.a_start, self.b_end - self.b_start)


def passages(a: Words, b: Words) -> list[Passage]:
    """Return the passages that two texts share, in the order of the first, none overlapping another there."""
    chains: list[list[tuple[int, int]]] = []
    open_chains: list[list[tuple[int, int]]] = []
    for i, j in _seeds(a, b):
        open_chains = [chain for chain in open_chains if i - chain[-1][0] <= GAP + 3]
        chain = _fitting(open_chains, i, j)
        if chain is None:
            chain = []
            chains.append(chain)
            open_chains.append(chain)
        chain.append((i, j))
    return _apart(sorted((_passage(chain) for chain in chains), key=lambda p: (-p.same, p.a_start, p.b_start)))


def _seeds(a: Words, b: Words) -> list[tuple[int, int]]:
    """Return positions (in a, in b) of shared runs of three words, in the order of a."""
    where: dict[int, list[int]] = defaultdict(list)
    for j, run in enumerate(b.triples.tolist()):
        where[run].append(j)
    return [
        (i, j) for i, run in enumerate(a.triples.tolist()) if len(found := where.get(run, ())) <= COMMON for j in found
    ]


def _fitting(chains: list[list[tuple[int, int]]], i: int, j: int) -> list[tuple[int, int]] | None:
    """Return the open chain that (i, j) carries on with the least drift."""
    best, least = None, DRIFT + 1
    for chain in chains:
        last_i, last_j = chain[-1]
        drift = abs((i - last_i) - (j - last_j))
        if i > last_i and 0 < j - last_j <= GAP + 3 + DRIFT and drift < least:
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


def shared_words(found: list[Passage]) -> int:
    """Return how many words the passages have in common."""
    return int(np.sum([passage.same for passage in found])) if found else 0
