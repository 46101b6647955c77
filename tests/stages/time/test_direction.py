"""Which way the words around an expression look."""

import pytest

from recoupe.stages.time.direction import Compass
from recoupe.stages.time.grammar import grammar


def way(text: str, words: str, language: str = "fr", sentence: tuple[int, int] | None = None) -> int:
    start = text.index(words)
    compass = Compass(text, grammar(language))
    return compass.direction(start, start + len(words), sentence or (0, len(text)))


@pytest.mark.parametrize(
    ("text", "words", "direction"),
    [
        ("le maire a déclaré mardi son départ", "mardi", -1),
        ("le maire rencontrera mardi les dockers", "mardi", 1),
        ("le port mardi", "mardi", 0),
        ("il a annoncé lundi qu'il recevra vendredi les dockers", "lundi", -1),
        ("il a annoncé lundi qu'il recevra vendredi les dockers", "vendredi", 1),
        ("vendredi, il recevra les dockers qu'il a vus", "vendredi", 1),
    ],
)
def test_the_nearest_sign_of_tense_tells(text: str, words: str, direction: int) -> None:
    assert way(text, words) == direction


def test_a_sign_in_the_expression_itself_is_none() -> None:
    assert way("le port ouvrira", "ouvrira") == 0


def test_a_sign_behind_is_farther_than_one_before() -> None:
    assert way("il a vu hier lui recevra", "hier") == -1


def test_a_semicolon_makes_a_sign_farther() -> None:
    text = "il a vu{} port, mardi qui sait il recevra"
    assert way(text.format(""), "mardi") == -1
    assert way(text.format(" ;"), "mardi") == 1


def test_a_sign_far_away_tells_nothing() -> None:
    assert way("il a vu " + "x" * 430 + " mardi", "mardi") == -1
    assert way("il a vu " + "x" * 440 + " mardi", "mardi") == 0


def test_a_relative_clause_behind_says_nothing_of_what_stands_before_it() -> None:
    assert way("le recensement de mars, qui devrait être affiné", "mars") == 0
    assert way("le recensement de mars, il devrait être affiné", "mars") == 1
    assert way("le recensement de mars qui devrait être affiné", "mars") == 1


def test_signs_of_another_sentence_do_not_count() -> None:
    text = "il a vu le port. la grue mardi. il recevra"
    assert way(text, "mardi", sentence=(17, 31)) == 0


def test_of_a_text_without_end_only_what_stands_around_is_looked_at() -> None:
    around = "x " * 1100
    assert way(f"{around}il a vu mardi {around}", "mardi") == -1
    assert way(f"il a vu {around} mardi {around}", "mardi") == 0


@pytest.mark.parametrize(
    ("text", "weak", "direction"),
    [
        ("il attend depuis mardi", False, -1),
        ("il attend jusqu'au mardi", False, 1),
        ("il attend avant mardi", False, 0),
        ("il attend avant mardi", True, 1),
        ("il attend depuis mardi", True, 0),
        ("depuis lors il attend mardi", False, 0),
    ],
)
def test_the_words_right_before_tell_firmly_or_weakly(text: str, weak: bool, direction: int) -> None:
    assert Compass(text, grammar("fr")).near(text.index("mardi"), weak=weak) == direction


def test_firm_is_what_is_asked_unless_weak_is() -> None:
    text = "il attend depuis mardi"
    assert Compass(text, grammar("fr")).near(text.index("mardi")) == -1


def test_the_signs_of_a_sentence_serve_each_of_its_expressions() -> None:
    text = "il a vu lundi, il recevra mardi"
    compass = Compass(text, grammar("fr"))
    first, second = text.index("lundi"), text.index("mardi")
    ways = [compass.direction(at, at + 5, (0, len(text))) for at in (first, second, first)]
    assert ways == [-1, 1, -1]
