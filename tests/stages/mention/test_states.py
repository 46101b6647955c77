"""States: their names, their demonyms, and their capitals as themselves or as cities."""

import pytest

from recoupe.model import MentionKind
from tests.stages.mention.reading import called, mentions, one, read


def kind_and_schema(text: str, words: str, language: str = "fr") -> tuple[MentionKind, str]:
    reading = read(text, language)
    mention = mentions(reading, words)[0]
    return mention.kind, mention.schema


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Moscou a démenti la livraison.", "Moscou"),
        ("La Bolivie a livré du blé à Moscou.", "Moscou"),
        ("Un accord entre Moscou et Lima est prévu.", "Moscou"),
        ("Le Kremlin a confirmé la visite.", "Kremlin"),
    ],
)
def test_a_capital_that_acts_stands_for_its_state(text: str, words: str) -> None:
    assert kind_and_schema(text, words) == (MentionKind.METONYM, "Country")
    assert one(read(text, "fr"), words).country == "ru"


@pytest.mark.parametrize(
    "text",
    ["Le ministre est arrivé à Moscou lundi.", "Les rues de Moscou étaient vides.", "MOSCOU – La séance est levée."],
)
def test_a_capital_where_something_happens_is_a_city(text: str) -> None:
    words = "MOSCOU" if "MOSCOU" in text else "Moscou"
    assert kind_and_schema(text, words) == (MentionKind.NAME, "Address")


def test_a_demonym_beside_goods_points_to_the_country() -> None:
    reading = read("Des armes boliviennes ont été trouvées.", "fr")
    assert one(reading, "boliviennes").country == "bo"


def test_english_forms_of_one_country_are_one_entity() -> None:
    reading = read("The U.S. and the United States are one. American officials agree.", "en")
    assert one(reading, "U.S.") == one(reading, "United States") == one(reading, "American")


def test_two_countries_joined_by_a_hyphen_are_two() -> None:
    reading = read("Les relations Bolivie-Pérou sont bonnes.", "fr")
    assert {one(reading, "Bolivie").country, one(reading, "Pérou").country} == {"bo", "pe"}


def test_a_name_left_in_the_other_language_is_read() -> None:
    reading = read("« Il donne à [North Korea] une excuse », dit-on.", "fr")
    assert one(reading, "North Korea").country == "kp"


def test_the_two_countries_are_those_last_in_play() -> None:
    reading = read("La Bolivie et le Pérou négocient. Les deux pays signeront un traité.", "fr")
    assert {entity.country for entity in called(reading, "Les deux pays") if entity} == {"bo", "pe"}


def test_the_country_of_a_person_is_his() -> None:
    reading = read("Le président bolivien Luis Arroyo a quitté son pays.", "fr")
    assert one(reading, "son pays").country == "bo"


def test_an_organ_with_a_demonym_has_the_country() -> None:
    reading = read("L'armée bolivienne a refusé.", "fr")
    body = one(reading, "L'armée bolivienne")
    assert (body.schema, body.country) == ("PublicBody", "bo")


def test_a_given_name_makes_a_city_a_surname() -> None:
    reading = read("Sarah London was elected on Tuesday.", "en")
    assert one(reading, "Sarah London").schema == "Person"


def test_the_north_is_the_country_of_that_half() -> None:
    reading = read("South Sudan objected on Monday. The South fears floods.", "en")
    assert one(reading, "South").country == "ss"


def test_two_leaders_are_leaders() -> None:
    text = "President Luis Arroyo of Bolivia received Peruvian minister Ana Souza. The two leaders did not meet."
    assert one(read(text, "en"), "The two leaders").schema == "LegalEntity"


@pytest.mark.parametrize(("words", "schema"), [("a Russian", "LegalEntity"), ("a Russian ship", "Country")])
def test_one_of_a_people_is_not_its_state(words: str, schema: str) -> None:
    assert one(read(f"Bolivia expelled {words} on Monday.", "en"), "Russian").schema == schema
