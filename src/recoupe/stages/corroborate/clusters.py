"""Part claims into happenings by how likely each two of them are of one, whatever order they come in."""

import heapq
from collections import defaultdict
from collections.abc import Mapping

FLOOR = -6.0
"""Odds (natural logarithm) of a pair that was not proposed."""
LEAST, MOST = -12.0, 6.0
"""What one pair may count for."""

BARRED = -1e6
"""Odds of a pair that cannot be of one happening, and keeps apart whatever groups it is in."""

Edges = Mapping[tuple[int, int], float]
"""Log-odds that two claims (places, the lesser first) tell one happening."""


class Clusters:
    """Groups of claims that are joined as long as the mean log-odds between two of them are high enough.

    A pair that was never proposed counts as unlike, so that a chain of likenesses does not make one happening.
    """

    def __init__(self, size: int, edges: Edges) -> None:
        self.members: dict[int, list[int]] = {place: [place] for place in range(size)}
        self._gain: dict[int, dict[int, float]] = defaultdict(dict)
        for (a, b), odds in sorted(edges.items()):
            self._add(a, b, odds - FLOOR if odds <= BARRED else min(MOST, max(LEAST, odds)) - FLOOR)

    def _add(self, one: int, other: int, gain: float) -> None:
        for a, b in ((one, other), (other, one)):
            self._gain[a][b] = self._gain[a].get(b, 0.0) + gain

    def mean(self, one: int, other: int) -> float:
        """Return the mean log-odds between two groups."""
        return FLOOR + self._gain[one].get(other, 0.0) / (len(self.members[one]) * len(self.members[other]))

    def join(self, least: float) -> None:
        """Join the two likeliest groups, and again, until no two are likely enough; of equals those of the least."""
        heap = [
            (-self.mean(a, b), a, b) for a, row in self._gain.items() for b in row if a < b and self.mean(a, b) >= least
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
        row = self._gain.pop(b)
        self._gain[a].pop(b, None)
        for other, gain in row.items():
            if other != a:
                del self._gain[other][b]
                self._add(a, other, gain)
        return list(self._gain[a])

    def near(self, least: float) -> list[tuple[int, int, float]]:
        """Return the pairs of groups (by their least members) that were left apart at or above some log-odds."""
        pairs = ((a, b, self.mean(a, b)) for a, row in self._gain.items() for b in row if a < b)
        return sorted((a, b, mean) for a, b, mean in pairs if mean >= least)
