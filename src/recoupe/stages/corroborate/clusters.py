"""Part claims into happenings by how likely each two of them are of one, whatever order they come in."""

import heapq
from collections import defaultdict
from collections.abc import Mapping
from math import ceil

FLOOR = -6.0
"""Odds (natural logarithm) of a pair that was not proposed."""
LEAST, MOST = -12.0, 6.0
"""What one pair may count for."""
LIKELIEST = 0.4
"""Share of the pairs between two groups that decides: one happening is told in words that differ from page to page."""

BARRED = -1e6
"""Odds of a pair that cannot be of one happening, and keeps apart whatever groups it is in."""

Edges = Mapping[tuple[int, int], float]
"""Log-odds that two claims (places, the lesser first) tell one happening."""


class Clusters:
    """Groups of claims that are joined as long as the likeliest pairs between two of them are likely enough.

    A pair that was never proposed counts as unlike, so that a chain of likenesses does not make one happening.
    """

    def __init__(self, size: int, edges: Edges) -> None:
        self.members: dict[int, list[int]] = {place: [place] for place in range(size)}
        self._odds: dict[int, dict[int, list[float]]] = defaultdict(dict)
        for (a, b), odds in sorted(edges.items()):
            self._put(a, b, [BARRED if odds <= BARRED else min(MOST, max(LEAST, odds))])

    def _put(self, one: int, other: int, odds: list[float]) -> None:
        self._odds[one][other] = self._odds[other][one] = odds

    def mean(self, one: int, other: int) -> float:
        """Return the mean log-odds of the likeliest pairs between two groups."""
        known = self._odds[one].get(other, [])
        if known and known[-1] <= BARRED:
            return BARRED
        count = ceil(LIKELIEST * len(self.members[one]) * len(self.members[other]))
        likeliest = known[:count]
        return (sum(likeliest) + FLOOR * (count - len(likeliest))) / count

    def join(self, least: float) -> None:
        """Join the two likeliest groups, and again, until no two are likely enough; of equals those of the least."""
        heap = [
            (-self.mean(a, b), a, b) for a, row in self._odds.items() for b in row if a < b and self.mean(a, b) >= least
        ]
        heapq.heapify(heap)
        while heap:
            odds, a, b = heapq.heappop(heap)
            if a not in self.members or b not in self.members or -odds != self.mean(a, b):
                continue
            for other in self._merge(a, b):
                mean = self.mean(a, other)
                if mean >= least:
                    heapq.heappush(heap, (-mean, min(a, other), max(a, other)))

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

    def near(self, least: float) -> list[tuple[int, int, float]]:
        """Return the pairs of groups (by their least members) that were left apart at or above some log-odds."""
        pairs = ((a, b, self.mean(a, b)) for a, row in self._odds.items() for b in row if a < b)
        return sorted((a, b, mean) for a, b, mean in pairs if mean >= least)
