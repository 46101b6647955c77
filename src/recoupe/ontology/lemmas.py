"""From a lemma to its sense: the language's `senses.tsv`, else the rows of `predicates.tsv` that ask for nothing."""

from functools import cache

from recoupe.lang import load
from recoupe.lang.rows.predicates import PredicateRow
from recoupe.lang.rows.senses import SenseRow
from recoupe.ontology.senses import Sense, senses

Key = tuple[str, str, str]


@cache
def sense_of(lemma: str, pos: str, *, language: str, particle: str = "") -> Sense | None:
    """Return the sense of a lemma as a part of speech (VERB, NOUN, ADJ), None where none is known.

    With a particle (a word, `expl`, or `+group` of a preposition) the row of both comes first, then the lemma's own.

    "step", "down" -> resign; "step" -> act; « avertir » -> warn
    """
    table = _table(language)
    name = table.get((lemma, pos, particle)) or table.get((lemma, pos, ""))
    return senses()[name] if name else None


def row_of(lemma: str, pos: str, *, language: str, particle: str = "") -> SenseRow | PredicateRow | None:
    """Return the row of a table that `sense_of` follows, None where none is known."""
    rows = load(language).table("senses", SenseRow)
    for wanted in (particle, ""):
        found = [row for row in rows if (row.lemma, row.pos, row.particle) == (lemma, pos, wanted)]
        if found:
            return found[-1]
    return next((row for row in load(language).table("predicates", PredicateRow) if _is_plain(row, lemma, pos)), None)


def _is_plain(row: PredicateRow, lemma: str, pos: str) -> bool:
    return (row.lemma, row.pos) == (lemma, pos) and row.sense in senses() and not row.needs and not row.beside


def particles_of(lemma: str, pos: str, *, language: str) -> tuple[str, ...]:
    """Return the particles with which a lemma has a sense of its own, in the order of the table."""
    return _particles(language).get((lemma, pos), ())


@cache
def _table(language: str) -> dict[Key, str]:
    loaded = load(language)
    found = {
        (row.lemma, row.pos, ""): row.sense
        for row in reversed(loaded.table("predicates", PredicateRow))
        if row.sense in senses() and not row.needs and not row.beside
    }
    return found | {(row.lemma, row.pos, row.particle): row.sense for row in loaded.table("senses", SenseRow)}


@cache
def _particles(language: str) -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for row in load(language).table("senses", SenseRow):
        if row.particle:
            found[row.lemma, row.pos] = (*found.get((row.lemma, row.pos), ()), row.particle)
    return found
