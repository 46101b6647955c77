"""The stage: local entities laid side by side, joined, judged, named, and put into every row that points to them."""

from dataclasses import replace

from recoupe.model import ActsFor, Entity, Pile
from recoupe.model.ids import content_id
from recoupe.model.judgement import Judgement, JudgementKind
from recoupe.stages.resolve.clusters import Clusters
from recoupe.stages.resolve.company import Company
from recoupe.stages.resolve.entities import entity_of
from recoupe.stages.resolve.groups import join_groups
from recoupe.stages.resolve.locals import Local, locals_of
from recoupe.stages.resolve.persons import join_persons
from recoupe.stages.resolve.rewrite import Ids, rewrite


def run(pile: Pile) -> Pile:
    """Join the local entities of all documents into the pile's entities."""
    every = locals_of(pile)
    clusters = Clusters(every)
    join_groups(every, clusters)
    people = [local for local in every if local.entity.schema == "Person" and local.named]
    join_persons(people, clusters, Company(every))
    sets = _unique([(entity_of(members), members) for members in clusters.sets()])
    sets = judged(sets, pile.judgements)
    ids: dict[str, dict[str, str]] = {}
    for entity, members in sets:
        for member in members:
            ids.setdefault(member.document_id, {})[member.entity.id] = entity.id
    entities = [replace(entity, acts_for=served(entity, members, ids)) for entity, members in sets]
    return replace(
        pile,
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        readings=tuple(rewrite(reading, ids.get(reading.document.id, {})) for reading in pile.readings),
    )


def served(entity: Entity, members: list[Local], ids: dict[str, Ids]) -> tuple[ActsFor, ...]:
    """Return whom the members act for, as entities of the pile; never the entity itself."""
    every = (
        replace(tie, entity_id=ids[member.document_id][tie.entity_id])
        for member in members
        for tie in member.entity.acts_for
        if tie.entity_id in ids[member.document_id]
    )
    return tuple(dict.fromkeys(tie for tie in every if tie.entity_id != entity.id))


Sets = list[tuple[Entity, list[Local]]]
"""Entities of the pile, each with the local ones it is made of."""


def _unique(sets: Sets) -> Sets:
    """Tell apart entities that share a name and are not one, by the first document each is in."""
    count: dict[str, int] = {}
    for entity, _ in sets:
        count[entity.id] = count.get(entity.id, 0) + 1
    return [
        (entity, members)
        if count[entity.id] == 1
        else (replace(entity, id=content_id("ent", entity.id, *members[0].place)), members)
        for entity, members in sets
    ]


def judged(sets: Sets, judgements: tuple[Judgement, ...]) -> Sets:
    """Apply what users have decided, in the order it was decided; what no longer fits is left aside."""
    found = {entity.id: (entity, members) for entity, members in sets}
    for judgement in judgements:
        kept = found.get(judgement.entity_id)
        if kept is None:
            continue
        if (
            judgement.kind is JudgementKind.MERGE
            and judgement.other in found
            and judgement.other != judgement.entity_id
        ):
            members = sorted([*kept[1], *found.pop(judgement.other)[1]], key=lambda local: local.place)
            found[judgement.entity_id] = (replace(entity_of(members), id=judgement.entity_id), members)
        elif judgement.kind is JudgementKind.SPLIT:
            _split(found, judgement)
    return list(found.values())


def _split(found: dict[str, tuple[Entity, list[Local]]], judgement: Judgement) -> None:
    _, members = found[judgement.entity_id]
    apart = [local for local in members if local.document_id == judgement.other]
    rest = [local for local in members if local.document_id != judgement.other]
    if apart and rest:
        new = content_id("ent", judgement.entity_id, judgement.other)
        found[judgement.entity_id] = (replace(entity_of(rest), id=judgement.entity_id), rest)
        found[new] = (replace(entity_of(apart), id=new), apart)
