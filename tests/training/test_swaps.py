import random

from training.encoder.records import Text
from training.encoder.swaps import Swaps, names_of

NAME, NOUN = "Country/name", "Person/nominal"


def text(*words: str, named: dict[int, str]) -> Text:
    sentence = [(word, True) for word in words]
    return Text("en", "train", [sentence], [], {(0, i): (f"ent-{i}", sort) for i, sort in named.items()}, {})


ONE = text("Zembla", "met", "the", "envoy", "of", "Ardavia", "in", "Zembla", named={0: NAME, 3: NOUN, 5: NAME, 7: NAME})
TWO = text("Karstia", "left", named={0: NAME})


def test_names_are_the_capitalised_words_that_carry_one() -> None:
    assert names_of(ONE) == {"Zembla": NAME, "Ardavia": NAME}


def test_a_name_becomes_the_same_other_name_throughout_and_the_rest_stays() -> None:
    random.seed(3)
    swaps = Swaps([ONE, TWO])
    found = {tuple(word for word, _ in swaps.swapped(ONE).sentences[0]) for _ in range(20)}
    assert len(found) > 1
    for words in found:
        assert words[1:5] == ("met", "the", "envoy", "of")
        assert words[0] == words[7]
        assert {words[0], words[5]} <= {"Zembla", "Ardavia", "Karstia"}


def test_another_language_lends_no_names() -> None:
    swaps = Swaps([ONE, Text("fr", "train", TWO.sentences, [], TWO.named, {})])
    assert all(swaps.swapped(ONE).sentences[0][0][0] != "Karstia" for _ in range(20))
