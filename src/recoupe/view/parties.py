"""One page a party: its dealings, what it gives and gets, what it says, and what others say of it."""

from collections import defaultdict
from dataclasses import dataclass

from recoupe.model import Entity
from recoupe.view.dealing import COMING, GIVEN, only_wanted, said
from recoupe.view.dealingpages import Dealing, Directory, PairPage, PartyPage, Two
from recoupe.view.pairs import Counting, pair_id
from recoupe.view.parts import Party, Quotation, Row
from recoupe.view.shelf import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Who takes part in which row, and who says what, by entity id; entities and those said to belong, by name."""

    rows: dict[str, tuple[Row, ...]]
    statements: dict[str, tuple[Quotation, ...]]
    named: dict[str, str]
    members: dict[str, tuple[tuple[str, str], ...]]

    @classmethod
    def of(cls, shelf: Shelf, rows: tuple[Row, ...]) -> "Cast":
        """Go through the rows once."""
        inside: dict[str, list[Row]] = defaultdict(list)
        said: dict[str, list[Quotation]] = defaultdict(list)
        for row in rows:
            for entity_id in sorted(involved(shelf, row)):
                inside[entity_id].append(row)
            for each in row.own_quotations:
                for step in each.chain[:1]:
                    said[step.source_id].append(each)
        return cls(
            rows={key: tuple(found) for key, found in inside.items()},
            statements={key: tuple(found) for key, found in said.items()},
            named={name: key for key in sorted(shelf.entities, reverse=True) for name in names_of(shelf, key)},
            members=_affiliated(shelf),
        )


def involved(shelf: Shelf, row: Row) -> set[str]:
    """Return the entities that take part in any instance of a row."""
    ids: set[str] = set()
    for claim in (shelf.claims[each] for each in row.claim_ids):
        ids.update(claim.giver, claim.receiver)
        ids.update(role.entity_id for role in claim.roles if role.entity_id and role.role not in ("place", "time"))
    return ids & shelf.entities.keys()


def directory(shelf: Shelf, cast: Cast, pairs: tuple[PairPage, ...]) -> Directory:
    """Return every party with its rows and its own statements, the busiest first."""
    found = [(shelf.party(key, key), len(rows), len(cast.statements.get(key, ()))) for key, rows in cast.rows.items()]
    found.sort(key=lambda each: (-each[1], each[0].text.casefold(), each[0].id or ""))
    two = [Two(id=pair.id, one=pair.one, two=pair.two, rows=len(pair.row_ids)) for pair in pairs]
    return Directory(parties=tuple(found), pairs=tuple(sorted(two, key=lambda each: (-each.rows, each.id))))


def party_page(shelf: Shelf, counting: Counting, cast: Cast, party: Party) -> PartyPage:
    """Return one party's page."""
    assert party.id is not None
    entity = shelf.entities[party.id]
    inside = cast.rows[party.id]
    own = cast.statements.get(party.id, ())
    spoken = {each.claim_id for each in own}
    giving = tuple(row for row in inside if any(party.id in shelf.claims[each].giver for each in row.claim_ids))
    getting = tuple(row for row in inside if any(party.id in shelf.claims[each].receiver for each in row.claim_ids))
    return PartyPage(
        party=party,
        description=entity.description,
        aliases=_other_names(entity, party.text),
        blocs=tuple((shelf.party(cast.named.get(name.casefold()), name), day) for name, day in entity.affiliations),
        members=_members(shelf, cast, party.id),
        dealings=dealings(shelf, counting, party.id),
        given=tuple(row for row in giving if said(row, GIVEN)),
        got=tuple(row for row in getting if said(row, GIVEN)),
        to_give=tuple(row for row in giving if said(row, COMING) and not said(row, GIVEN)),
        to_get=tuple(row for row in getting if said(row, COMING) and not said(row, GIVEN)),
        wanted=only_wanted(getting),
        statements=tuple(sorted(own, key=_day)),
        others=tuple(row for row in inside if any(each.claim_id not in spoken for each in row.own_quotations)),
    )


def _day(each: Quotation) -> tuple[str, str]:
    """Return when it was said, else published: statements stand in the order of their days, undated ones last."""
    first = (each.said and each.said.earliest) or each.published.earliest or "~"
    return first, each.claim_id


def _other_names(entity: Entity, name: str) -> tuple[str, ...]:
    """Return the other names of an entity, once each whatever their capitals."""
    every = sorted({*entity.aliases, *(each for names in entity.names.values() for each in names)})
    found = {each.casefold(): each for each in reversed(every) if each.casefold() != name.casefold()}
    return tuple(sorted(found.values()))


def _members(shelf: Shelf, cast: Cast, entity_id: str) -> tuple[tuple[Party, str], ...]:
    """Return those who are said to belong to an entity, with the day on which a text says so."""
    found = {pair for name in names_of(shelf, entity_id) for pair in cast.members.get(name, ()) if pair[0] != entity_id}
    return tuple(sorted(((shelf.party(key, key), day) for key, day in found), key=lambda pair: (pair[0].text, pair[1])))


def _affiliated(shelf: Shelf) -> dict[str, tuple[tuple[str, str], ...]]:
    groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, entity in shelf.entities.items():
        for name, day in entity.affiliations:
            groups[name.casefold()].append((key, day))
    return {name: tuple(found) for name, found in groups.items()}


def names_of(shelf: Shelf, entity_id: str) -> set[str]:
    """Return every name of an entity, without case."""
    entity = shelf.entities[entity_id]
    every = (entity.name, *entity.aliases, *(name for names in entity.names.values() for name in names))
    return {name.casefold() for name in every}


def dealings(shelf: Shelf, counting: Counting, entity_id: str) -> tuple[Dealing, ...]:
    """Return the party's relations by partner, month and quadrant, oldest first within a partner."""
    found = []
    for relation in shelf.pile.relations:
        if entity_id not in (relation.a, relation.b):
            continue
        partner = relation.b if relation.a == entity_id else relation.a
        tally = counting.of(relation.quadrant, relation)
        found.append(
            Dealing(
                partner=shelf.party(partner, partner),
                outward=relation.a == entity_id,
                pair_id=pair_id(entity_id, partner),
                month=relation.month,
                quadrant=relation.quadrant.value,
                independent=tally.independent,
                inferred=tally.inferred,
                rows=tally.rows,
            )
        )
    weight: dict[str, int] = defaultdict(int)
    for each in found:
        weight[each.pair_id] += each.independent
    return tuple(
        sorted(
            found,
            key=lambda each: (
                -weight[each.pair_id], each.partner.text, each.month or "9999", not each.outward, each.quadrant,
            ),
        )
    )  # fmt: skip
