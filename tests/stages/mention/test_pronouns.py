"""Pronouns: resolved where little doubt is left, otherwise left open."""

import pytest

from recoupe.model import MentionKind
from tests.stages.mention.reading import called, mentions, one, read


def test_a_pronoun_is_the_subject_of_its_gender() -> None:
    reading = read("Maria Souza met Pedro Arroyo on Monday. She promised to return.", "en")
    assert one(reading, "She").name == "Maria Souza"


def test_an_inserted_pronoun_is_the_speaker_of_the_sentence_before() -> None:
    text = "« Nous partons », a déclaré Pedro Arroyo. « Le voyage sera long et le froid terrible », a-t-il ajouté."
    assert one(read(text, "fr"), "il").name == "Pedro Arroyo"


def test_a_plural_pronoun_is_both_of_a_pair() -> None:
    text = "« Nous partons », ont dit Pedro Arroyo et Ana Souza. « C’est trop tard », ont-ils ajouté."
    assert {entity.name for entity in called(read(text, "fr"), "ils") if entity} == {"Pedro Arroyo", "Ana Souza"}


@pytest.mark.parametrize(
    ("text", "language"),
    [("Pedro Arroyo doute. Il faut partir.", "fr"), ("Peru objects. It is likely that rain will fall.", "en")],
)
def test_an_impersonal_pronoun_means_nobody(text: str, language: str) -> None:
    reading = read(text, language)
    assert not [m for m in reading.mentions if m.kind is MentionKind.PRONOUN and m.entity_id]


def test_a_country_may_be_meant_by_its_pronoun() -> None:
    reading = read("La Bolivie manque de blé, mais elle refuse toute aide.", "fr")
    assert one(reading, "elle").country == "bo"


def test_an_owner_is_left_open_where_two_may_own() -> None:
    reading = read("La Bolivie remercie l’Argentine pour son aide.", "fr")
    assert called(reading, "son") == [None]


def test_first_persons_are_left_to_the_attribution() -> None:
    reading = read("« Je pars », a dit Ana Souza.", "fr")
    assert not mentions(reading, "Je")
