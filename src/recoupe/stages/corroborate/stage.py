"""Join claims into events, count what stands behind each, and set out what contradicts what."""

from dataclasses import replace

from recoupe.model import (
    Attribution,
    Claim,
    Corroboration,
    Document,
    Entity,
    Event,
    Pile,
    Polarity,
    Stance,
    Standing,
    Status,
)
from recoupe.model.ids import content_id
from recoupe.stages.corroborate.contradiction import contradictions
from recoupe.stages.corroborate.happening import happenings, participants, tell
from recoupe.stages.corroborate.independence import Report, sources

AGAINST = {Stance.DENIES}
SILENT = {Stance.NON_ANSWER, Stance.ASKS, Stance.DOUBTS}


def run(pile: Pile) -> Pile:
    """Fill `events`, `corroborations`, `contradictions` and every claim's `event_id`."""
    entities = {entity.id: entity for entity in pile.entities}
    sayings = {saying.id: saying for reading in pile.readings for saying in reading.attributions}
    documents = {reading.document.id: reading.document for reading in pile.readings}
    claims = [claim for reading in pile.readings for claim in reading.claims]
    told = [one for claim in claims if (one := tell(claim, documents[claim.document_id], entities)) is not None]
    groups = [[one.claim for one in group] for group in happenings(told)]
    joined = {claim.id for group in groups for claim in group}
    groups.extend([claim] for claim in claims if claim.id not in joined)
    events, counts, against, event_of = [], [], [], {}
    for group in groups:
        group.sort(key=lambda claim: claim.id)
        event = _event(group, entities)
        standing = _corroboration(event, group, sayings, documents, entities)
        event_of.update({claim.id: event.id for claim in group})
        events.append(event)
        counts.append(standing)
        against.extend(contradictions(event, group, standing, documents))
    readings = tuple(
        replace(reading, claims=tuple(replace(claim, event_id=event_of[claim.id]) for claim in reading.claims))
        for reading in pile.readings
    )
    return replace(
        pile,
        readings=readings,
        events=tuple(sorted(events, key=lambda event: event.id)),
        corroborations=tuple(sorted(counts, key=lambda count: count.event_id)),
        contradictions=tuple(sorted(against, key=lambda one: one.id)),
    )


def _event(group: list[Claim], entities: dict[str, Entity]) -> Event:
    first = min(group, key=lambda claim: (claim.time is None, claim.id))
    parties = tuple(sorted({key for claim in group for key in participants(claim) if key in entities}))
    places = sorted({claim.place_entity_id for claim in group if claim.place_entity_id})
    return Event(
        id=content_id("event", group[0].id),
        frame=first.frame,
        summary=_summary(first, entities),
        participants=parties,
        time=first.time,
        place_entity_id=places[0] if len(places) == 1 else None,
        confidence=max(claim.confidence for claim in group),
    )


def _summary(claim: Claim, entities: dict[str, Entity]) -> str:
    """Return a label made of the claim's own parts: parties, predicate, goods. It states nothing beyond them."""
    parties = sorted({entities[key].name for key in participants(claim) if key in entities})
    if claim.giver and claim.receiver:
        names = [[entities[key].name for key in side if key in entities] for side in (claim.giver, claim.receiver)]
        parties = [f"{', '.join(names[0])} → {', '.join(names[1])}"]
    goods = ", ".join(item.text for item in claim.items)
    return " · ".join(part for part in (claim.predicate, ", ".join(parties), goods) if part)


def _corroboration(
    event: Event,
    group: list[Claim],
    sayings: dict[str, Attribution],
    documents: dict[str, Document],
    entities: dict[str, Entity],
) -> Corroboration:
    reports = [
        Report(claim=claim, document=documents[claim.document_id], attribution=sayings.get(claim.attribution_id or ""))
        for claim in group
    ]
    root, edges = sources(reports, entities)
    sides: dict[str, list[Standing]] = {"for": [], "against": [], "silent": []}
    for report in reports:
        source = content_id("source", event.id, root[report.claim.id])
        standing = Standing(claim_id=report.claim.id, source_id=source, origin_id=report.origin)
        sides[side_of(report)].append(standing)
    supporting = [report for report in reports if side_of(report) == "for"]
    independent = len({standing.source_id for standing in sides["for"]})
    return Corroboration(
        event_id=event.id,
        documents=len({report.document.id for report in supporting}),
        outlets=len({report.document.outlet or report.document.id for report in supporting}),
        origins=len({report.origin for report in supporting}),
        independent_sources=independent,
        supporting=tuple(sides["for"]),
        disputing=tuple(sides["against"]),
        silent=tuple(sides["silent"]),
        status=_status(independent, len(sides["against"])),
        edges=tuple(sorted(edges)),
    )


def side_of(report: Report) -> str:
    """Return whether a report speaks for its event, against it, or leaves it open.

    « X dément avoir livré du carburant » -> against; « X n'a pas livré … » -> against; denying a negation -> for
    """
    stance = report.attribution.stance if report.attribution else Stance.ASSERTS
    if stance in SILENT:
        return "silent"
    negated = report.claim.polarity is Polarity.NEGATED
    return "against" if negated != (stance in AGAINST) else "for"


def _status(independent: int, against: int) -> Status:
    if not independent:
        return Status.DENIED if against else Status.SINGLE
    if against:
        return Status.DISPUTED
    return Status.CORROBORATED if independent > 1 else Status.SINGLE
