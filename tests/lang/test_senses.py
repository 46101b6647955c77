"""Every row written by hand holds its own example; the tables stay sorted, small and without rows that nobody needs."""

import re

import pytest

from recoupe.lang import LANGUAGES, load
from recoupe.lang.rows.senses import SenseOrigin, SenseRow
from recoupe.ontology import sense_of, senses
from recoupe.stages.parse.lemmas import lemmas_of
from recoupe.stages.parse.lexicon import lexicon_for

WORD = re.compile(r"\w+(?:-\w+)*")
LARGEST = 1_000_000
"""Bytes that a table may have, for the wheel to stay small."""


def rows(language: str, origin: SenseOrigin | None = None) -> list[SenseRow]:
    return [row for row in load(language).table("senses", SenseRow) if origin in {None, row.origin}]


def holds(example: str, row: SenseRow, language: str) -> bool:
    """Tell whether a word of the sentence may be a form of the row's lemma, whatever the parser would choose."""
    lexicon, lemmas = lexicon_for(language), lemmas_of(language)
    return any(
        form == row.lemma
        or lemmas.lemma(form, row.pos) == row.lemma
        or any((found.lemma, found.pos) == (row.lemma, row.pos) for found in lexicon.readings(form))
        for word in WORD.findall(example)
        for form in (word, word.lower())
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lemma_of_every_row_by_hand_stands_in_its_example(language: str) -> None:
    assert [row.lemma for row in rows(language, SenseOrigin.CURATED) if not holds(row.example, row, language)] == []


NO_WORDS = {"expl", "xcomp", "ccomp"}
"""Particles that name a relation: a reflexive pronoun, what a verb says of its object."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_particle_of_a_row_stands_in_its_example(language: str) -> None:
    beside = [row for row in rows(language) if row.particle and row.particle.isalpha() and row.particle not in NO_WORDS]
    assert [row.lemma for row in beside if row.particle not in WORD.findall(row.example.lower())] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_is_the_one_that_its_lemma_leads_to(language: str) -> None:
    wrong = [
        row.lemma
        for row in rows(language)
        if (sense := sense_of(row.lemma, row.pos, language=language, particle=row.particle)) is None
        or sense.name != row.sense
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_by_hand_has_an_example_and_a_compiled_one_has_none(language: str) -> None:
    assert all((row.origin is SenseOrigin.CURATED) == bool(row.example) for row in rows(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_rows_have_the_same_words(language: str) -> None:
    keys = [(row.pos, row.lemma, row.particle) for row in rows(language)]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_with_a_particle_says_something_else_than_the_lemma_alone(language: str) -> None:
    names = {name for row in rows(language) for name in (row.sense,)}
    assert names <= set(senses())
    same = [
        f"{row.lemma} {row.particle}"
        for row in rows(language)
        if row.particle and (alone := sense_of(row.lemma, row.pos, language=language)) and alone.name == row.sense
    ]
    assert same == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_is_small(language: str) -> None:
    assert (load(language).folder / "senses.tsv").stat().st_size < LARGEST
