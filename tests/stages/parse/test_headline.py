"""Headlines in capitals are read as sentences, names as names."""

import pytest

from recoupe.stages.parse.headline import Capitals
from recoupe.stages.parse.lexicon import lexicon_for
from recoupe.stages.parse.stage import parse_text

STORY = (
    "Envoys of Zembla left Oruro on Monday. The council of the port had asked Mr. Trump, a trader, to pay for the Clean "
    "Harbour Fund. The harbour was closed. Hope was lost."
)


FRENCH = "Les envoyés de la Zemblie ont quitté le port le matin, et le conseil de la ville a demandé à la banque de payer le blé."


def read(title: str, story: str = STORY, language: str = "en") -> str:
    return Capitals([title, story], language, lexicon_for(language)).sentence_case(title)


@pytest.mark.parametrize(
    ("title", "read_as"),
    [
        ("Zembla Expels French Envoy Over Unpaid Grain", "Zembla expels French envoy over unpaid grain"),
        ("Council Backs Oruro Port Plan, Trader Says", "Council backs Oruro port plan, trader says"),
        ("United States to Lend Zembla Forty Missiles", "United States to lend Zembla forty missiles"),
        ("Trader Says Trump Should Pay Port Council", "Trader says Trump should pay port council"),
        ("Envoys Say They Don't Know Who Paid Zembla", "Envoys say they don't know who paid Zembla"),
        ("Council Asks NATO Envoys About Harbour", "Council asks NATO envoys about harbour"),
        ("Envoy Slaps Chris Rock After Council Plan", "Envoy slaps Chris Rock after council plan"),
        ("Envoys Question Wells Fargo About Harbour Plan", "Envoys question Wells Fargo about harbour plan"),
        ("Port Fund Pays Clean Harbour Fund Twice", "Port fund pays Clean Harbour Fund twice"),
    ],
)
def test_a_headline_is_read_as_a_sentence_and_keeps_its_names(title: str, read_as: str) -> None:
    assert read(title) == read_as


@pytest.mark.parametrize(
    "paragraph",
    [
        "Envoys of Zembla left Oruro on Monday.",
        "They visited Oruro International Airport and Intrepid Museum.",
        "Mr. Trump met King Charles at Windsor Castle on Friday.",
        "The Department of Justice sued Apple Inc. on Friday.",
        "The Food and Grain Administration and the Federal Reserve Board met on Monday.",
        "Karst Agrees",
        "COUNCIL BACKS ORURO PORT PLAN AFTER LONG TALKS",
        "Ana Souza, Luis Arroyo, Carla Mendes and Pedro Lima",
        " ".join(["Council Backs Port Plan"] * 20),
    ],
)
def test_other_paragraphs_stay_as_they_are(paragraph: str) -> None:
    assert read(paragraph) == paragraph


def test_a_list_of_names_is_no_headline_in_capitals_in_french_either() -> None:
    title = "Ana Souza, Luis Arroyo et Carla Mendes à Oruro"
    assert Capitals([FRENCH], "fr", lexicon_for("fr")).is_headline(title)
    assert read(title, FRENCH, "fr") == title


def test_what_the_story_writes_small_is_no_name() -> None:
    story = "They say that the rose harvest of the north failed because the winter was long and the rain came late."
    assert read("Long Rose Harvest Fails Along Northern Coast", story) == "Long rose harvest fails along northern coast"


def test_a_headline_alone_stays_as_it_is() -> None:
    assert read("Zembla Expels French Envoy Over Unpaid Grain", "Zembla waits.") == (
        "Zembla Expels French Envoy Over Unpaid Grain"
    )


def test_a_people_written_small_as_an_adjective_keeps_no_capital() -> None:
    read_as = read("Le Président Bolivien Signe Un Accord Commercial", FRENCH, "fr")
    assert read_as == "Le président bolivien signe un accord commercial"


def test_the_tree_and_the_words_are_those_of_the_sentence_and_the_places_those_of_the_text() -> None:
    text = "Zembla Expels French Envoy Over Grain\n" + STORY
    headline = parse_text(text, "en")[0]
    verb = headline.tokens[1]
    assert (verb.text, verb.upos, verb.deprel) == ("expels", "VERB", "root")
    assert text[verb.start : verb.end] == "Expels"
