"""From lemmas to senses, in both languages."""

import pytest

from recoupe.lang import LANGUAGES, load
from recoupe.lang.rows.reporting import CueClass, ReportingRow
from recoupe.lang.rows.senses import SenseOrigin, SenseRow
from recoupe.ontology import particles_of, sense_of

KNOWN = 0.98
"""Share of the verbs of saying, asking and wanting, those of `reporting.tsv`, that have a sense."""

PAIRS = [
    ("warn", "avertir"), ("deliver", "livrer"), ("arrest", "arrêter"), ("appoint", "nommer"), ("elect", "élire"),
    ("vote", "voter"), ("fine", "verbaliser"), ("merge", "fusionner"), ("find", "trouver"), ("publish", "publier"),
    ("kill", "tuer"), ("threaten", "menacer"), ("refuse", "refuser"), ("promise", "promettre"), ("steal", "voler"),
]  # fmt: skip
NOUNS = [
    ("election", "élection"), ("merger", "fusion"), ("explosion", "explosion"), ("accident", "accident"),
    ("inquiry", "enquête"), ("appointment", "nomination"), ("war", "guerre"), ("theft", "vol"),
]  # fmt: skip


def name_of(lemma: str, pos: str, language: str, particle: str = "") -> str | None:
    sense = sense_of(lemma, pos, language=language, particle=particle)
    return sense.name if sense else None


@pytest.mark.parametrize(("english", "french"), PAIRS)
def test_a_verb_and_its_translation_are_one_sense(english: str, french: str) -> None:
    assert name_of(english, "VERB", "en") == name_of(french, "VERB", "fr") is not None


@pytest.mark.parametrize(("english", "french"), NOUNS)
def test_an_event_noun_and_its_translation_are_one_sense(english: str, french: str) -> None:
    assert name_of(english, "NOUN", "en") == name_of(french, "NOUN", "fr") is not None


def test_a_particle_changes_the_sense() -> None:
    assert name_of("step", "VERB", "en", "down") in {"leave", "resign"}
    assert name_of("step", "VERB", "en") not in {"leave", "resign"}


def test_a_reflexive_pronoun_changes_the_sense() -> None:
    assert name_of("retirer", "VERB", "fr", "expl") == "leave"
    assert name_of("retirer", "VERB", "fr") == "remove"


def test_a_particle_that_no_row_has_leaves_the_lemma_its_own_sense() -> None:
    assert name_of("warn", "VERB", "en", "down") == "warn"


def test_the_particles_of_a_lemma_are_told() -> None:
    assert "down" in particles_of("step", "VERB", language="en")
    assert particles_of("warn", "VERB", language="en") == ()


def test_a_word_that_no_table_has_is_unknown() -> None:
    assert sense_of("zzyzx", "VERB", language="en") is None


def test_a_lemma_that_only_predicates_tsv_decides_has_its_sense() -> None:
    assert not any(row.lemma == "bombard" for row in load("en").table("senses", SenseRow))
    assert name_of("bombard", "VERB", "en") == "bomb"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_verbs_of_saying_have_a_sense(language: str) -> None:
    verbs = {row.lemma for row in load(language).table("reporting", ReportingRow) if row.pos is CueClass.VERB}
    verbs = {verb.partition(" ")[0] for verb in verbs}
    known = {verb for verb in verbs if sense_of(verb, "VERB", language=language)}
    assert len(known) / len(verbs) >= KNOWN, sorted(verbs - known)


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_least_two_thousand_rows_are_by_hand(language: str) -> None:
    curated = [row for row in load(language).table("senses", SenseRow) if row.origin is SenseOrigin.CURATED]
    assert len(curated) >= 2_000
