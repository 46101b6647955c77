"""How likely two claims tell one happening: what cannot be of one, and the weight of what speaks for and against it."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from recoupe.model import Claim, Frame
from recoupe.ontology.goods import falls_under
from recoupe.stages.corroborate.affair import STRANGE, Affairs
from recoupe.stages.corroborate.clusters import BARRED, FLOOR
from recoupe.stages.corroborate.decision import Decision
from recoupe.stages.corroborate.likeness import features
from recoupe.stages.corroborate.profile import Profile, cosine
from recoupe.stages.corroborate.rareness import Numbers, rare
from recoupe.stages.corroborate.told import days_between

UNLIKE = 2 * FLOOR
"""Log-odds of two claims whose readings do not fit together: one of the readings may be wrong."""
LONG = 62
"""Days from which two dated claims are of two happenings, whatever else they share."""
OTHER = "other"
"""The category of goods that no other fits: it agrees with all."""
PLAN_AND_OUTCOME = {"to come", "done"}
"""Standings that no happening has both of: "will travel to Lorne" is a plan, "has visited Lorne" what came of it."""
SETTLED = -1e9
"""What is added to log-odds that nothing can change any more; no weights come near it, and whole numbers stay exact."""

Two = tuple[Profile, Profile]
Aligned = Callable[[Claim, Claim], float]
Barred = Callable[[Claim, Claim], bool]


class Scale:
    """Weighs pairs of claims; how alike two pages are is worked out once.

    The weight of a pair has two parts: `alone`, which the two claims and their pages decide, and what the other pages
    on their affair add. The second may change with every new page.
    """

    def __init__(
        self,
        model: Decision,
        aligned: Aligned,
        barred: Barred,
        profiles: Sequence[Profile],
        pairs: Iterable[tuple[int, int]],
    ) -> None:
        """`pairs` are the places in `profiles` of claims that may be of one happening, and so tell of like pages."""
        self.model = model
        self._aligned, self._barred = aligned, barred
        self._topics: dict[tuple[str, str], float] = {}
        self._affairs = Affairs(profiles, pairs, self.topic)

    @property
    def near(self) -> Mapping[str, Sequence[str]]:
        """The pages by which the words of each page are weighed."""
        return self._affairs.near

    def odds(self, pairs: Sequence[Two], alone: Sequence[float]) -> list[float]:
        """Return the log-odds that the claims of each pair tell one happening; `alone` is what the two decide."""
        return [
            UNLIKE if own != SETTLED + BARRED and plan_and_outcome(*pair) else odds
            for pair, own, odds in zip(pairs, alone, self.came(pairs, alone), strict=True)
        ]

    def came(self, pairs: Sequence[Two], alone: Sequence[float]) -> list[float]:
        """Return for each pair of a plan and a deed the log-odds that the one is what came of the other.

        "Karst will close the Varan crossing", "Karst closed the Varan crossing"
        """
        found = np.array(alone, dtype=np.float64)
        settled = found <= SETTLED / 2
        found[settled] -= SETTLED
        found[~settled] += self._rare([pairs[n] for n in np.flatnonzero(~settled).tolist()])
        odds: list[float] = found.tolist()
        return odds

    def _rare(self, pairs: Sequence[Two]) -> Numbers:
        """Return what the other pages on their affair add to the log-odds of each pair."""
        claims = {each.claim.id: each for pair in pairs for each in pair}
        places = {name: place for place, name in enumerate(claims)}
        ordered = [[places[each.claim.id] for each in _in_order(*pair)] for pair in pairs]
        weighed = [self._affairs.weighed(each) for each in claims.values()]
        return self.model.added(rare(weighed, np.array(ordered, dtype=np.int64).reshape(-1, 2)), len(pairs))

    def alone(self, a: Profile, b: Profile) -> float:
        """Return what two claims and their pages alone decide of the log-odds."""
        one, other = _in_order(a, b)
        if self._barred(one.claim, other.claim) or _far(one, other):
            return SETTLED + BARRED
        if _cannot_be_one(one, other) or _said_by_others(one, other):
            return SETTLED + UNLIKE
        if self.topic(one, other) < STRANGE:
            return SETTLED + FLOOR
        return self.model.odds(self._alone(one, other))

    def features(self, a: Profile, b: Profile) -> dict[str, float]:
        """Return what the decision on two claims is made of."""
        added = rare([self._affairs.weighed(a), self._affairs.weighed(b)], np.array([[0, 1]]))
        return self._alone(a, b) | {name: float(values[0]) for name, values in added.items()}

    def _alone(self, a: Profile, b: Profile) -> dict[str, float]:
        aligned = max(self._aligned(a.claim, b.claim), self._aligned(b.claim, a.claim))
        return features(a, b, aligned, self.topic(a, b))

    def topic(self, a: Profile, b: Profile) -> float:
        """Return how alike the pages of two claims are."""
        first, second = (a.page, b.page) if a.page.document.id <= b.page.document.id else (b.page, a.page)
        key = first.document.id, second.document.id
        if key not in self._topics:
            self._topics[key] = 1.0 if first is second else cosine(first.topic, second.topic)
        return self._topics[key]


def _cannot_be_one(a: Profile, b: Profile) -> bool:
    """Tell whether two claims are of other goods, or of goods that go the other way.

    "We will send fuel to Ardavia", "Ardavia promised to send workers": neither goods nor sides agree
    """
    one, other = a.claim, b.claim
    kinds = [(x.category, y.category) for x in one.items for y in other.items if OTHER not in {x.category, y.category}]
    if kinds and not any(falls_under(x, y) or falls_under(y, x) for x, y in kinds):
        return True
    return not (set(one.giver).isdisjoint(other.receiver) and set(one.receiver).isdisjoint(other.giver))


def plan_and_outcome(a: Profile, b: Profile) -> bool:
    """Tell whether of two claims the one tells a plan and the other a deed."""
    return a.status != b.status and {a.status, b.status} == PLAN_AND_OUTCOME


def _said_by_others(a: Profile, b: Profile) -> bool:
    """Tell whether two acts of speech are of two speakers.

    "Ordria's minister accused the shipper", "Valmere's minister accused the shipper"
    """
    spoken = a.claim.frame is b.claim.frame is Frame.COMMUNICATION
    return spoken and bool(a.doers) and bool(b.doers) and not a.doers & b.doers


def _far(a: Profile, b: Profile) -> bool:
    """Tell whether two dated claims lie too far apart for one of them to be a slip."""
    if a.span is None or b.span is None:
        return False
    first, second = sorted((a.span, b.span))
    return days_between(first[1], second[0]) > LONG


def _in_order(a: Profile, b: Profile) -> tuple[Profile, Profile]:
    """Return the two in one order: sums depend on it in their last bits."""
    return (a, b) if a.claim.id <= b.claim.id else (b, a)
