"""Writes `senses.tsv`, sorted, with its header and comment."""

from collections.abc import Iterable
from pathlib import Path

from recoupe.lang.rows.senses import SenseRow

HEADER = """\
# Senses of lemmas, of ontology/senses.toml, where predicates.tsv has no row that fits.
# particle: a word beside the lemma, expl for a reflexive pronoun, +GROUP of a preposition; such a row comes before the
# lemma's own. origin: curated rows are written by hand with a sentence of our own, which runs as a test; compiled ones
# come from `python -m training.senses` (see NOTICE).
lemma\tpos\tparticle\tsense\torigin\texample
"""


def write(path: Path, rows: Iterable[SenseRow]) -> None:
    """Write the rows, sorted by part of speech, lemma and particle, one row for each."""
    by_key = {(row.pos, row.lemma, row.particle): row for row in rows}
    lines = ("\t".join(_cells(row)) for _, row in sorted(by_key.items()))
    path.write_text(HEADER + "\n".join(line.rstrip("\t") for line in lines) + "\n", encoding="utf-8")


def _cells(row: SenseRow) -> tuple[str, ...]:
    return row.lemma, row.pos, row.particle, row.sense, row.origin.value, row.example
