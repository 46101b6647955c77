"""Put the pile's entity ids where a reading has local ones."""

from collections.abc import Iterable
from dataclasses import replace

from recoupe.model import Attribution, Claim, Clause, Level, Mention, Reading, Role

Ids = dict[str, str]
"""Local id to entity id, of one document."""


def rewrite(reading: Reading, ids: Ids) -> Reading:
    """Return the reading with every reference made global; its local entities are gone with it."""
    return replace(
        reading,
        mentions=tuple(_mention(mention, ids) for mention in reading.mentions),
        attributions=tuple(_attribution(attribution, ids) for attribution in reading.attributions),
        claims=tuple(_claim(claim, ids) for claim in reading.claims),
        clauses=tuple(_clause(clause, ids) for clause in reading.clauses),
        entities=(),
    )


def _one(local: str | None, ids: Ids) -> str | None:
    return None if local is None else ids.get(local, local)


def _mention(mention: Mention, ids: Ids) -> Mention:
    return mention if mention.entity_id is None else replace(mention, entity_id=_one(mention.entity_id, ids))


def _many(found: Iterable[str], ids: Ids) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids.get(local, local) for local in found))


def _attribution(attribution: Attribution, ids: Ids) -> Attribution:
    if not attribution.source_entity_ids and not attribution.chain:
        return attribution
    return replace(
        attribution,
        source_entity_ids=_many(attribution.source_entity_ids, ids),
        chain=tuple(replace(link, entity_id=_one(link.entity_id, ids)) for link in attribution.chain),
    )


def _claim(claim: Claim, ids: Ids) -> Claim:
    """Point a claim to the pile's entities; one that then gives to itself has a party read wrongly, and stays open."""
    giver, receiver = _many(claim.giver, ids), _many(claim.receiver, ids)
    return replace(
        claim,
        roles=_roles(claim.roles, ids),
        giver=giver,
        receiver=receiver,
        place_entity_id=_one(claim.place_entity_id, ids),
        level=Level.OPEN if set(giver) & set(receiver) else claim.level,
    )


def _clause(clause: Clause, ids: Ids) -> Clause:
    return replace(clause, roles=_roles(clause.roles, ids)) if any(role.entity_id for role in clause.roles) else clause


def _roles(roles: tuple[Role, ...], ids: Ids) -> tuple[Role, ...]:
    return tuple(
        role if role.entity_id is None else replace(role, entity_id=_one(role.entity_id, ids)) for role in roles
    )
