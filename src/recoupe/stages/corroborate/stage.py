"""Join claims into events, count what stands behind each, and set out what contradicts what."""

from dataclasses import replace

from recoupe.model import Claim, Corroboration, Pile, Standing
from recoupe.model.ids import content_id
from recoupe.stages.corroborate.amounts import miscounted
from recoupe.stages.corroborate.basis import basis_of, mark
from recoupe.stages.corroborate.clash import clashing
from recoupe.stages.corroborate.contradiction import across, contradictions
from recoupe.stages.corroborate.counting import count, with_objections
from recoupe.stages.corroborate.denial import Dealings, answered, bare
from recoupe.stages.corroborate.desk import Desk, desk_of
from recoupe.stages.corroborate.events import event_of, perhaps_of
from recoupe.stages.corroborate.grouping import groups_of
from recoupe.stages.corroborate.independence import identity
from recoupe.stages.corroborate.memory import Memory


def run(pile: Pile) -> Pile:
    """Fill `events`, `corroborations`, `contradictions` and every claim's `event_id`."""
    desk, answers = desk_of(pile)
    told = {name: one for name, claim in desk.claims.items() if name not in answers and (one := desk.tell(claim))}
    memory = Memory(pile.compared, mark(), basis_of(desk.profiles, told, desk.derivations))
    parted, scored = groups_of(desk, answers, told, memory)
    kept = [n for n, group in enumerate(parted) if group]
    groups = [parted[n] for n in kept]
    events = [event_of(parted[n], desk.entities, scored.confidence[n]) for n in kept]
    counts = [
        count(event.id, [desk.report(claim) for claim in group], desk.entities, desk.denied, desk.passages(group))
        for event, group in zip(events, groups, strict=True)
    ]
    names = {n: event.id for n, event in zip(kept, events, strict=True)}
    counts, further = _objected(desk, groups, counts, answered(scored.near, parted, names, desk.side))
    against = [
        one
        for event, group, standing in zip(events, groups, counts, strict=True)
        for one in contradictions(
            event,
            [*group, *further.get(event.id, ())],
            standing,
            desk.documents,
            desk.entities,
            desk.alike,
            desk.both_negate,
        )
    ]
    paths = {name: document.path for name, document in desk.documents.items()}
    against += [one for group in groups if len(group) > 1 for one in miscounted(group, desk.profiles, paths)]
    against += across(groups, desk.documents, desk.entities, desk.side)
    profiles = desk.profiles
    against += clashing([(profiles[a], profiles[b], odds) for a, b, odds in scored.pairs], memory)
    told_in = {claim.id: event.id for event, group in zip(events, groups, strict=True) for claim in group}
    readings = tuple(
        replace(reading, claims=tuple(replace(claim, event_id=told_in[claim.id]) for claim in reading.claims))
        for reading in pile.readings
    )
    return replace(
        pile,
        readings=readings,
        perhaps=perhaps_of(scored, names),
        came_of=scored.came_of,
        compared=memory.encoded(),
        events=tuple(sorted(events, key=lambda event: event.id)),
        corroborations=tuple(sorted(counts, key=lambda one: one.event_id)),
        contradictions=tuple(sorted({one.id: one for one in against}.values(), key=lambda one: one.id)),
    )


def _objected(
    desk: Desk, groups: list[list[Claim]], counts: list[Corroboration], further: dict[str, list[Claim]]
) -> tuple[list[Corroboration], dict[str, list[Claim]]]:
    """Add to each happening, as disputing, the bare denials that reach several, and those told in other words."""
    dealings = Dealings(groups, desk.entities, desk.side)
    for claim in bare(desk.claims.values(), desk.side):
        for n in dealings.denied_by(claim, desk.deniers(claim)):
            if claim not in groups[n] and claim not in further[counts[n].event_id]:
                further[counts[n].event_id].append(claim)
    found = []
    for standing in counts:
        reports = [desk.report(claim) for claim in further.get(standing.event_id, ())]
        extra = [
            Standing(
                claim_id=report.claim.id,
                source_id=content_id("source", identity([report], desk.entities)),
                origin_id=report.origin,
            )
            for report in reports
        ]
        found.append(with_objections(standing, extra) if extra else standing)
    return found, further
