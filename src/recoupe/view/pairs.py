"""One page a pair of parties: who did what to or for whom, month by month, and what was given, promised and wanted."""

from collections import defaultdict
from dataclasses import dataclass

from recoupe.analysis.relations import pairs_of
from recoupe.analysis.stand import Stand
from recoupe.model import Quadrant, Relation
from recoupe.view.counting import Voices, counted
from recoupe.view.dealing import COMING, GIVEN, directions, only_wanted, said
from recoupe.view.dealingpages import OneWay, PairPage, Stretch, Tally
from recoupe.view.inferring import as_told
from recoupe.view.parts import Row
from recoupe.view.shelf import Shelf

Key = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """Counts sources over the whole pile: one who tells of three deals is one in the cell of the three."""

    shelf: Shelf
    stand: Stand
    row_of: dict[str, Row]
    voices: Voices

    def of(self, quadrant: Quadrant, relation: Relation | None) -> Tally:
        """Return the rows of a relation and the sources that tell of them."""
        ids = relation.claim_ids if relation else ()
        found = {self.row_of[each].id: self.row_of[each] for each in ids if each in self.row_of}
        told = {each for each in ids if each in self.row_of and relation and self._tells(each, relation)}
        count = counted(self.voices, found.values(), told)
        every = counted(self.voices, found.values(), set(ids))
        return Tally(quadrant=quadrant.value, independent=count, inferred=every - count, rows=tuple(found.values()))

    def _tells(self, claim_id: str, relation: Relation) -> bool:
        """Tell whether a claim's own sentence tells of both parties."""
        claim = self.shelf.claims[claim_id]
        told = as_told(claim, self.shelf.readings[claim.document_id], self.shelf.entities)
        return told is claim or (relation.a, relation.b) in pairs_of(self.stand, told)


def pair_id(one: str, two: str) -> str:
    """Return the id of a pair's page, whichever of the two is named first."""
    return "--".join(sorted((one, two)))


def pair_pages(shelf: Shelf, rows: tuple[Row, ...], voices: Voices) -> tuple[PairPage, ...]:
    """Return a page for each two parties that did, gave or wanted something of one another."""
    row_of = {claim_id: row for row in rows for claim_id in row.claim_ids}
    tally = Counting(shelf=shelf, stand=Stand(shelf.pile), row_of=row_of, voices=voices)
    relations: dict[Key, list[Relation]] = defaultdict(list)
    deals: dict[Key, list[Row]] = defaultdict(list)
    for each in shelf.pile.relations:
        if each.a in shelf.entities and each.b in shelf.entities:
            relations[each.a, each.b].append(each)
    for row in rows:
        for key in directions(shelf, row):
            deals[key].append(row)
    pairs = sorted({(min(key), max(key)) for key in (*relations, *deals)})
    return tuple(_pair(shelf, pair, relations, deals, tally) for pair in pairs)


def _pair(
    shelf: Shelf, pair: Key, relations: dict[Key, list[Relation]], deals: dict[Key, list[Row]], tally: Counting
) -> PairPage:
    ways = (pair, pair[::-1])
    months = sorted({each.month or "9999" for way in ways for each in relations.get(way, ())})
    return PairPage(
        id=pair_id(*pair),
        one=shelf.party(pair[0], pair[0]),
        two=shelf.party(pair[1], pair[1]),
        stretches=tuple(
            _stretch(shelf, way, month, relations[way], tally)
            for month in months
            for way in ways
            if any((each.month or "9999") == month for each in relations.get(way, ()))
        ),
        ways=tuple(_way(shelf, way, tuple(deals.get(way, ()))) for way in ways),
    )


def _stretch(shelf: Shelf, way: Key, month: str, relations: list[Relation], tally: Counting) -> Stretch:
    inside = {each.quadrant: each for each in relations if (each.month or "9999") == month}
    return Stretch(
        actor=shelf.party(way[0], way[0]),
        other=shelf.party(way[1], way[1]),
        month=None if month == "9999" else month,
        tallies=tuple(tally.of(quadrant, inside.get(quadrant)) for quadrant in Quadrant),
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
