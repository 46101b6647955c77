"""Names: where they begin and end, what they name, and who is meant by the short ones."""

import pytest

from recoupe.model import MentionKind
from tests.stages.mention.reading import mentions, one, read


def test_a_title_with_a_demonym_gives_a_person_and_the_state_she_speaks_for() -> None:
    reading = read("La ministre bolivienne de la Défense Ana Souza a reçu Luis Arroyo à Lima.", "fr")
    minister = one(reading, "Ana Souza")
    assert (minister.schema, minister.country) == ("Person", "bo")
    assert minister.description == "ministre bolivienne de la Défense"
    assert one(reading, "La ministre bolivienne de la Défense Ana Souza") == minister


def test_a_surname_alone_is_the_person_named_in_full() -> None:
    reading = read("Ana Souza met Luis Arroyo in Lima. Souza left early.", "en")
    assert one(reading, "Souza").name == "Ana Souza"


def test_a_surname_shared_by_two_is_the_leader_unless_a_title_says_otherwise() -> None:
    text = (
        "Le président tchadien Paul Kinsor a parlé. L’amiral Ivo Kinsor écoutait. "
        "Kinsor a promis du blé. L’amiral Kinsor a quitté Lima."
    )
    reading = read(text, "fr")
    assert one(reading, "Kinsor").name == "Paul Kinsor"
    assert one(reading, "L’amiral Kinsor").name == "Ivo Kinsor"


@pytest.mark.parametrize("given", ["Bill", "Chuck", "Grant"])
def test_a_given_name_that_is_a_word_too_tells_a_man_before_a_family_name(given: str) -> None:
    text = f"Mrs. Souza spoke in Lima on Monday. She was joined by {given} Souza. Mr. Souza praised the crowd."
    reading = read(text, "en")
    man, woman = one(reading, f"{given} Souza"), one(reading, "Mrs. Souza")
    assert man != woman
    assert one(reading, "Mr. Souza") == man
    assert one(reading, "She") == woman


def test_an_eastern_name_is_shortened_to_its_first_word() -> None:
    reading = read("The South Korean adviser Yoon Dal-su spoke on Monday. Yoon declined to comment.", "en")
    person = one(reading, "Yoon")
    assert (person.name, person.country) == ("Yoon Dal-su", "kr")


def test_hyphen_and_capital_change_no_name() -> None:
    reading = read("Yoon Dal-su a parlé lundi. Yoon Dal Su est parti mardi.", "fr")
    assert one(reading, "Yoon Dal-su") == one(reading, "Yoon Dal Su")


def test_an_affiliation_is_a_property_of_the_person_and_no_other_person() -> None:
    reading = read("Luis Arroyo, chercheur à l’Institut polaire d’Oruro, a nié les faits.", "fr")
    person = one(reading, "Luis Arroyo")
    assert person.affiliations == (("Institut polaire d'Oruro", ""),)
    assert "chercheur" in (person.description or "")
    assert one(reading, "Institut polaire d’Oruro").schema == "Organization"


def test_a_house_after_two_names_is_the_house_of_both() -> None:
    reading = read("“Tout va bien”, ont écrit Luis Arroyo et Ana Souza du CEPA.", "fr")
    assert one(reading, "Luis Arroyo").affiliations == one(reading, "Ana Souza").affiliations == (("CEPA", ""),)


def test_a_common_noun_says_what_a_bare_name_is() -> None:
    reading = read("Le groupe de recherche Altiplano a publié une note.", "fr")
    assert one(reading, "Altiplano").schema == "Organization"


def test_an_acronym_is_the_long_name_it_abbreviates() -> None:
    reading = read("The Office of Polar Affairs refused. The OPA gave no reason.", "en")
    assert one(reading, "OPA") == one(reading, "Office of Polar Affairs")


def test_a_medium_is_known_by_any_of_its_names() -> None:
    reading = read("Luis Arroyo told the New York Times on Monday that he would leave.", "en")
    assert one(reading, "New York Times").schema == "Organization"


def test_two_surnames_joined_by_a_hyphen_are_two_persons() -> None:
    reading = read("Ana Souza a vu Luis Arroyo. Le sommet Souza-Arroyo aura lieu.", "fr")
    assert one(reading, "Arroyo").name == "Luis Arroyo"
    assert one(reading, "Souza").name == "Ana Souza"


def test_a_name_that_runs_into_the_next_word_is_still_the_person() -> None:
    reading = read("Luis Arroyo est parti dans le nord. Le voyage de Luis Arroyodans le nord continue.", "fr")
    assert one(reading, "Luis Arroyodans") == one(reading, "Luis Arroyo")


def test_mentions_are_the_words_between_their_offsets() -> None:
    text = "« Nous partons », a dit l’ambassadrice péruvienne, Ana Souza. Elle quitte La Paz."
    reading = read(text, "fr")
    assert reading.mentions
    assert all(text[m.start : m.end] == m.text for m in reading.mentions)


def test_a_month_and_a_sentence_opener_are_no_names() -> None:
    reading = read("Yesterday it rained. In March the harvest began.", "en")
    assert not [m for m in reading.mentions if m.kind is MentionKind.NAME]


