"""The comparisons of claims: what an earlier build found is not worked out again."""

from collections.abc import Sequence

import numpy as np

from recoupe.model import Level
from recoupe.stages.corroborate.basis import around
from recoupe.stages.corroborate.memory import Memory, Numbers, Places
from recoupe.stages.corroborate.profile import Profile
from recoupe.stages.corroborate.scale import DONE, Scale

SUSPECTED = -1.0
"""Log-odds from which a deed may be what came of a plan."""


class Compared:
    """Compares claims by their places, each two of them once."""

    def __init__(self, scale: Scale, profiled: Sequence[Profile], memory: Memory) -> None:
        self._scale, self._claims, self._memory = scale, profiled, memory
        self._own = [memory.basis[one.claim.id] for one in profiled] if memory.basis else []
        self._around = around(memory.basis, profiled, scale.near)
        self._planned: list[tuple[Places, Numbers]] = []

    def odds(self, pairs: Places) -> Numbers:
        """Return the log-odds that the claims of each pair tell one happening."""
        alone = self._alone(pairs)
        planned = self._scale.planned(pairs)
        self._planned.append((pairs[planned], alone[planned]))
        found = self._memory.find("odds", self._around, pairs)
        new = np.isnan(found)
        found[new] = self._scale.odds(pairs[new], alone[new])
        self._memory.keep("odds", self._around, pairs, found)
        return found

    def _alone(self, pairs: Places) -> Numbers:
        """Return what the claims of each pair decide without the other pages on their affair."""
        found = self._memory.find("alone", self._own, pairs)
        new = np.isnan(found)
        found[new] = self._scale.alone(pairs[new])
        self._memory.keep("alone", self._own, pairs, found)
        return found

    def came_of(self) -> tuple[tuple[str, str, float], ...]:
        """Return the plans with the deeds of other pages that may have come of them, among the pairs compared so far.

        A deed without a day may be older than the plan, and an open claim says too little of what was done.
        """
        claims = self._claims
        apart, alone = self._deeds()
        found = self._memory.find("came", self._around, apart)
        new = np.isnan(found)
        found[new] = self._scale.came(apart[new], alone[new])
        self._memory.keep("came", self._around, apart, found)
        known = zip(apart[found >= SUSPECTED].tolist(), found[found >= SUSPECTED].tolist(), strict=True)
        return tuple(sorted((claims[i].claim.id, claims[j].claim.id, odds) for (i, j), odds in known))

    def _deeds(self) -> tuple[Places, Numbers]:
        """Return the pairs of a plan and a deed that may have come of it, and what the two decide."""
        pairs = np.concatenate([np.zeros((0, 2), dtype=np.int64), *(pairs for pairs, _ in self._planned)])
        alone = np.concatenate([np.zeros(0), *(numbers for _, numbers in self._planned)])
        turned = self._scale.stands[pairs[:, 0]] == DONE
        pairs[turned] = pairs[turned][:, ::-1]
        sure = np.array([bool(one.span) and one.claim.level is Level.TYPED for one in self._claims], dtype=np.bool_)
        pages = self._scale.pages
        kept = sure[pairs[:, 1]] & (pages[pairs[:, 0]] != pages[pairs[:, 1]])
        return pairs[kept], alone[kept]
