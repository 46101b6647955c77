"""Part claims into happenings by how likely each two of them are of one, whatever order they come in."""

import heapq
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
import numpy.typing as npt

from recoupe.stages.corroborate.memory import Numbers, Places

FLOOR = -6.0
"""Odds (natural logarithm) of a pair that was not proposed."""
LEAST, MOST = -12.0, 6.0
"""What one pair may count for."""
LIKELIEST = 0.4
"""Share of the pairs between two groups that decides: one happening is told in words that differ from page to page."""

BARRED = -1e6
"""Odds of a pair that cannot be of one happening, and keeps apart whatever groups it is in."""


@dataclass(frozen=True, slots=True)
class Edges:
    """Log-odds that two claims (places, the lesser first, a row each) tell one happening."""

    pairs: Places
    odds: Numbers


class Clusters:
    """Groups of claims that are joined as long as the likeliest pairs between two of them are likely enough.

    A pair that was never proposed counts as unlike, so that a chain of likenesses does not make one happening.
    """

    def __init__(self, size: int, edges: Edges) -> None:
        self.members: dict[int, list[int]] = {place: [place] for place in range(size)}
        self._size, self._edges = size, edges
        self._clipped = np.where(edges.odds <= BARRED, BARRED, np.clip(edges.odds, LEAST, MOST))
        self._odds: dict[int, dict[int, list[float]]] = defaultdict(dict)

    @property
    def labels(self) -> Places:
        """The least member of the group of each claim."""
        found = np.zeros(self._size, dtype=np.int64)
        for head, members in self.members.items():
            found[members] = head
        return found

    def _put(self, one: int, other: int, odds: list[float]) -> None:
        self._odds[one][other] = self._odds[other][one] = odds

    def mean(self, one: int, other: int) -> float:
        """Return the mean log-odds of the likeliest pairs between two groups."""
        return self._mean(self._odds[one].get(other, []), one, other)

    def _mean(self, known: Sequence[float], one: int, other: int) -> float:
        """Return the mean of what is known of two groups, likeliest first, and of what is not."""
        if known and known[-1] <= BARRED:
            return BARRED
        count = ceil(LIKELIEST * len(self.members[one]) * len(self.members[other]))
        likeliest = known[:count]
        return (sum(likeliest) + FLOOR * (count - len(likeliest))) / count

    def join(self, least: float) -> None:
        """Join the two likeliest groups, and again, until no two are likely enough; of equals those of the least.

        The mean of two groups is at most that of their likeliest pair, so that only claims between which there is a
        chain of pairs that are likely enough can come together: no others are looked at.
        """
        chained = self._chained(least)
        for (a, b), odds in zip(self._edges.pairs[chained].tolist(), self._clipped[chained].tolist(), strict=True):
            self._put(a, b, [odds])
        likely = self._clipped >= least
        ends = self._edges.pairs[likely]
        heap = list(zip((-self._clipped[likely]).tolist(), ends[:, 0].tolist(), ends[:, 1].tolist(), strict=True))
        heapq.heapify(heap)
        means: dict[tuple[int, int], float] = {}
        while heap:
            odds, a, b = heapq.heappop(heap)
            if a not in self.members or b not in self.members or means.get((a, b), -odds) != -odds:
                continue
            for other in self._merge(a, b):
                # The mean of two groups may differ with their order, by the last bit of a product: it is kept as asked.
                pair, mean = (min(a, other), max(a, other)), self.mean(a, other)
                means[pair] = mean if a < other else self.mean(*pair)
                if mean >= least:
                    heapq.heappush(heap, (-mean, *pair))

    def _merge(self, a: int, b: int) -> list[int]:
        """Take the second group into the first, and return the groups near it."""
        self.members[a] = sorted(self.members[a] + self.members.pop(b))
        row = self._odds.pop(b)
        self._odds[a].pop(b, None)
        for other, odds in row.items():
            if other != a:
                del self._odds[other][b]
                self._put(a, other, sorted(self._odds[a].get(other, []) + odds, reverse=True))
        return list(self._odds[a])

    def _chained(self, least: float) -> npt.NDArray[np.bool_]:
        """Tell which pairs are of two claims that a chain of pairs likely enough ties to one another."""
        parents = list(range(self._size))
        for a, b in self._edges.pairs[self._clipped >= least].tolist():
            first, second = sorted((_root(a, parents), _root(b, parents)))
            parents[second] = first
        roots = np.array([_root(place, parents) for place in range(self._size)], dtype=np.int64)
        chained: npt.NDArray[np.bool_] = roots[self._edges.pairs[:, 0]] == roots[self._edges.pairs[:, 1]]
        return chained

    def near(self, least: float) -> list[tuple[int, int, float]]:
        """Return the pairs of groups (by their least members) that were left apart at or above some log-odds."""
        ends = np.sort(self.labels[self._edges.pairs], axis=1)
        codes = ends[:, 0] * self._size + ends[:, 1]
        likely = np.unique(codes[(self._clipped >= least) & (ends[:, 0] != ends[:, 1])])
        known: dict[int, list[float]] = {code: [] for code in likely.tolist()}
        held = np.isin(codes, likely)
        for code, odds in zip(codes[held].tolist(), self._clipped[held].tolist(), strict=True):
            known[code].append(odds)
        means = (
            (*divmod(code, self._size), self._mean(sorted(row, reverse=True), *divmod(code, self._size)))
            for code, row in known.items()
        )
        return sorted((a, b, mean) for a, b, mean in means if mean >= least)


def _root(place: int, parents: list[int]) -> int:
    while parents[place] != place:
        parents[place] = parents[parents[place]]
        place = parents[place]
    return place
