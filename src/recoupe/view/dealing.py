"""How far a dealing has come: given by report, promised or possible, only wanted; and what is wanted and not given."""

from collections import defaultdict
from collections.abc import Iterator

from recoupe.model import Claim
from recoupe.ontology import falls_under
from recoupe.view.dealingpages import Want
from recoupe.view.inferring import as_told
from recoupe.view.parts import Row, Side, Word
from recoupe.view.shelf import Shelf

GIVEN = (Word.HAPPENED, Word.ALLEGED)
COMING = (Word.PLANNED, Word.POSSIBLE)
WISHED = (Word.WANTED,)
REFUSED = (Word.DENIED, Word.NEGATED, Word.RULED)
PHASES = (("given", GIVEN), ("coming", COMING), ("wanted", WISHED), ("refused", REFUSED))
"""The columns of the matrix in groups, so that wants and offers stand apart from deliveries."""
Key = tuple[str, str]


def said(row: Row, words: tuple[Word, ...]) -> bool:
    """Tell whether an instance that speaks for a row puts it in one of these words."""
    return any(each.word in words for each in row.quotations if each.side is Side.FOR)


def directions(shelf: Shelf, row: Row, *, told: bool = False) -> set[Key]:
    """Return every known giver with every known receiver of a row; only those that their own sentences `told`."""
    getting = receivers(shelf, row, told=told)
    return {(giver, one) for giver in givers(shelf, row, told=told) for one in getting if giver != one}


def givers(shelf: Shelf, row: Row, *, told: bool = False) -> set[str]:
    """Return the entities that give in any instance of a row."""
    return {each for claim in _instances(shelf, row, told) for each in claim.giver if each in shelf.entities}


def receivers(shelf: Shelf, row: Row, *, told: bool = False) -> set[str]:
    """Return the entities that get something in any instance of a row."""
    return {each for claim in _instances(shelf, row, told) for each in claim.receiver if each in shelf.entities}


def _instances(shelf: Shelf, row: Row, told: bool) -> Iterator[Claim]:
    for claim in (shelf.claims[key] for key in row.claim_ids):
        yield as_told(claim, shelf.readings[claim.document_id], shelf.entities) if told else claim


def wants(shelf: Shelf, rows: tuple[Row, ...]) -> tuple[Want, ...]:
    """Return what each party is said to want and is not said to have been given, by party and category.

    "Lurania wants patrol boats" -> listed, unless somebody says that it got boats, from whomever.
    """
    got: dict[str, set[str]] = defaultdict(set)
    wished: dict[Key, list[Row]] = defaultdict(list)
    for row in rows:
        for party in receivers(shelf, row):
            if said(row, GIVEN):
                got[party].update(row.categories)
            if said(row, WISHED):
                for category in row.categories:
                    wished[party, category].append(row)
    found = [
        Want(party=shelf.party(party, party), category=category, rows=tuple(members))
        for (party, category), members in wished.items()
        if not any(falls_under(each, category) for each in got[party])
    ]
    counts = {party: sum(len(each.rows) for each in found if each.party.id == party) for party, _ in wished}
    return tuple(sorted(found, key=lambda each: (-counts[each.party.id or ""], each.party.text, each.category)))


def only_wanted(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return the rows of wishes whose goods none of these rows says to have been given."""
    got = {category for row in rows if said(row, GIVEN) for category in row.categories}
    return tuple(
        row
        for row in rows
        if said(row, WISHED)
        and row.categories
        and not any(falls_under(each, category) for each in got for category in row.categories)
    )
