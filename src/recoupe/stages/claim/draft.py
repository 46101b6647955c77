"""A claim in the making: a predicate with its roles, whether it is whole enough, and what it is worth."""

from dataclasses import dataclass

from recoupe.model import Frame, Plover, Token
from recoupe.ontology import Sense, categories, falls_under
from recoupe.stages.claim.arguments import Arguments
from recoupe.stages.claim.roles import Filled

GIVEN = frozenset(
    {
        "food", "medicine", "aid", "arms", "munitions", "artillery", "missiles", "rockets", "military_equipment",
        "training", "troops", "intelligence", "money",
    }
)  # fmt: skip
"""What is as a rule given to help when it passes; the rest is traded."""
TELLING = ("arms", "military_technology", "fuel", "labour", "raw_materials", "troops")
"""Goods whose passing is told even where the text names neither side; both stay unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A predicate with its sense, arguments and roles, before its axes are read."""

    predicate: Token
    anchor: Token
    sense: Sense
    arguments: Arguments
    filled: Filled
    specific: bool


def whole(draft: Draft) -> bool:
    """Tell whether enough roles are filled for a claim to be made."""
    filled, sense = draft.filled, draft.sense
    if filled.items and all(item.category == "other" for item in filled.items) and sense.object == "item":
        return filled.has("giver") and filled.has("receiver")
    if "journey" in sense.traits and _goes_home(filled):
        return False
    if sense.frame is Frame.FORCE and not _is_deed(draft):
        return False
    if "holding" in sense.traits and filled.items and any(role == "holder" for role, _ in filled.words):
        return True
    if (
        draft.predicate.upos == "NOUN"
        and "passing" in sense.traits
        and any(_is_telling(item.category) for item in filled.items)
    ):
        return True
    if not any(all(filled.has(role) for role in roles) for roles in sense.need):
        return False
    if sense.pair and any(party.entity.schema == "Person" for party in filled.parties.get("topic", ())):
        return False
    if sense.pair:
        several = {party.acting.id for parties in filled.parties.values() for party in parties}
        return len(several) > 1
    return True


def _is_telling(category: str) -> bool:
    """Tell whether goods make a claim even where nobody is named: « un achat de munitions », but no « vente »."""
    return any(falls_under(category, wider) for wider in TELLING)


def _goes_home(filled: Filled) -> bool:
    """Tell whether visitor and place are of one country, which as a rule is a pronoun or noun resolved wrongly."""
    countries = {party.entity.country for party in filled.parties.get("visitor", ())} - {None}
    return filled.place is not None and filled.place.entity.country in countries


def _is_deed(draft: Draft) -> bool:
    """Tell apart an army's attack from a speaker's: persons alone in an attack are as a rule in a quarrel of words."""
    filled = draft.filled
    actors, targets = filled.parties.get("actor", []), filled.parties.get("target", [])
    if "quarrel" not in draft.sense.traits:
        return True
    if draft.predicate.upos != "NOUN":
        return bool(actors and targets)
    return any(party.entity.schema != "Person" for party in [*actors, *targets])


def plover_of(draft: Draft) -> Plover | None:
    """Return the event type; what is traded rather than given has the sense's other type."""
    sense = draft.sense
    if sense.plover is None or sense.traded is None:
        return sense.plover
    given = any(item.category in GIVEN or categories()[item.category].aid_like for item in draft.filled.items)
    return sense.plover if given else Plover(type=sense.traded)


def confidence_of(draft: Draft, words: list[Token]) -> float:
    """Return how far parser and parties bear a claim: the weakest party, the mean arc, and steps of inference."""
    arcs = [token.confidence for token in words]
    sureness = [party.sureness for parties in draft.filled.parties.values() for party in parties] or [0.7]
    found = min(sureness) * (sum(arcs) / len(arcs))
    found *= 0.93**draft.arguments.inherited
    found *= 0.85 if draft.filled.implied else 1.0
    return round(min(0.99, found), 3)


def acting(filled: Filled, role: str) -> tuple[str, ...]:
    """Return the ids of those who act in a role."""
    return tuple(dict.fromkeys(party.acting.id for party in filled.parties.get(role, ())))


def party_ids(filled: Filled) -> frozenset[str]:
    """Return the ids of every party, as named and as acting."""
    parties = [party for found in filled.parties.values() for party in found]
    return frozenset(found for party in parties for found in (party.entity.id, party.acting.id))
