"""The exchange matrix: what A gives B and B gives A, by category and by word."""

from collections import defaultdict

from recoupe.view.pages import Cell, ExchangePage, Flow, Line
from recoupe.view.parts import Row, Side, Word
from recoupe.view.shelf import Shelf

Key = tuple[str, str]


def exchange_page(shelf: Shelf, rows: tuple[Row, ...]) -> ExchangePage:
    """Return every flow with a known giver, a known receiver and a thing given, in pairs."""
    groups: dict[Key, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        for giver, receiver in _directions(shelf, row):
            for category in row.categories:
                groups[giver, receiver][category].append(row)
    flows = {key: _flow(shelf, key, lines) for key, lines in groups.items()}
    pairs: dict[Key, list[Flow]] = defaultdict(list)
    for key in sorted(flows, key=lambda each: (-flows[each].independent, each)):
        low, high = sorted(key)
        pairs[low, high].append(flows[key])
    ranked = sorted(pairs.items(), key=lambda pair: (-max(each.independent for each in pair[1]), pair[0]))
    words = tuple(word for word in Word if word is not Word.RULED or any(word in row.words for row in rows))
    partial = tuple(row for row in rows if row.categories and not _directions(shelf, row))
    return ExchangePage(pairs=tuple(tuple(members) for _, members in ranked), partial=partial, words=words)


def _directions(shelf: Shelf, row: Row) -> set[Key]:
    claims = [shelf.claims[each] for each in row.claim_ids]
    known = shelf.entities
    return {
        (giver, receiver)
        for claim in claims
        for giver in claim.giver
        for receiver in claim.receiver
        if giver in known and receiver in known and giver != receiver
    }


def _flow(shelf: Shelf, key: Key, lines: dict[str, list[Row]]) -> Flow:
    everything = [row for members in lines.values() for row in members]
    return Flow(
        giver=shelf.party(key[0], key[0]),
        receiver=shelf.party(key[1], key[1]),
        lines=tuple(
            Line(category=category, cells=tuple(_cell(members, word) for word in Word))
            for category, members in sorted(lines.items())
        ),
        independent=len({source for row in everything for source in _sources(row, None)}),
    )


def _cell(rows: list[Row], word: Word) -> Cell:
    inside = tuple(row for row in rows if _sources(row, word))
    return Cell(word=word, independent=len({each for row in inside for each in _sources(row, word)}), rows=inside)


def _sources(row: Row, word: Word | None) -> set[str]:
    """Return the sources that put the row in this word; only a denial counts from the other side."""
    return {
        backer.source_id
        for backer in row.backers
        for each in backer.quotations
        if (word is None or each.word is word) and (backer.side is Side.FOR or each.word is Word.DENIED)
    }
