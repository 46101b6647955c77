"""In which language a text is written. Every sentence is invented."""

import pytest

from recoupe.stages.read import tongue
from recoupe.stages.read.tongue import SAMPLE, detect

FRENCH = "Le ministre de la Défense est arrivé mardi dans la capitale, a déclaré le gouvernement."
ENGLISH = "The defence minister arrived in the capital on Tuesday, the government said in a statement."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (FRENCH, "fr"),
        (ENGLISH, "en"),
        ("El ministro de Defensa llegó el martes a la capital, según dijo el gobierno.", "es"),
        ("Министр обороны прибыл во вторник в столицу, сообщило правительство.", "ru"),
        ("Le chat dort sur la table.", "fr"),
        ("The cat sleeps.", "en"),
    ],
)
def test_a_text_is_told_by_its_language(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "12 34", "— … !", "xq zzkw"])
def test_what_has_no_words_or_words_of_no_language_cannot_be_told(text: str) -> None:
    assert detect(text) is None


def test_a_long_text_is_told_by_its_middle() -> None:
    middle = FRENCH * (SAMPLE // len(FRENCH) + 2)
    around = ENGLISH * 20
    assert detect(around + middle + around) == "fr"


def test_the_sample_is_the_middle_and_a_short_text_its_own() -> None:
    text = "a" * 100 + "b" * SAMPLE + "c" * 101
    assert tongue._sample(text) == "b" * SAMPLE
    assert tongue._sample("a" + "b" * (SAMPLE - 1)) == "a" + "b" * (SAMPLE - 1)


@pytest.mark.parametrize(
    ("words", "other", "expected"),
    [
        ("le chat", "es", "fr"),
        ("the cat", "fr", "en"),
        ("el gato con su", "es", "es"),
        ("el gato con su", "fr", "es"),
        ("gli uomini", "it", "it"),
        ("gli uomini", "fr", None),
        ("information", "fr", None),
        ("zzkw", "fr", None),
    ],
)
def test_few_words_are_told_by_how_common_they_are(words: str, other: str, expected: str | None) -> None:
    assert tongue._by_words(words, other) == expected
