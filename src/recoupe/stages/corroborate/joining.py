"""Join claims into happenings in two steps: propose pairs loosely, decide each by its score, and part them.

What the strict rules of `happening` join stays joined, and what they know to be apart is kept apart.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from recoupe.model import Claim, Frame, Level
from recoupe.ontology.goods import falls_under
from recoupe.stages.corroborate.affair import STRANGE, Affairs
from recoupe.stages.corroborate.clusters import BARRED, FLOOR, Clusters
from recoupe.stages.corroborate.decision import Decision, decision
from recoupe.stages.corroborate.likeness import features
from recoupe.stages.corroborate.profile import Profile, cosine
from recoupe.stages.corroborate.proposal import closed, proposals
from recoupe.stages.corroborate.told import days_between

SEEN = 3
"""Claims of a group already joined that are compared with others."""
UNLIKE = 2 * FLOOR
"""Log-odds of two claims whose readings do not fit together: one of the readings may be wrong."""
LIKELY = 0.0
"""Log-odds from which a pair leads to others."""
SUSPECTED = -1.0
"""Log-odds from which a deed may be what came of a plan."""
LONG = 62
"""Days from which two dated claims are of two happenings, whatever else they share."""

OTHER = "other"
"""The category of goods that no other fits: it agrees with all."""
PLAN_AND_OUTCOME = {"to come", "done"}
"""Standings that no happening has both of: "will travel to Lorne" is a plan, "has visited Lorne" what came of it."""

Aligned = Callable[[Claim, Claim], float]
Barred = Callable[[Claim, Claim], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Claims parted into happenings; `odds` is the mean log-odds that held a group together, None for a group of one.

    `near` are the pairs of groups (places in `groups`) left apart that may be of one happening, with their log-odds;
    `pairs` the claims (ids) of two pages that were compared. `came_of` are plans and deeds (ids), with the log-odds
    that the deed is what came of the plan: two happenings, but the one tells what became of the other.
    """

    groups: tuple[tuple[Claim, ...], ...]
    confidence: tuple[float, ...]
    near: tuple[tuple[int, int, float], ...]
    pairs: tuple[tuple[str, str, float], ...]
    came_of: tuple[tuple[str, str, float], ...]


def join(groups: Sequence[Sequence[Claim]], profiles: dict[str, Profile], aligned: Aligned, barred: Barred) -> Joined:
    """Join groups of claims whose members are likely to tell one happening; the order of input changes nothing."""
    ordered = sorted((sorted(group, key=_id) for group in groups if group), key=lambda group: group[0].id)
    shown = [(n, profiles[claim.id]) for n, group in enumerate(ordered) for claim in group[:SEEN]]
    profiled = [one for _, one in shown]
    proposed = proposals(profiled)
    scale = Scale(decision(), aligned, barred, profiled, proposed)
    odds = {(i, j): scale.odds(profiled[i], profiled[j]) for i, j in proposed}
    odds |= {(i, j): scale.odds(profiled[i], profiled[j]) for i, j in closed(odds, LIKELY)}
    edges = _between([n for n, _ in shown], odds)
    clusters = Clusters(len(ordered), edges)
    clusters.join(scale.model.joined)
    told = _told(clusters, ordered, edges, scale.model)
    pairs = [(profiled[i], profiled[j], value) for (i, j), value in sorted(odds.items()) if value > BARRED]
    apart = [(a, b, value) for a, b, value in pairs if a.claim.document_id != b.claim.document_id]
    came_of = _came_of(scale, [(profiled[i], profiled[j]) for i, j in sorted(odds)])
    return replace(told, pairs=tuple((a.claim.id, b.claim.id, value) for a, b, value in apart), came_of=came_of)


