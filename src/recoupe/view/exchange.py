"""The exchange matrix: what A gives B and what B gives A, by category and by word; and what is only wanted.

A source that tells of a dealing whose giver or receiver is inferred from elsewhere is counted apart.
"""

from collections import defaultdict
from collections.abc import Sequence

from recoupe.view.counting import Voices
from recoupe.view.dealing import PHASES, directions, wants
from recoupe.view.dealingpages import Cell, ExchangePage, Flow, Line, Phase
from recoupe.view.parts import Row, Side, Word
from recoupe.view.shelf import Shelf

Key = tuple[str, str]
RARE = (Word.RULED, Word.NEGATED)
"""Words whose column is left out where no row has them."""


def exchange_page(shelf: Shelf, rows: tuple[Row, ...], voices: Voices) -> ExchangePage:
    """Return every flow with a known giver, a known receiver and a thing given, in pairs."""
    groups: dict[Key, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if not _sources(row, None, voices):  # nobody here speaks for it or denies it
            continue
        for giver, receiver in directions(shelf, row):
            for category in row.categories:
                groups[giver, receiver][category].append(row)
    flows = {key: _flow(shelf, key, lines, voices) for key, lines in groups.items()}
    pairs: dict[Key, list[Flow]] = defaultdict(list)
    for key in sorted(flows, key=lambda each: (-flows[each].independent, -flows[each].inferred, each)):
        low, high = sorted(key)
        pairs[low, high].append(flows[key])
    ranked = sorted(pairs.items(), key=lambda pair: (-max(each.independent for each in pair[1]), pair[0]))
    partial = tuple(row for row in rows if row.categories and not directions(shelf, row))
    return ExchangePage(
        pairs=tuple(tuple(members) for _, members in ranked),
        partial=partial,
        phases=phases(rows),
        wants=wants(shelf, rows),
    )


def phases(rows: tuple[Row, ...]) -> tuple[Phase, ...]:
    """Return the columns of the matrix in their groups."""
    present = {word for row in rows for word in row.words}
    return tuple(
        Phase(name=name, words=tuple(word for word in words if word not in RARE or word in present))
        for name, words in PHASES
    )


def _flow(shelf: Shelf, key: Key, lines: dict[str, list[Row]], voices: Voices) -> Flow:
    everything = [row for members in lines.values() for row in members]
    columns = [word for _, words in PHASES for word in words]
    told = frozenset(row.id for row in everything if key in directions(shelf, row, told=True))
    independent, inferred = _counts(everything, None, voices, told)
    return Flow(
        giver=shelf.party(key[0], key[0]),
        receiver=shelf.party(key[1], key[1]),
        lines=tuple(
            Line(category=category, cells=tuple(_cell(members, word, voices, told) for word in columns))
            for category, members in sorted(lines.items())
        ),
        independent=independent,
        inferred=inferred,
    )


def _cell(rows: list[Row], word: Word, voices: Voices, told: frozenset[str]) -> Cell:
    inside = tuple(row for row in rows if _sources(row, word, voices))
    independent, inferred = _counts(inside, word, voices, told)
    return Cell(word=word, independent=independent, inferred=inferred, rows=inside)


def _counts(rows: Sequence[Row], word: Word | None, voices: Voices, told: frozenset[str]) -> tuple[int, int]:
    """Return the sources of rows whose giver and receiver are told, and those that only the other rows have."""
    solid = {each for row in rows if row.id in told for each in _sources(row, word, voices)}
    return len(solid), len({each for row in rows for each in _sources(row, word, voices)} - solid)


def _sources(row: Row, word: Word | None, voices: Voices) -> set[str]:
    """Return the sources that put the row in this word; from the other sides only a denial or a negation counts."""
    return {
        voices[row.id, each.claim_id]
        for each in row.quotations
        if (word is None or each.word is word) and (each.side is Side.FOR or each.word in (Word.DENIED, Word.NEGATED))
    }
