"""Stops that end no sentence, and words that lost the space between them."""

import pytest

from recoupe.stages.clean.broken import broken_sentences, glued_words, stops
from tests.stages.clean.pages import found_by


@pytest.mark.parametrize(
    ("text", "words", "replacement"),
    [
        ("une société basée à Valmère. groupe d’étude.", "Valmère. groupe", "Valmère, groupe"),
        ("dans les années 2010. années 2020, qui furent rudes.", "2010. années", "2010, années"),
        ("le voyage en Ordrie du Sud. pour convaincre les élus", "Sud. pour", "Sud pour"),
        ("un accord à Port-Ordrie. l’un des élus", "Port-Ordrie. l’un", "Port-Ordrie, l’un"),
        ("elle a dit «oui». groupe", "oui». groupe", "oui» groupe"),
        ("trois armes : 2. les chars", "2. les", "2, les"),
    ],
)
def test_a_stop_inside_a_sentence_is_read_as_a_comma_or_as_nothing(text: str, words: str, replacement: str) -> None:
    assert found_by(broken_sentences, text) == [("broken_sentence", words, replacement)]


@pytest.mark.parametrize(
    "text",
    [
        "M. de Torv est venu.",
        "Il aime le grain, le sel, etc. et il le dit.",
        "J. de Korvel a écrit.",
        "Elle attend… puis elle part.",
        "Il est venu. Elle part.",
        "Les armes.\n\n2. les chars",
    ],
)
def test_the_stop_of_an_abbreviation_of_an_item_or_of_a_sentence_stays(text: str) -> None:
    assert found_by(broken_sentences, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("en novembre. 2031, deux mois après.", [("broken_sentence", "novembre. ", "novembre ")]),
        ("en novembre. 1987.", [("broken_sentence", "novembre. ", "novembre ")]),
        ("au magasin. 2031 pièces", []),
        ("en Novembre. 2031 pièces", []),
        ("en novembre. 3031 pièces", []),
    ],
)
def test_a_stop_between_month_and_year_is_dropped(text: str, expected: list[object]) -> None:
    assert found_by(broken_sentences, text) == expected


def test_a_language_without_abbreviations_is_not_looked_at() -> None:
    assert found_by(broken_sentences, "a company of Port Ordrie. group of study", "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ils sont à Port-Ordrie.. Le premier parle.", [("misspelling", "..", ".")]),
        ("Ils attendent... Le premier parle.", []),
        ("Ils attendent.. le premier parle.", []),
        ("Il est venu hier.Elle est partie.", [("misspelling", ".Elle", ". Elle")]),
        ("Il est venu hier!Elle est partie.", [("misspelling", "!Elle", "! Elle")]),
        ("Voir www.phare.Ordrie est ouvert.", []),
        ("Écrire à torv@phare.Ordrie est utile.", []),
        ("Il est de la U.Elle part.", []),
        ("Il est venu hier.ELLE est partie.", []),
    ],
)
def test_a_doubled_stop_is_one_and_a_stop_has_a_space_after_it(text: str, expected: list[object]) -> None:
    assert found_by(stops, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’amiral Torvdans le cadre ; Torv est reparti.", [("misspelling", "Torvdans", "Torv dans")]),
        ("L’amiral Torvdans le cadre.", []),
        ("des missiles à portéeselon la marine", [("misspelling", "portéeselon", "portée selon")]),
        ("des missiles à porteurdepuis la marine", [("misspelling", "porteurdepuis", "porteur depuis")]),
        ("il est venudans la marine", [("misspelling", "venudans", "venu dans")]),
        ("un brutalcontre la marine et un zzkqcontre", [("misspelling", "brutalcontre", "brutal contre")]),
        ("il vadans la marine", []),
        ("l’OTANdans la marine, dit l’OTAN", []),
    ],
)
def test_two_words_run_together_are_parted_where_the_first_stands_alone(text: str, expected: list[object]) -> None:
    assert found_by(glued_words, text) == expected


@pytest.mark.parametrize("word", ["pendant", "maintenant", "Shetlandsur"])
def test_a_word_that_either_language_knows_is_one(word: str) -> None:
    assert found_by(glued_words, f"{word} et Shetlandsur") == []


def test_a_language_without_such_words_is_not_looked_at() -> None:
    assert found_by(glued_words, "Torvwith Torv", "en") == []