def _came_of(scale: "Scale", pairs: Iterable[tuple[Profile, Profile]]) -> tuple[tuple[str, str, float], ...]:
    """Return the plans with the deeds of other pages that may have come of them.

    A deed without a day may be older than the plan, and an open claim says too little of what was done.
    """
    ordered = ((a, b) if b.status == "done" else (b, a) for a, b in pairs if _plan_and_outcome(a, b))
    apart = (
        (plan, deed)
        for plan, deed in ordered
        if deed.span and deed.claim.level is Level.TYPED and plan.claim.document_id != deed.claim.document_id
    )
    found = ((plan.claim.id, deed.claim.id, scale.came(plan, deed)) for plan, deed in apart)
    return tuple(sorted(one for one in found if one[2] >= SUSPECTED))


def _between(groups: Sequence[int], odds: dict[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Return the mean log-odds between groups by those of their claims; one pair that cannot be keeps groups apart."""
    pairs: dict[tuple[int, int], list[float]] = {}
    for (i, j), value in odds.items():
        m, n = sorted((groups[i], groups[j]))
        if m != n:
            pairs.setdefault((m, n), []).append(value)
    return {pair: min(found) if min(found) <= BARRED else sum(found) / len(found) for pair, found in pairs.items()}


def _id(claim: Claim) -> str:
    return claim.id


class Scale:
    """Weighs pairs of claims; how alike two pages are is worked out once."""

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

    def odds(self, a: Profile, b: Profile) -> float:
        """Return the log-odds that two claims tell one happening."""
        one, other = (a, b) if a.claim.id <= b.claim.id else (b, a)
        if self._barred(one.claim, other.claim) or _far(one, other):
            return BARRED
        if _plan_and_outcome(one, other):
            return UNLIKE
        return self._weighed(one, other)

    def came(self, a: Profile, b: Profile) -> float:
        """Return the log-odds that of a plan and a deed the one is what came of the other.

        "Karst will close the Varan crossing", "Karst closed the Varan crossing"
        """
        one, other = (a, b) if a.claim.id <= b.claim.id else (b, a)
        if self._barred(one.claim, other.claim) or _far(one, other):
            return BARRED
        return self._weighed(one, other)

    def _weighed(self, one: Profile, other: Profile) -> float:
        if _cannot_be_one(one, other) or _said_by_others(one, other):
            return UNLIKE
        if self.topic(one, other) < STRANGE:
            return FLOOR
        return self.model.odds(self.features(one, other))

    def features(self, a: Profile, b: Profile) -> dict[str, float]:
        """Return what the decision on two claims is made of."""
        aligned = max(self._aligned(a.claim, b.claim), self._aligned(b.claim, a.claim))
        return features(a, b, (self._affairs.weighed(a), self._affairs.weighed(b)), aligned, self.topic(a, b))

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


def _plan_and_outcome(a: Profile, b: Profile) -> bool:
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


def _told(
    clusters: Clusters, ordered: Sequence[Sequence[Claim]], edges: dict[tuple[int, int], float], model: Decision
) -> Joined:
    heads = sorted(clusters.members)
    place = {head: n for n, head in enumerate(heads)}
    groups = tuple(tuple(claim for n in clusters.members[head] for claim in ordered[n]) for head in heads)
    sure = _held(clusters, place, edges, model)
    near = [(place[a], place[b], mean) for a, b, mean in clusters.near(model.perhaps)]
    return Joined(groups=groups, confidence=tuple(sure), near=tuple(near), pairs=(), came_of=())


def _held(
    clusters: Clusters, place: dict[int, int], edges: dict[tuple[int, int], float], model: Decision
) -> list[float]:
    """Return for each happening how sure it is that its groups are of one, by the mean odds between them."""
    of = {n: place[head] for head, members in clusters.members.items() for n in members}
    known: dict[int, list[float]] = {}
    for (a, b), odds in edges.items():
        if of[a] == of[b]:
            known.setdefault(of[a], []).append(odds)
    return [model.probability(sum(known[n]) / len(known[n])) if n in known else 1.0 for n in range(len(place))]
