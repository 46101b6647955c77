"""The comparisons of claims: what an earlier build found is not worked out again."""

from collections.abc import Sequence

import numpy as np

from recoupe.model import Level
from recoupe.stages.corroborate.basis import around
from recoupe.stages.corroborate.memory import Memory, Numbers
from recoupe.stages.corroborate.profile import Profile
from recoupe.stages.corroborate.scale import Scale, Two, plan_and_outcome

SUSPECTED = -1.0
"""Log-odds from which a deed may be what came of a plan."""

Pair = tuple[int, int]


class Compared:
    """Compares claims by their places, each two of them once."""

    def __init__(self, scale: Scale, profiled: Sequence[Profile], memory: Memory) -> None:
        self._scale, self._claims, self._memory = scale, profiled, memory
        self._own = [memory.basis[one.claim.id] for one in profiled] if memory.basis else []
        self._around = around(memory.basis, profiled, scale.near)
        self._planned: dict[Pair, float] = {}

    def odds(self, pairs: Sequence[Pair]) -> dict[Pair, float]:
        """Return the log-odds that the claims of each pair tell one happening."""
        alone, claims = self._alone(pairs), self._claims
        for (i, j), value in zip(pairs, alone, strict=True):
            if plan_and_outcome(claims[i], claims[j]):
                self._planned[i, j] = value
        found = self._memory.find("odds", self._around, pairs)
        new = _unknown(found)
        found[new] = self._scale.odds([self._two(pairs[n]) for n in new], [alone[n] for n in new])
        self._memory.keep("odds", self._around, pairs, found)
        return dict(zip(pairs, found.tolist(), strict=True))

    def _alone(self, pairs: Sequence[Pair]) -> list[float]:
        """Return what the claims of each pair decide without the other pages on their affair."""
        found = self._memory.find("alone", self._own, pairs)
        for n in _unknown(found):
            found[n] = self._scale.alone(*self._two(pairs[n]))
        self._memory.keep("alone", self._own, pairs, found)
        values: list[float] = found.tolist()
        return values

    def _two(self, pair: Pair) -> Two:
        return self._claims[pair[0]], self._claims[pair[1]]

    def came_of(self) -> tuple[tuple[str, str, float], ...]:
        """Return the plans with the deeds of other pages that may have come of them, among the pairs compared so far.

        A deed without a day may be older than the plan, and an open claim says too little of what was done.
        """
        claims = self._claims
        ordered = {((i, j) if claims[j].status == "done" else (j, i)): alone for (i, j), alone in self._planned.items()}
        apart = [(plan, deed) for plan, deed in ordered if _may_come_of(claims[plan], claims[deed])]
        found = self._memory.find("came", self._around, apart)
        new = _unknown(found)
        found[new] = self._scale.came([self._two(apart[n]) for n in new], [ordered[apart[n]] for n in new])
        self._memory.keep("came", self._around, apart, found)
        known = zip(apart, found.tolist(), strict=True)
        return tuple(
            sorted((claims[i].claim.id, claims[j].claim.id, odds) for (i, j), odds in known if odds >= SUSPECTED)
        )


def _unknown(found: Numbers) -> list[int]:
    places: list[int] = np.flatnonzero(np.isnan(found)).tolist()
    return places


def _may_come_of(plan: Profile, deed: Profile) -> bool:
    return bool(deed.span) and deed.claim.level is Level.TYPED and plan.claim.document_id != deed.claim.document_id
