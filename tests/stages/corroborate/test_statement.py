"""What a sentence negates, refutes, and which of two opposites it holds."""

import pytest

from recoupe.stages.corroborate.statement import Statement
from tests.stages.corroborate.pages import profiles, reading


def statement(text: str, language: str = "fr") -> Statement:
    first = text.split()[0]
    return Statement(profiles(reading("a", text, (first, first), language=language))["a1"])


@pytest.mark.parametrize(
    ("text", "language", "negates"),
    [
        ("Zembla n’a pas livré de pétrole.", "fr", True),
        ("Zembla n’a plus livré de pétrole.", "fr", True),
        ("Zembla a livré plus de pétrole.", "fr", False),
        ("Zembla n’a livré que du pétrole.", "fr", False),
        ("Zembla a livré non seulement du pétrole.", "fr", False),
        ("Aucun accord ne lie Zembla à l’Ardavie.", "fr", True),
        ("Une personne attend à Zembla.", "fr", False),
        ("Zembla did not deliver the oil.", "en", True),
        ("Zembla didn’t deliver the oil.", "en", True),
        ("Zembla delivered not only oil.", "en", False),
        ("Zembla delivered the oil.", "en", False),
    ],
)
def test_a_sentence_negates_or_not(text: str, language: str, negates: bool) -> None:
    assert bool(statement(text, language).negations) is negates


def test_what_stands_after_a_negation_is_what_is_negated() -> None:
    assert any("petro" in sign for sign in statement("Hier soir Zembla n’a pas livré de pétrole.").negated)


def test_a_word_for_untrue_refutes() -> None:
    assert statement("Le document est un faux.").refutes
    assert not statement("Le document est public.").refutes


def test_opposite_words_stand_on_two_sides_of_one_row() -> None:
    one, other = statement("Zembla accepte l’offre."), statement("Zembla refuse l’offre.")
    assert {n for n, _ in one.poles} & {n for n, _ in other.poles}
    assert not one.poles & other.poles


def test_a_language_without_tables_negates_nothing() -> None:
    assert statement("Het schip ligt niet stil.", "nl").negations == []
