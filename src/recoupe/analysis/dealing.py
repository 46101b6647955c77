"""Which deeds are of one dealing with a plan. They are looked up by what both have in common.

No plan is set beside a deed for its own sake, so that ten times the articles are not a hundred times the work.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from recoupe.analysis.stand import Stand
from recoupe.model import Claim, Frame
from recoupe.ontology import falls_under

EVENTS = frozenset(frame for frame in Frame if frame is not Frame.COMMUNICATION)
BARE = frozenset({"item", "topic", "place", "purpose", "result", "reason", "counterpart"})
"""Roles that name no party."""

Trait = tuple[object, ...]
"""What two claims of one dealing share: the event, or the frame with both sides, or the frame with two parties."""


class Deeds:
    """What happened, by the traits of each claim."""

    def __init__(self, stand: Stand, claims: Iterable[Claim]) -> None:
        self._stand = stand
        self._by_id: dict[str, Claim] = {}
        self._by_trait: dict[Trait, list[str]] = defaultdict(list)
        for claim in claims:
            self._by_id[claim.id] = claim
            for trait in (*_event(claim), *_sides(stand, claim), *_pairs(stand, claim)):
                self._by_trait[trait].append(claim.id)

    def near(self, forecast: Claim, known: Iterable[str]) -> list[Claim]:
        """Return the deeds of some ids, and all that `same_dealing` may hold for, with others for which it does not."""
        found = dict.fromkeys(known)
        for trait in (*_event(forecast), *(_sides(self._stand, forecast) or _pairs(self._stand, forecast))):
            found |= dict.fromkeys(self._by_trait.get(trait, ()))
        return [self._by_id[name] for name in found if name in self._by_id]


def _event(claim: Claim) -> list[Trait]:
    return [("event", claim.event_id)] if claim.event_id is not None else []


def _sides(stand: Stand, claim: Claim) -> list[Trait]:
    if not (claim.giver and claim.receiver):
        return []
    return [("sides", claim.frame, _states(stand, claim.giver), _states(stand, claim.receiver))]


def _pairs(stand: Stand, claim: Claim) -> list[Trait]:
    return [("parties", claim.frame, *pair) for pair in combinations(sorted(_parties(stand, claim)), 2)]


def same_dealing(stand: Stand, forecast: Claim, later: Claim) -> bool:
    """Tell whether a deed is of the dealing that was foretold: the same kind, two parties, goods of one family."""
    if later.frame not in EVENTS:
        return False
    if forecast.event_id is not None and forecast.event_id == later.event_id:
        return True
    if forecast.frame is not later.frame or not _same_sense(forecast, later):
        return False
    if forecast.giver and forecast.receiver:
        sides = _states(stand, forecast.giver), _states(stand, forecast.receiver)
        if sides != (_states(stand, later.giver), _states(stand, later.receiver)):
            return False
    else:
        ours, theirs = _parties(stand, forecast), _parties(stand, later)
        if len(ours & theirs) < 2:
            return False
    return _goods_agree(forecast, later)


def _same_sense(forecast: Claim, later: Claim) -> bool:
    """Tell whether two claims are of one act: the same sense; of exchanges the goods decide.

    "Zembla will sign" is not borne out by "Zembla denounced the treaty with Karst".
    """
    if forecast.frame is Frame.EXCHANGE:
        return True
    if forecast.sense is None or later.sense is None:
        return forecast.predicate == later.predicate or forecast.plover == later.plover
    return forecast.sense == later.sense


def _goods_agree(forecast: Claim, later: Claim) -> bool:
    if not forecast.items or not later.items:
        return forecast.frame is not Frame.EXCHANGE
    return any(
        falls_under(a.category, b.category) or falls_under(b.category, a.category)
        for a in forecast.items
        for b in later.items
        if "other" not in (a.category, b.category)
    )


def _states(stand: Stand, ids: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stand.country_of(found) or found for found in ids)


def _parties(stand: Stand, claim: Claim) -> frozenset[str]:
    ids = {role.entity_id for role in claim.roles if role.entity_id and role.role not in BARE}
    place = {claim.place_entity_id} if claim.place_entity_id and claim.frame is Frame.ENCOUNTER else set()
    return frozenset(stand.country_of(found) or found for found in ids | place if found)