def test_every_mention_points_to_an_entity_of_the_document() -> None:
    reading = read("Lima accuse La Paz. Le Pérou et la Bolivie sont voisins.", "fr")
    assert {m.entity_id for m in reading.mentions if m.entity_id} == {entity.id for entity in reading.entities}
    assert not mentions(reading, "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le secrétaire-général de l’ONU Luis Arroyo a promis une aide.", "Le secrétaire-général de l’ONU Luis Arroyo"),
        ("L’ornithologue Luis Arroyo a averti qu’il pleuvrait.", "L’ornithologue Luis Arroyo"),
        ("M. Bill Arroyo a promis une aide.", "M. Bill Arroyo"),
    ],
)
def test_what_stands_before_a_name_belongs_to_the_mention(text: str, words: str) -> None:
    assert one(read(text, "fr"), words).schema == "Person"


def test_a_title_of_two_words_is_mentioned_by_its_head() -> None:
    text = "Le nouveau Premier ministre bolivien Luis Arroyo a annoncé qu’il resterait."
    assert one(read(text, "fr"), "il").name == "Luis Arroyo"


@pytest.mark.parametrize(
    ("text", "language", "name", "schema"),
    [
        ("Orden-Vik sued the port on Monday.", "en", "Orden-Vik", "LegalEntity"),
        ("The envoy met Anna-Laura Bovet in Lima.", "en", "Anna-Laura Bovet", "Person"),
        ("UN Secretary-General Ana Souza left.", "en", "Ana Souza", "Person"),
        ("Troops met Karim al-Souza in Lima.", "en", "Karim al-Souza", "Person"),
        ("The Oued al-Sal Brigade fired on a ship.", "en", "Oued al-Sal Brigade", "Organization"),
        ("La Brigade de l'Oued al-Sal a tiré.", "fr", "Brigade de l'Oued al-Sal", "Organization"),
        ("Le chef Karim al-Souza a parlé.", "fr", "Karim al-Souza", "Person"),
        ("Air Bolivia was fined on Monday.", "en", "Air Bolivia", "Organization"),
    ],
)
def test_a_name_is_whole_with_hyphens_particles_and_what_it_ends_in(
    text: str, language: str, name: str, schema: str
) -> None:
    entity = one(read(text, language), name)
    assert (entity.name, entity.schema) == (name, schema)


def test_two_states_joined_by_a_hyphen_are_two() -> None:
    reading = read("The Bolivia-Peru talks failed.", "en")
    assert [entity.name for entity in reading.entities] == ["Bolivia", "Peru"]


def test_two_persons_joined_by_a_hyphen_are_two_in_english_too() -> None:
    reading = read("Ana Souza met Luis Arroyo. The Souza-Arroyo talks failed.", "en")
    assert {one(reading, "Souza").name, one(reading, "Arroyo").name} == {"Ana Souza", "Luis Arroyo"}


@pytest.mark.parametrize(("words", "code"), [("Egypte", "eg"), ("Emirats", "ae"), ("Etats-Unis", "us")])
def test_a_capital_needs_no_accent(words: str, code: str) -> None:
    assert one(read(f"Le blé vient de {words} depuis lundi.", "fr"), words).country == code


def test_a_family_name_that_is_a_country_or_town_is_the_persons() -> None:
    assert one(read("Le président français Luis Hollande a parlé.", "fr"), "Luis Hollande").country == "fr"
    assert one(read("Valda Paris sued the club.", "en"), "Valda Paris").schema == "Person"


def test_a_person_named_right_after_a_body_is_no_part_of_it() -> None:
    reading = read("Le président du Conseil des ministres Luis Arroyo est parti.", "fr")
    assert one(reading, "Luis Arroyo").schema == "Person"
    assert one(reading, "Conseil des ministres").schema == "PublicBody"


def test_two_initials_are_the_firm_that_the_text_names_in_full() -> None:
    reading = read("Verdan Motors will close two plants. VM has lost money for years.", "en")
    assert one(reading, "VM") == one(reading, "Verdan Motors")


def test_a_large_firm_is_a_company_and_what_it_makes_is_nobody() -> None:
    reading = read("Airbus praised the new Boeing Dreamstar while Northrop Grumman kept silent.", "en")
    assert (one(reading, "Airbus").schema, one(reading, "Northrop Grumman").schema) == ("Company", "Company")
    assert mentions(reading, "Boeing Dreamstar") == []


def test_a_name_that_has_members_is_a_group() -> None:
    reading = read("Des combattants d’Ansar Dorra ont quitté Lima. Ansar Dorra garde le silence.", "fr")
    assert one(reading, "Ansar Dorra").schema == "Organization"


def test_brussels_speaks_for_the_union_unless_belgium_is_named() -> None:
    assert one(read("Bruxelles a salué l’accord.", "fr"), "Bruxelles").name == "Union européenne"
    assert one(read("La Belgique hésite. Bruxelles a salué l’accord.", "fr"), "Bruxelles").country == "be"
