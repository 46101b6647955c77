"""Headlines in capitals are read as sentences, names as names."""

import pytest

from recoupe.stages.parse.headline import Capitals, known_forms
from recoupe.stages.parse.lexicon import lexicon_for
from recoupe.stages.parse.stage import parse_text

STORY = (
    "Envoys of Zembla left Oruro on Monday. The council of the port had asked Mr. Trump, a trader, to pay for the Clean "
    "Harbour Fund. The harbour was closed. Hope was lost."
)


FILLER = "of the and or if as when where than then because since while until though unless whether before after"
"""Small words enough to tell how an article writes its words."""
FRENCH = "Les envoyés de la Zemblie ont quitté le port le matin, et le conseil de la ville a demandé à la banque de payer le blé."


def read(title: str, story: str = STORY, language: str = "en") -> str:
    return Capitals([title, story, FILLER], language, lexicon_for(language)).sentence_case(title)


def is_headline(paragraph: str) -> bool:
    return Capitals([], "en", lexicon_for("en")).is_headline(paragraph)


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
    title = "Zembla Expels French Envoy Over Unpaid Grain"
    assert Capitals([title, "Zembla waits."], "en", lexicon_for("en")).sentence_case(title) == title


def test_a_people_written_small_as_an_adjective_keeps_no_capital() -> None:
    read_as = read("Le Président Bolivien Signe Un Accord Commercial", FRENCH, "fr")
    assert read_as == "Le président bolivien signe un accord commercial"


def test_the_tree_and_the_words_are_those_of_the_sentence_and_the_places_those_of_the_text() -> None:
    text = "Zembla Expels French Envoy Over Grain\n" + STORY
    headline = parse_text(text, "en")[0]
    verb = headline.tokens[1]
    assert (verb.text, verb.upos, verb.deprel) == ("expels", "VERB", "root")
    assert text[verb.start : verb.end] == "Expels"


@pytest.mark.parametrize(
    ("paragraph", "headline"),
    [
        ("Zembla Sold Fish Oils", True),
        ("Zembla Sold Fish", False),
        ("Zembla Sold Old Dry Fish", False),
        ("Zembla Sold Fish Oils with Salt", True),
        ("Zembla Sold Fish Oils about Noon", False),
        ("Zembla Sold Fish " + "Oils " * 46 + "Oil", True),
        ("Zembla Sold Fish " + "Oils " * 46 + "Oils", False),
    ],
)
def test_a_headline_has_three_long_words_in_capitals_and_no_longer_word_small(paragraph: str, headline: bool) -> None:
    assert is_headline(paragraph) is headline


def test_a_name_that_is_written_small_as_often_is_a_word() -> None:
    title = "Council Pays Grolp Twice After Harbour Talks"
    assert "Grolp" in read(title, "They asked Grolp, then they left.")
    assert "Grolp" in read(title, "They asked Grolp, and Mr. Grolp sold the grolp.")
    assert "grolp" in read(title, "They asked Grolp, who sold the grolp.")


def test_a_word_that_the_story_alone_knows_is_one() -> None:
    title = "Council Pays Grolp Twice After Harbour Talks"
    assert "Grolp" in read(title, "Nothing happened.")
    assert "grolp" in read(title, "The grolp was paid.")


def test_a_name_is_known_by_its_last_word_behind_a_given_name_alone() -> None:
    title = "Council Pays Trump Twice After Harbour Talks"
    assert "Trump" in read(title, "They asked Karl Trump.")
    assert "trump" in read(title, "They asked Harbour Trump.")
    assert "trump" in read(title, "Trump asked.")


def test_a_country_is_no_name_where_the_story_writes_it_small() -> None:
    title = "Council Buys Turkey Twice After Harbour Talks"
    assert "Turkey" in read(title, "They left.")
    assert "turkey" in read(title, "They left the turkey.")
    assert "New Zealand" in read("Council Buys New Zealand Lamb After Harbour Talks", "A new zealand is built.")


def test_a_word_in_capitals_alone_is_kept_but_for_a_single_letter() -> None:
    assert read("Council Gives Port A Harbour Plan OK") == "Council gives port a harbour plan OK"


def test_letters_that_grow_when_small_are_left() -> None:
    title = "Council Pays İstanbul Twice After Harbour Talks"
    assert len(read(title, "They saw i̇stanbul.")) == len(title)


@pytest.mark.parametrize(
    "title",
    ["Zembla Grolp Vank Council Drenn", "Zembla Grolp Vank Plom Drenn War Tax Bid", "Zembla Grolp Vank Plom Drenn"],
)
def test_a_headline_whose_capitals_are_those_of_names_stays(title: str) -> None:
    assert read(title) == title


def test_where_a_third_of_the_long_words_are_words_it_is_read() -> None:
    assert read("Zembla Grolp Council Talks Vank Drenn") == "Zembla Grolp council talks Vank Drenn"


def test_the_first_word_keeps_its_capital() -> None:
    assert read("Council Pays Harbour Trader Twice").startswith("Council pays")


@pytest.mark.parametrize("before", ["They asked ", "They asked, said ", "Of Oruro, ", "They asked Mr. "])
def test_a_name_inside_a_sentence_is_noted(before: str) -> None:
    assert "Trump" in read("Council Pays Trump Twice After Harbour Talks", f"{before}Trump.")


@pytest.mark.parametrize("before", ["", "They left. ", "He said: “", "They closed (", "They left at last.\t"])
def test_a_capital_that_opens_a_sentence_or_a_quotation_is_not(before: str) -> None:
    assert "trump" in read("Council Pays Trump Twice After Harbour Talks", f"{before}Trump.")


def test_a_name_of_the_story_is_kept_whole_up_to_its_sixth_word() -> None:
    story = "They asked the Clean Harbour Council Port Trader Fund Plan."
    title = "Zembla Pays Clean Harbour Council Port Trader Fund Plan Twice After Money Talks"
    assert read(title, story) == "Zembla pays Clean Harbour Council Port Trader Fund plan twice after money talks"


def test_known_names_are_found_by_their_first_word_in_the_language_and_in_all() -> None:
    english, french = known_forms("en"), known_forms("fr")
    assert ("New", "Zealand") in english["New"]
    assert ("Nouvelle", "Zélande") in french["Nouvelle"]
    assert "Nouvelle" not in english or ("Nouvelle", "Zélande") not in english["Nouvelle"]
    assert all(first[0].isupper() and 0 < len(words) <= 6 for first, forms in english.items() for words in forms)
    assert any(len(words) == 6 for forms in english.values() for words in forms)
