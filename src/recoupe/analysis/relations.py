"""What one party does to or for another, month by month, by PLOVER's four quadrants."""

from collections import defaultdict
from dataclasses import replace
from itertools import permutations

from recoupe.analysis.stand import Stand
from recoupe.model import Claim, Modality, Pile, Quadrant, Relation, When
from recoupe.ontology import quadrant_of
from recoupe.stages.stage import GroupStage

ACTING = frozenset({"giver", "actor", "speaker", "visitor", "host", "mediator", "holder"})
UNDERGOING = frozenset({"receiver", "target", "addressee", "opponent", "partner"})
MUTUAL = frozenset({"participant", "party"})
DONE = frozenset({Modality.ACTUAL, Modality.ONGOING})
SPOKEN = frozenset({Modality.FORECAST, Modality.PLANNED, Modality.PROMISED, Modality.OFFERED})
IN_WORDS = {
    Quadrant.MATERIAL_COOPERATION: Quadrant.VERBAL_COOPERATION,
    Quadrant.MATERIAL_CONFLICT: Quadrant.VERBAL_CONFLICT,
}
Cell = tuple[str, str, str | None, Quadrant]


def run(pile: Pile) -> Pile:
    """Fill `relations`. What is promised or planned counts as words; what is wanted or denied does not count."""
    stand = Stand(pile)
    cells: dict[Cell, list[Claim]] = defaultdict(list)
    for claim in stand.claims:
        quadrant = quadrant_for(claim)
        if quadrant is not None and stand.stands(claim):
            for a, b in sorted(pairs_of(stand, claim)):
                cells[a, b, month_of(claim.time), quadrant].append(claim)
    ordered = sorted(cells, key=lambda cell: (cell[0], cell[1], cell[2] or "", cell[3]))
    return replace(pile, relations=tuple(_relation(stand, cell, cells[cell]) for cell in ordered))


def quadrant_for(claim: Claim) -> Quadrant | None:
    """Return the quadrant that a claim counts in, None where it counts in none.

    A delivery that is promised is verbal cooperation until it is made.
    """
    quadrant = quadrant_of(claim.plover)
    if quadrant is None or claim.modality in DONE:
        return quadrant
    return IN_WORDS.get(quadrant, quadrant) if claim.modality in SPOKEN else None


def pairs_of(stand: Stand, claim: Claim) -> set[tuple[str, str]]:
    """Return who did it to whom; what parties do together counts both ways."""
    places = {claim.place_entity_id} if claim.place_entity_id else set()
    acting = {stand.state_of(role.entity_id) for role in claim.roles if role.role in ACTING and role.entity_id}
    acting |= {stand.state_of(giver) for giver in claim.giver}
    undergoing = {stand.state_of(role.entity_id) for role in claim.roles if role.role in UNDERGOING and role.entity_id}
    undergoing |= {stand.state_of(receiver) for receiver in claim.receiver}
    if any(role.role == "visitor" for role in claim.roles):
        undergoing |= {state for place in places if (state := _country(stand, place)) is not None}
    mutual = {stand.state_of(role.entity_id) for role in claim.roles if role.role in MUTUAL and role.entity_id}
    pairs = {(a, b) for a in acting for b in undergoing} | set(permutations(mutual, 2))
    return {(a, b) for a, b in pairs if _distinct(stand, a, b)}


def _country(stand: Stand, place: str | None) -> str | None:
    country = stand.country_of(place or "")
    return stand.states.get(country) if country else None


def _distinct(stand: Stand, a: str, b: str) -> bool:
    """Tell whether two parties are not one and the same, nor a state and its own officer."""
    return a != b and (stand.country_of(a) is None or stand.country_of(a) != stand.country_of(b))


def month_of(time: When | None) -> str | None:
    """Return the month that a time lies in, None where it is unknown or longer.

    2023-09-04 to 2023-09-10 -> 2023-09
    """
    if time is None or not time.earliest or not time.latest or time.earliest[:7] != time.latest[:7]:
        return None
    return time.earliest[:7]


def _relation(stand: Stand, cell: Cell, claims: list[Claim]) -> Relation:
    a, b, month, quadrant = cell
    return Relation(
        a=a,
        b=b,
        month=month,
        quadrant=quadrant,
        claim_ids=tuple(sorted({claim.id for claim in claims})),
        independent_sources=stand.sources(claims),
    )


STAGE = GroupStage(name="relations", version=1, needs=("claims", "corroborations"), yields=("relations",), run=run)
