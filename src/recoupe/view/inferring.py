"""Whom the sentence of a claim does not name: parties inferred from the rest of the article, often wrongly."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from recoupe.model import Claim, Entity, Reading, Span

Entities = Mapping[str, Entity]


def inferred(claim: Claim, reading: Reading, entities: Entities) -> frozenset[str]:
    """Return the parties of a claim that other sentences alone tell.

    "Canada raised its duties. India has retaliated." -> in the second claim, Canada
    """
    here = {each.entity_id for each in claim.roles if each.entity_id and _within(claim, each.start, each.end)}
    far = {each.entity_id for each in claim.roles if each.entity_id} - here
    sides = {*claim.giver, *claim.receiver} - far - _with_states(here, entities)
    if sides:
        named = {each.entity_id or "" for each in reading.mentions if _within(claim, each.start, each.end)}
        sides -= _with_states(named, entities)
    return frozenset(far | sides)


def parties(claim: Claim) -> frozenset[str]:
    """Return every entity that has a role in a claim."""
    return frozenset({each.entity_id for each in claim.roles if each.entity_id} | {*claim.giver, *claim.receiver})


def as_told(claim: Claim, reading: Reading, entities: Entities) -> Claim:
    """Return a claim with the parties alone that its own sentence tells."""
    missing = inferred(claim, reading, entities)
    if not missing:
        return claim
    return replace(
        claim,
        roles=tuple(each for each in claim.roles if each.entity_id not in missing),
        giver=tuple(each for each in claim.giver if each not in missing),
        receiver=tuple(each for each in claim.receiver if each not in missing),
    )


def _within(claim: Claim, start: int, end: int) -> bool:
    return claim.sentence.contains(Span(start, end))


def _with_states(ids: Iterable[str], entities: Entities) -> set[str]:
    """Return entities with those for whom they act: the ministry's sentence tells of its state."""
    known = set(ids)
    return known | {each.entity_id for key in known & entities.keys() for each in entities[key].acts_for}
