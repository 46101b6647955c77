"""Two sentences on one thing that cannot both hold."""

import pytest

from recoupe.model import Contradiction, ContradictionKind
from recoupe.stages.corroborate import clash
from recoupe.stages.corroborate.clash import Clashes, clashes, clashing, signs_of_clash
from recoupe.stages.corroborate.pages import STATEMENT, cosine
from recoupe.stages.corroborate.profile import Profile
from recoupe.stages.corroborate.statement import Statement
from tests.stages.corroborate.pages import profiles, reading


def told(name: str, text: str) -> Profile:
    return profiles(reading(name, f"{text}.", (text, "close")))[f"{name}1"]


def signs(one: str, other: str) -> dict[str, float]:
    a, b = Statement(told("a", one)), Statement(told("b", other))
    found = signs_of_clash(a, b)
    assert found == pytest.approx(signs_of_clash(b, a)), "the order of the two changes nothing"
    return found


SHUT = "Zembla closed the harbour of Port Varan on Tuesday"
NOT = "Zembla did not close the harbour of Port Varan on Tuesday"


def test_two_that_say_the_same_have_nothing_against_one_another() -> None:
    found = signs(SHUT, SHUT)
    assert found["alike"] == pytest.approx(1.0)
    assert {name for name, value in found.items() if value} == {"alike", "length"}


def test_a_negation_answers_what_the_other_says() -> None:
    found = signs(SHUT, NOT)
    assert found["one negates"] == 1.0
    assert found["negates what the other says"] > 0.5
    assert signs(NOT, NOT)["one negates"] == 0.0
    assert signs("Wheat prices fell", NOT)["negates what the other says"] < 0.5


def test_other_numbers_count_where_each_has_one_of_its_own() -> None:
    assert signs("It killed 40 sailors", "It killed 50 sailors")["numbers"] == 1.0
    assert signs("It killed 40 sailors", "It killed 40 sailors")["numbers"] == 0.0
    assert signs("It killed 40 sailors", "It killed sailors")["numbers"] == 0.0
    found = signs("It killed 40 sailors", "It killed 50 sailors")
    assert found["numbers, alike"] == found["alike"]


def test_a_word_such_as_false_refutes() -> None:
    found = signs(SHUT, "Reports that Zembla closed the harbour are false")
    assert (found["one refutes"], found["refutes, alike"]) == (1.0, found["alike"])


def test_opposite_words_count_where_neither_sentence_holds_both() -> None:
    rose, fell = "Wheat prices rose in Orle", "Wheat prices fell in Orle"
    found = signs(rose, fell)
    assert (found["opposites"], found["opposites, alike"]) == (1.0, found["alike"])
    assert signs(rose, "Wheat prices rose and fell in Orle")["opposites"] == 0.0
    assert signs(rose, rose)["opposites"] == 0.0


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = dict.fromkeys(signs(SHUT, NOT), 0.0) | {
        "one negates": 2.0,
        "numbers": 1.0,
        "opposites": 1.0,
        "one refutes": 1.0,
    }
    monkeypatch.setattr(
        clash, "clashes", lambda: Clashes(intercept=0.0, least=1.0, alike=0.1, near=0.0, weights=weights)
    )


def found(one: str, other: str, odds: float = 1.0) -> list[Contradiction]:
    return clashing([(told("a", one), told("b", other), odds)])


@pytest.mark.usefixtures("model")
def test_a_pair_that_weighs_enough_is_a_contradiction_of_its_kind() -> None:
    (one,) = found(SHUT, NOT)
    assert (one.kind, one.claims) == (ContradictionKind.NEGATION, ("a1", "b1"))
    kinds = {
        ("It killed 40 sailors", "It killed 50 sailors"): "number",
        ("Wheat prices rose in Orle", "Wheat prices fell in Orle"): "opposite",
        (SHUT, "Reports that Zembla closed the harbour are false"): "denial",
    }
    assert {pair: [each.kind.value for each in found(*pair)] for pair in kinds} == {
        pair: [kind] for pair, kind in kinds.items()
    }
    assert found(SHUT, SHUT) == []


@pytest.mark.usefixtures("model")
def test_only_what_may_be_one_happening_in_like_words_is_looked_at() -> None:
    assert len(found(SHUT, NOT, 0.0)) == 1
    assert found(SHUT, NOT, -0.1) == []
    assert found("Wheat prices fell", "Nobody ever saw no such ship") == []


@pytest.mark.usefixtures("model")
def test_a_page_of_more_than_a_hundred_words_is_not_one_statement() -> None:
    def page(name: str, words: int) -> Profile:
        text = NOT + "." + " ship" * (words - len(NOT.split()))
        return profiles(reading(name, text, (NOT, "close")))[f"{name}1"]

    assert len(clashing([(told("a", SHUT), page("b", STATEMENT), 1.0)])) == 1
    assert clashing([(told("a", SHUT), page("b", STATEMENT + 1), 1.0)]) == []


@pytest.mark.usefixtures("model")
def test_of_two_sentences_one_pair_of_claims_is_named() -> None:
    known = profiles(
        reading("a", f"{SHUT}.", (SHUT, "close"), ("Zembla closed the harbour", "close")),
        reading("b", f"{NOT}.", (NOT, "close")),
    )
    pairs = [(known[one], known["b1"], 1.0) for one in ("a1", "a2")]
    assert len(clashing(pairs)) == len(clashing(pairs[::-1])) == 1
    assert clashing(pairs) == clashing(pairs[::-1])


def test_the_weights_that_ship_are_of_these_signs() -> None:
    assert set(clashes().weights) == set(signs(SHUT, NOT))
    assert cosine(told("a", SHUT).near, told("b", NOT).near) >= clashes().alike
