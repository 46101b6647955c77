"""Which claims speak of one happening."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from recoupe.model import Claim, Document, Entity, Frame, Modality
from recoupe.stages.corroborate.union import Edge, components

DONE = {Modality.ACTUAL, Modality.ONGOING}
HOPED = {Modality.WANTED, Modality.OFFERED}
TWO_MONTHS = 62
"""Days within which two dated reports of one deed by one party are taken for one happening told differently."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim with what is needed to compare it: its document and the states or persons that take part."""

    claim: Claim
    document: Document
    parties: frozenset[str]
    key: tuple[str, ...]


def tell(claim: Claim, document: Document, entities: dict[str, Entity]) -> Told | None:
    """Return the claim ready for comparison, None where it names too little to be any one happening.

    An exchange needs giver, receiver and goods; another frame two parties, or one and a place. Two claims that name
    less could be about anything, and a false agreement would make one source look like two.
    """
    parties = frozenset(_party(key, entities) for key in participants(claim))
    if claim.frame is Frame.EXCHANGE:
        if not (claim.giver and claim.receiver and claim.items):
            return None
        flow = "+".join(sorted(_party(key, entities) for key in claim.giver))
        flow += ">" + "+".join(sorted(_party(key, entities) for key in claim.receiver))
        return Told(claim=claim, document=document, parties=parties, key=("exchange", flow, status(claim)))
    if len(parties) < 2 and not (parties and claim.place_entity_id):
        return None
    kind = claim.plover.type if claim.plover else claim.predicate
    return Told(claim=claim, document=document, parties=parties, key=(claim.frame.value, kind, status(claim)))


def participants(claim: Claim) -> set[str]:
    """Return the entity ids of those who take part, without the place."""
    roles = {role.entity_id for role in claim.roles if role.entity_id and role.role != "place"}
    return roles | set(claim.giver) | set(claim.receiver)


def _party(key: str, entities: dict[str, Entity]) -> str:
    entity = entities.get(key)
    return f"country:{entity.country}" if entity and entity.schema == "Country" and entity.country else key


def status(claim: Claim) -> str:
    """Return how the happening is said to stand; a thing done and the same thing hoped for are two happenings.

    Polarity is left out: who affirms and who denies a deed speak of the same one.
    """
    if claim.modality in DONE and claim.certainty.value in ("certain", "probable"):
        return "done"
    return "hoped" if claim.modality in HOPED else "to come"


def happenings(told: list[Told]) -> list[list[Told]]:
    """Part claims into happenings: one key, parties and goods in common, times that do not exclude one another."""
    blocks: dict[tuple[str, ...], list[Told]] = defaultdict(list)
    for one in sorted(told, key=lambda one: one.claim.id):
        blocks[one.key].append(one)
    found = []
    for block in blocks.values():
        edges = [(a.claim.id, b.claim.id, "", "") for i, a in enumerate(block) for b in block[i + 1 :] if same(a, b)]
        found.extend(_grouped(block, edges))
    return found


def _grouped(block: list[Told], edges: list[Edge]) -> list[list[Told]]:
    root = components((one.claim.id for one in block), edges)
    groups: dict[str, list[Told]] = defaultdict(list)
    for one in block:
        groups[root[one.claim.id]].append(one)
    return list(groups.values())


def same(a: Told, b: Told) -> bool:
    """Tell whether two claims of one key speak of one happening."""
    if a.claim.frame is Frame.EXCHANGE:
        return _share_goods(a.claim, b.claim) and times_agree(a.claim, b.claim)
    place_a, place_b = a.claim.place_entity_id, b.claim.place_entity_id
    if len(a.parties & b.parties) >= 2:
        return times_agree(a.claim, b.claim) and (place_a == place_b or None in (place_a, place_b))
    return bool(a.parties & b.parties) and place_a is not None and place_a == place_b and times_agree(a.claim, b.claim)


def _share_goods(a: Claim, b: Claim) -> bool:
    return bool({item.category for item in a.items} & {item.category for item in b.items})


def times_agree(a: Claim, b: Claim) -> bool:
    """Tell whether the times of two claims leave room for one happening.

    Both must be dated alike or both undated: an undated claim may be about any of several dated ones.
    """
    if (a.time is None or a.time.earliest is None) and (b.time is None or b.time.earliest is None):
        return True
    if a.time is None or b.time is None or None in (a.time.earliest, b.time.earliest):
        return False
    return _gap(a, b) <= 0 or (a.frame is Frame.ENCOUNTER and _gap(a, b) <= TWO_MONTHS and _singular(a, b))


def _singular(a: Claim, b: Claim) -> bool:
    return a.document_id != b.document_id and a.place_entity_id is not None and a.place_entity_id == b.place_entity_id


def _gap(a: Claim, b: Claim) -> int:
    """Return the days between two dated claims, 0 or less where their times overlap."""
    assert a.time is not None
    assert b.time is not None
    first, second = sorted((a.time, b.time), key=lambda when: (when.earliest or "", when.latest or ""))
    begin = date.fromisoformat(second.earliest or "0001-01-01")
    end = date.fromisoformat(first.latest or first.earliest or "9999-12-31")
    return (begin - end).days
