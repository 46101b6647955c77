"""Happenings as events: a label, who takes part, when and where, and which others may be the same."""

from recoupe.model import Claim, Entity, Event, Perhaps, Polarity
from recoupe.model.ids import content_id
from recoupe.stages.corroborate.decision import decision
from recoupe.stages.corroborate.happening import participants
from recoupe.stages.corroborate.joining import Joined

NOT = "¬ "
"""Stands before the predicate of a happening that is told only as not being."""


def event_of(group: list[Claim], entities: dict[str, Entity], sure: float) -> Event:
    """Return the event of claims that tell one happening; `sure` is how likely they are of one."""
    first = min(group, key=_sharpest)
    parties = tuple(sorted({key for claim in group for key in participants(claim) if key in entities}))
    places = sorted({claim.place_entity_id for claim in group if claim.place_entity_id})
    return Event(
        id=content_id("event", group[0].id),
        frame=first.frame,
        summary=_summary(first, entities),
        participants=parties,
        time=first.time,
        place_entity_id=places[0] if len(places) == 1 else None,
        confidence=round(sure * max(claim.confidence for claim in group), 4),
    )


def perhaps_of(scored: Joined, events: dict[int, str]) -> tuple[Perhaps, ...]:
    """Return the pairs of events that may be one: shown, and not counted."""
    model = decision()
    found = (
        Perhaps(event_id=first, other_event_id=second, score=round(model.probability(odds), 4))
        for a, b, odds in scored.near
        if odds >= model.perhaps and a in events and b in events
        for first, second in [sorted((events[a], events[b]))]
    )
    return tuple(sorted(found, key=lambda one: (one.event_id, one.other_event_id)))


def _sharpest(claim: Claim) -> tuple[bool, bool, int, str]:
    """Order claims by how much they say: affirmed, dated, more roles filled, then by id."""
    return (
        claim.polarity is Polarity.NEGATED,
        claim.time is None or claim.time.earliest is None,
        -len(participants(claim)),
        claim.id,
    )


def _summary(claim: Claim, entities: dict[str, Entity]) -> str:
    """Return a label made of the claim's own parts: parties, predicate, goods; what is negated has the sign of it."""
    parties = sorted({entities[key].name for key in participants(claim) if key in entities})
    if claim.giver and claim.receiver:
        names = [[entities[key].name for key in side if key in entities] for side in (claim.giver, claim.receiver)]
        parties = [f"{', '.join(names[0])} → {', '.join(names[1])}"]
    goods = ", ".join(item.text for item in claim.items)
    predicate = f"{NOT}{claim.predicate}" if claim.polarity is Polarity.NEGATED else claim.predicate
    return " · ".join(part for part in (predicate, ", ".join(parties), goods) if part)
