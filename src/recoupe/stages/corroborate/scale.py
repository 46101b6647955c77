"""How likely two claims tell one happening: what cannot be of one, and the weight of what speaks for and against it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import nan

import numpy as np
import numpy.typing as npt

from recoupe.model import Claim, Frame
from recoupe.ontology.goods import falls_under
from recoupe.stages.corroborate.affair import Affairs
from recoupe.stages.corroborate.clusters import BARRED, FLOOR
from recoupe.stages.corroborate.decision import Decision
from recoupe.stages.corroborate.likeness import features
from recoupe.stages.corroborate.memory import Memory, Numbers, Places, places
from recoupe.stages.corroborate.profile import Profile
from recoupe.stages.corroborate.rareness import rare
from recoupe.stages.corroborate.told import days_between
from recoupe.stages.corroborate.topics import STRANGE, Topics

UNLIKE = 2 * FLOOR
"""Log-odds of two claims whose readings do not fit together: one of the readings may be wrong."""
LONG = 62
"""Days from which two dated claims are of two happenings, whatever else they share."""
OTHER = "other"
"""The category of goods that no other fits: it agrees with all."""
PLANNED, DONE = 2, 3
STANDS = {"to come": PLANNED, "done": DONE}
"""Standings that no happening has both of: "will travel to Lorne" is a plan, "has visited Lorne" what came of it.

Each is a prime number or 0, so that the product of two tells both.
"""
SETTLED = -1e9
"""What is added to log-odds that nothing can change any more; no weights come near it, and whole numbers stay exact."""

AT_ONCE = 50_000
"""Pairs whose features are worked out in one go, which bounds the memory that they take."""

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
        pairs: Places | Iterable[tuple[int, int]],
        memory: Memory | None = None,
    ) -> None:
        """`pairs` are the places in `profiles` of claims that may be of one happening, and so tell of like pages.

        `memory` is what an earlier build found.
        """
        self.model = model
        self._aligned, self._barred = aligned, barred
        self.profiles = profiles
        self.stands = np.array([STANDS.get(one.status, 0) for one in profiles], dtype=np.int64)
        ids = sorted(range(len(profiles)), key=lambda place: profiles[place].claim.id)
        self._ranks = np.argsort(np.array(ids, dtype=np.int64))
        self._topics = Topics(profiles, memory)
        self.pages = self._topics.of_claims
        self._affairs = Affairs(profiles, self._topics.near(places(pairs)))

    @property
    def near(self) -> Mapping[str, Sequence[str]]:
        """The pages by which the words of each page are weighed."""
        return self._affairs.near

    def planned(self, pairs: Places) -> npt.NDArray[np.bool_]:
        """Tell of which pairs of claims (places) the one tells a plan and the other a deed."""
        planned: npt.NDArray[np.bool_] = self.stands[pairs].prod(axis=1) == PLANNED * DONE
        return planned

    def odds(self, pairs: Places, alone: Numbers) -> Numbers:
        """Return the log-odds that the claims of each pair (places) tell one happening; `alone` is what they decide."""
        planned = self.planned(pairs) & (alone != SETTLED + BARRED)
        return np.where(planned, UNLIKE, self.came(pairs, alone))

    def came(self, pairs: Places, alone: Numbers) -> Numbers:
        """Return for each pair of a plan and a deed (places) the log-odds that the one is what came of the other.

        "Karst will close the Varan crossing", "Karst closed the Varan crossing"
        """
        found = alone.copy()
        settled = found <= SETTLED / 2
        found[settled] -= SETTLED
        found[~settled] += self._rare(pairs[~settled])
        return found

    def _rare(self, pairs: Places) -> Numbers:
        """Return what the other pages on their affair add to the log-odds of each pair."""
        used, ordered = _numbered(self._in_order(pairs))
        weighed = [self._affairs.weighed(self.profiles[place]) for place in used]
        return self.model.added(rare(weighed, ordered), len(pairs))

    def alone(self, pairs: Places) -> Numbers:
        """Return what the two claims of each pair (places) and their pages alone decide of the log-odds."""
        ordered = self._in_order(pairs)
        found = np.array([self._settled(self.profiles[i], self.profiles[j]) for i, j in ordered.tolist()])
        found = found.astype(np.float64)
        left = np.flatnonzero(np.isnan(found))
        for start in range(0, len(left), AT_ONCE):
            some = left[start : start + AT_ONCE]
            found[some] = self._weighed(ordered[some])
        return found

    def _in_order(self, pairs: Places) -> Places:
        """Return the two claims of each pair in one order: sums depend on it in their last bits."""
        turned = self._ranks[pairs[:, 0]] > self._ranks[pairs[:, 1]]
        return np.where(turned[:, np.newaxis], pairs[:, ::-1], pairs)

    def _settled(self, one: Profile, other: Profile) -> float:
        """Return log-odds that no likeness of the two can change, NaN where it can."""
        if self._barred(one.claim, other.claim) or _far(one, other):
            return SETTLED + BARRED
        if _cannot_be_one(one, other) or _said_by_others(one, other):
            return SETTLED + UNLIKE
        return SETTLED + FLOOR if self._topics.alike(one, other) < STRANGE else nan

    def _weighed(self, pairs: Places) -> Numbers:
        return self.model.intercept + self.model.added(self._features(pairs), len(pairs))

    def features(self, pairs: Places) -> dict[str, Numbers]:
        """Return what the decision on the two claims of each pair (places) is made of."""
        ordered = self._in_order(pairs)
        used, numbered = _numbered(ordered)
        added = rare([self._affairs.weighed(self.profiles[place]) for place in used], numbered)
        return self._features(ordered) | added

    def _features(self, pairs: Places) -> dict[str, Numbers]:
        used, numbered = _numbered(pairs)
        claims = [self.profiles[place] for place in used]
        two = [(claims[i], claims[j]) for i, j in numbered.tolist()]
        aligned = [max(self._aligned(a.claim, b.claim), self._aligned(b.claim, a.claim)) for a, b in two]
        topic = [self._topics.alike(a, b) for a, b in two]
        return features(claims, numbered, np.array(aligned, dtype=np.float64), np.array(topic, dtype=np.float64))


def _numbered(pairs: Places) -> tuple[list[int], Places]:
    """Return the claims (places) of some pairs, each once, and the pairs by their places among these."""
    used, numbered = np.unique(pairs, return_inverse=True)
    return used.tolist(), numbered.reshape(-1, 2)


def _cannot_be_one(a: Profile, b: Profile) -> bool:
    """Tell whether two claims are of other goods, or of goods that go the other way.

    "We will send fuel to Ardavia", "Ardavia promised to send workers": neither goods nor sides agree
    """
    one, other = a.claim, b.claim
    kinds = [(x.category, y.category) for x in one.items for y in other.items if OTHER not in {x.category, y.category}]
    if kinds and not any(falls_under(x, y) or falls_under(y, x) for x, y in kinds):
        return True
    return not (set(one.giver).isdisjoint(other.receiver) and set(one.receiver).isdisjoint(other.giver))


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
