"""Pronouns: resolved where little doubt is left, otherwise left open."""

import pytest

from recoupe.model import Document, MentionKind, Reading
from recoupe.stages.mention import FAST
from recoupe.stages.parse import parse_text
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


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("Pedro Arroyo spoke on Monday. Sen. Luis Souza thanked him and gave him a seat.", "en", "him"),
        ("Pedro Arroyo a parlé lundi. Luis Souza lui a répondu et lui a reproché son silence.", "fr", "lui"),
    ],
)
def test_an_object_pronoun_is_never_the_subject_of_its_verb(text: str, language: str, word: str) -> None:
    reading = read(text, language)
    for nth in range(2):
        assert "Luis Souza" not in {entity.name for entity in called(reading, word, nth=nth) if entity}


def test_a_reflexive_is_the_subject_of_its_verb() -> None:
    reading = read("Pedro Arroyo met reporters. Luis Souza called himself a friend.", "en")
    assert one(reading, "himself").name == "Luis Souza"


def test_a_subject_pronoun_is_nobody_named_in_what_it_says() -> None:
    reading = read("Luis Souza resigned. He said Luis Souza would be missed.", "en")
    assert called(reading, "He") == [None]


def test_a_subject_taken_up_in_its_own_clause_is_the_one_meant() -> None:
    reading = read("Pedro Arroyo a parlé. La ministre Ana Souza, elle, refuse toute aide.", "fr")
    assert one(reading, "elle").name == "Ana Souza"


def test_the_owner_is_not_what_is_owned() -> None:
    reading = read("Luis Souza resigned. His brother, Pedro Arroyo, stayed.", "en")
    assert "Pedro Arroyo" not in {entity.name for entity in called(reading, "His") if entity}


def test_gender_shown_once_holds_in_the_whole_document() -> None:
    text = "Rael Souza said he would stay. Nobody objected to the plan. Rael Souza met voters. She applauded."
    assert called(read(text, "en"), "She") == [None]


def test_speaker_and_hearer_leave_a_pronoun_open() -> None:
    assert called(read("Luis Souza told Pedro Arroyo he would help.", "en"), "he") == [None]


def test_a_quoted_pronoun_is_not_its_speaker() -> None:
    assert called(read("Luis Souza went further: “He lost the vote.”", "en"), "He") == [None]


def test_a_pronoun_in_a_clause_about_nobody_of_the_cast_is_left_open() -> None:
    assert called(read("Ana Souza met a baker who lost her shop.", "en"), "her") == [None]


@pytest.mark.parametrize(
    ("text", "language", "pronoun", "name"),
    [
        ("La milice Altiplano a nié. Elle accuse Lima.", "fr", "Elle", "Altiplano"),
        ("Ana Souza said her office had closed.", "en", "her", "Ana Souza"),
    ],
)
def test_a_body_or_a_speaker_goes_on_as_a_pronoun(text: str, language: str, pronoun: str, name: str) -> None:
    assert one(read(text, language), pronoun).name == name


def test_a_pronoun_with_nobody_before_it_is_left_open() -> None:
    assert called(read("It rained for days. They waited.", "en"), "They") == [None]


def test_no_thing_goes_on_speaking() -> None:
    reading = read("Le pont est fermé depuis la crue. Il a ajouté que la route restait ouverte.", "fr")
    assert called(reading, "Il") == [None]


def test_behind_according_to_stands_who_spoke() -> None:
    text = "Ana Souza a déclaré que le port fermait. Les marins, selon elle, partiront lundi."
    assert one(read(text, "fr"), "elle").name == "Ana Souza"


@pytest.mark.parametrize(
    ("text", "language", "pronoun", "name"),
    [
        ("Alors que la Bolivie a officialisé sa demande, rien ne bouge.", "fr", "sa", "Bolivie"),
        ("Les Altiplanos ont visé le port car, selon eux, Lima y cache des armes.", "fr", "eux", "Altiplanos"),
    ],
)
def test_french_owners_and_plural_names_are_meant(text: str, language: str, pronoun: str, name: str) -> None:
    assert one(read(text, language), pronoun).name == name


def test_without_the_encoder_pronouns_are_weighed_by_the_table_alone() -> None:
    document = Document(id="d", path="d", text="Maria Souza met Pedro Arroyo. She left.", language="en")
    reading = FAST.run(Reading(document=document, sentences=parse_text(document.text, "en", "d")))
    assert one(reading, "She").name == "Maria Souza"


def test_the_latter_is_who_was_named_last_or_nobody() -> None:
    reading = read("Ana Souza a reçu Luis Arroyo lundi à Lima. Celui-ci a promis du blé.", "fr")
    assert "Ana Souza" not in {entity.name for entity in called(reading, "Celui-ci") if entity}


def test_in_front_of_the_subject_a_pronoun_bars_nobody_behind_it() -> None:
    text = "Luis Arroyo a parlé lundi. Il a nié. Selon lui, la presse le déteste."
    assert one(read(text, "fr"), "le").name == "Luis Arroyo"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Le ministre a reçu Luis Arroyo. Ce dernier a promis du blé.", "Ce dernier", "Luis Arroyo"),
        ("La ministre a reçu Ana Souza. Cette dernière a promis du blé.", "Cette dernière", "Ana Souza"),
    ],
)
def test_two_words_may_stand_for_who_was_named_last(text: str, words: str, name: str) -> None:
    assert one(read(text, "fr"), words).name == name


def test_two_words_before_a_noun_stand_for_nobody() -> None:
    reading = read("Le ministre a reçu Luis Arroyo. Ce dernier accord est signé.", "fr")
    assert not [mention for mention in reading.mentions if mention.kind is MentionKind.PRONOUN]
