"""One page a party: its dealings, what it gives and gets, what it says, and what others say of it."""

from recoupe.view.pages import Dealing, Directory, PartyPage
from recoupe.view.parts import Party, Quotation, Row
from recoupe.view.shelf import Shelf


def directory(shelf: Shelf, rows: tuple[Row, ...]) -> Directory:
    """Return every party with its rows and its own statements, the busiest first."""
    found = []
    for entity_id in shelf.dealing & set(shelf.entities):
        inside = [row for row in rows if involves(shelf, row, entity_id)]
        said = statements(rows, entity_id)
        found.append((shelf.party(entity_id, entity_id), len(inside), len(said)))
    found.sort(key=lambda each: (-each[1], each[0].text.casefold(), each[0].id or ""))
    return Directory(parties=tuple(found))


def involves(shelf: Shelf, row: Row, entity_id: str) -> bool:
    """Tell whether a party takes part in any instance of a row."""
    return any(
        entity_id in claim.giver
        or entity_id in claim.receiver
        or any(role.entity_id == entity_id and role.role not in ("place", "time") for role in claim.roles)
        for claim in (shelf.claims[each] for each in row.claim_ids)
    )


def statements(rows: tuple[Row, ...], entity_id: str) -> tuple[Quotation, ...]:
    """Return the instances that a party speaks in."""
    return tuple(
        each
        for row in rows
        for each in row.quotations
        if any(step.source_id == entity_id and step.role == "speaker" for step in each.chain)
    )


def party_page(shelf: Shelf, rows: tuple[Row, ...], party: Party) -> PartyPage:
    """Return one party's page."""
    assert party.id is not None
    entity = shelf.entities[party.id]
    inside = tuple(row for row in rows if involves(shelf, row, party.id))
    own = statements(rows, party.id)
    spoken = {each.claim_id for each in own}
    claims = shelf.claims
    return PartyPage(
        party=party,
        description=entity.description,
        aliases=tuple(sorted({*entity.aliases, *(name for names in entity.names.values() for name in names)})),
        blocs=entity.affiliations,
        dealings=dealings(shelf, rows, party.id),
        given=tuple(row for row in inside if any(party.id in claims[each].giver for each in row.claim_ids)),
        got=tuple(row for row in inside if any(party.id in claims[each].receiver for each in row.claim_ids)),
        statements=own,
        others=tuple(row for row in inside if any(each.claim_id not in spoken for each in row.quotations)),
    )


def dealings(shelf: Shelf, rows: tuple[Row, ...], entity_id: str) -> tuple[Dealing, ...]:
    """Return the party's relations by partner, month and quadrant, oldest first within a partner."""
    row_of = {claim_id: row for row in rows for claim_id in row.claim_ids}
    found = []
    for relation in shelf.pile.relations:
        if entity_id not in (relation.a, relation.b):
            continue
        partner = relation.b if relation.a == entity_id else relation.a
        inside = {row_of[each].id: row_of[each] for each in relation.claim_ids if each in row_of}
        found.append(
            Dealing(
                partner=shelf.party(partner, partner),
                month=relation.month,
                quadrant=relation.quadrant.value,
                independent=relation.independent_sources,
                rows=tuple(inside.values()),
            )
        )
    return tuple(sorted(found, key=lambda each: (each.partner.text, each.month or "9999", each.quadrant)))
