"""Which sense of a predicate a clause shows."""

import pytest

from recoupe.stages.claim.arguments import noun_arguments, verb_arguments
from recoupe.stages.claim.choose import choose
from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.party import Cast
from recoupe.syntax import Tree
from tests.stages.claim.trees import reading, word


def sense(rows: str, form: str, language: str = "en") -> str | None:
    """The sense of a word in a sentence whose names of invented states are parties."""
    one, words = reading(rows, language), lexicon(language)
    of = Tree(one.sentences[0])
    cast = Cast(one, words)
    cast.enter(of)
    token = word(of, form)
    read = noun_arguments if token.upos == "NOUN" else verb_arguments
    row = choose(of, read(of, token, words), words, cast)
    return None if row is None else row.sense


GIVES = "Zembla Zembla PROPN nsubj 2\ngave give VERB root 0 VerbForm=Fin\n{}"


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("shells shell NOUN obj 2", "give"),
        ("welcome welcome NOUN obj 2", "host"),
        ("up up ADP compound:prt 2", "none"),
        ("speech speech NOUN obj 2", "light"),
    ],
)
def test_the_first_row_whose_demands_are_met_fits(rest: str, expected: str) -> None:
    assert sense(GIVES.format(rest), "gave") == expected


def test_a_state_is_a_party_and_a_thing_is_none() -> None:
    rows = "Zembla Zembla PROPN nsubj 2\nmet meet VERB root 0 VerbForm=Fin\n{} {} {} obj 2"
    assert sense(rows.format("Ardavia", "Ardavia", "PROPN"), "met") == "meet"
    assert sense(rows.format("demand", "demand", "NOUN"), "met") == "concede"


def test_an_event_noun_is_read_by_its_modifiers() -> None:
    rows = "{} {} {} {} 2\nattack attack NOUN root 0"
    assert sense(rows.format("suicide", "suicide", "NOUN", "compound"), "attack") == "suicide_attack"
    assert sense(rows.format("cyber", "cyber", "ADJ", "amod"), "attack") == "cyber"
    assert sense(rows.format("the", "the", "DET", "det"), "attack") == "attack"


def test_a_word_of_no_table_has_no_sense() -> None:
    assert sense("Zembla Zembla PROPN nsubj 2\nzzks zzk VERB root 0", "zzks") is None


def test_what_is_received_tells_a_host_from_one_who_obtains() -> None:
    rows = "Zemblie Zemblie PROPN nsubj 2\nreçoit recevoir VERB root 0 VerbForm=Fin\n{} {} {} obj 2"
    assert sense(rows.format("obus", "obus", "NOUN"), "reçoit", "fr") == "obtain"
    assert sense(rows.format("ministre", "ministre", "NOUN"), "reçoit", "fr") == "host"
