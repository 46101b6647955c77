"""One page a pair of parties: who did what to or for whom, month by month, and what was given, promised and wanted."""

from collections import defaultdict

from recoupe.model import Quadrant, Relation
from recoupe.view.dealing import COMING, GIVEN, directions, only_wanted, said
from recoupe.view.dealingpages import OneWay, PairPage, Stretch, Tally
from recoupe.view.parts import Row
from recoupe.view.shelf import Shelf

Key = tuple[str, str]


def pair_id(one: str, two: str) -> str:
    """Return the id of a pair's page, whichever of the two is named first."""
    return "--".join(sorted((one, two)))


def pair_pages(shelf: Shelf, rows: tuple[Row, ...]) -> tuple[PairPage, ...]:
    """Return a page for each two parties that did, gave or wanted something of one another."""
    row_of = {claim_id: row for row in rows for claim_id in row.claim_ids}
    relations: dict[Key, list[Relation]] = defaultdict(list)
    deals: dict[Key, list[Row]] = defaultdict(list)
    for each in shelf.pile.relations:
        if each.a in shelf.entities and each.b in shelf.entities:
            relations[each.a, each.b].append(each)
    for row in rows:
        for key in directions(shelf, row):
            deals[key].append(row)
    pairs = sorted({(min(key), max(key)) for key in (*relations, *deals)})
    return tuple(_pair(shelf, pair, relations, deals, row_of) for pair in pairs)


def _pair(
    shelf: Shelf, pair: Key, relations: dict[Key, list[Relation]], deals: dict[Key, list[Row]], row_of: dict[str, Row]
) -> PairPage:
    ways = (pair, pair[::-1])
    months = sorted({each.month or "9999" for way in ways for each in relations.get(way, ())})
    return PairPage(
        id=pair_id(*pair),
        one=shelf.party(pair[0], pair[0]),
        two=shelf.party(pair[1], pair[1]),
        stretches=tuple(
            _stretch(shelf, way, month, relations[way], row_of)
            for month in months
            for way in ways
            if any((each.month or "9999") == month for each in relations.get(way, ()))
        ),
        ways=tuple(_way(shelf, way, tuple(deals.get(way, ()))) for way in ways),
    )


def _stretch(shelf: Shelf, way: Key, month: str, relations: list[Relation], row_of: dict[str, Row]) -> Stretch:
    inside = {each.quadrant: each for each in relations if (each.month or "9999") == month}
    return Stretch(
        actor=shelf.party(way[0], way[0]),
        other=shelf.party(way[1], way[1]),
        month=None if month == "9999" else month,
        tallies=tuple(_tally(quadrant, inside.get(quadrant), row_of) for quadrant in Quadrant),
    )


def _tally(quadrant: Quadrant, relation: Relation | None, row_of: dict[str, Row]) -> Tally:
    ids = relation.claim_ids if relation else ()
    found = {row_of[each].id: row_of[each] for each in ids if each in row_of}
    return Tally(
        quadrant=quadrant.value,
        independent=relation.independent_sources if relation else 0,
        rows=tuple(found.values()),
    )


def _way(shelf: Shelf, way: Key, rows: tuple[Row, ...]) -> OneWay:
    given = tuple(row for row in rows if said(row, GIVEN))
    return OneWay(
        giver=shelf.party(way[0], way[0]),
        receiver=shelf.party(way[1], way[1]),
        given=given,
        coming=tuple(row for row in rows if row not in given and said(row, COMING)),
        wanted=only_wanted(rows),
    )
