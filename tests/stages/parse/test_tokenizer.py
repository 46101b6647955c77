"""Words: what stays together, what is cut, and that nothing is lost."""

import time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.components.words import blank, tokenizer_for
from recoupe.stages.parse.tokenizer import words_of

PIECES = st.sampled_from(
    [
        "l’",
        "dit-elle",
        "Jong-un",
        "1 000",
        "«",
        "»",
        "\u00a0",
        "\u202f",
        "\n",
        " ",
        "…",
        "U.S.",
        "don't",
        ".",
        "é",
        "e\u0301",
        "3,5 %",
        "\u200b",
        "a",
    ]
)


def words(text: str, language: str = "fr") -> list[str]:
    return [text[start:end] for start, end in words_of(language).spans(text)]


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(PIECES).map("".join)), st.sampled_from(["fr", "en"]))
def test_words_and_white_space_cover_the_text_exactly(text: str, language: str) -> None:
    assert tokenizer_for(language)(text).text == text


@settings(deadline=None)
@given(st.lists(PIECES).map("".join))
def test_words_come_in_order_and_leave_only_white_space(text: str) -> None:
    at = 0
    for start, end in words_of("fr").spans(text):
        assert start >= at
        assert end > start
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize(
    "name",
    [
        "Song-il",
        "Min-ho",
        "Velin-Tarek",
        "sud-bordurien",
        "russo-syldave",
        "Royaume-Uni",
        "va-et-vient",
        "KN-23",
        "aujourd’hui",
    ],
)
def test_a_name_with_a_hyphen_stays_one_word(name: str) -> None:
    assert words(f"Hier, {name}.") == ["Hier", ",", name, "."]


def test_a_pronoun_after_its_verb_is_a_word_of_its_own() -> None:
    assert words("A-t-elle dit oui, demande-t-on ? Est-ce vrai ? Dites-le-moi.") == [
        *(
            "A",
            "-t-elle",
            "dit",
            "oui",
            ",",
            "demande",
            "-t-on",
            "?",
            "Est",
            "-ce",
            "vrai",
            "?",
            "Dites",
            "-le",
            "-moi",
            ".",
        ),
    ]


def test_a_name_that_ends_like_a_pronoun_is_not_cut() -> None:
    assert words("Pak Song-il") == ["Pak", "Song-il"]


@pytest.mark.parametrize("mark", ["'", "’"])
def test_an_elision_is_cut_with_either_apostrophe(mark: str) -> None:
    text = f"L{mark}envoyé n{mark}a rien dit jusqu{mark}ici, lorsqu{mark}il part"
    assert words(text) == [
        *(
            f"L{mark}",
            "envoyé",
            f"n{mark}",
            "a",
            "rien",
            "dit",
            f"jusqu{mark}",
            "ici",
            ",",
            f"lorsqu{mark}",
            "il",
            "part",
        ),
    ]


def test_contracted_articles_stay_one_word() -> None:
    assert words("du port aux quais") == ["du", "port", "aux", "quais"]


def test_a_number_in_groups_of_three_is_one_word() -> None:
    assert words("1\u00a0000 caisses, 12 500 sacs, 3,5\u202f% et 20 €") == [
        *("1\u00a0000", "caisses", ",", "12 500", "sacs", ",", "3,5", "%", "et", "20", "€"),
    ]


def test_quotation_marks_and_dashes_are_words() -> None:
    assert words("«\u00a0Non\u00a0», dit “Vel”… – soit — donc") == [
        *("«", "Non", "»", ",", "dit", "“", "Vel", "”", "…", "–", "soit", "—", "donc"),
    ]


def test_a_stop_glued_to_the_next_sentence_is_cut() -> None:
    assert words("la cargaison.AGENCE en 2023.PHOTO") == ["la", "cargaison", ".", "AGENCE", "en", "2023", ".", "PHOTO"]


def test_an_address_is_one_word() -> None:
    assert words("voir https://exemple.fr/a?b=c, ou exemple.org.") == [
        "voir",
        "https://exemple.fr/a?b=c",
        ",",
        "ou",
        "exemple.org",
        ".",
    ]


def test_english_contractions_are_cut_as_in_the_treebanks() -> None:
    assert words("She doesn't say it’s Velin's; they cannot.", "en") == [
        *("She", "does", "n't", "say", "it", "’s", "Velin", "'s", ";", "they", "can", "not", "."),
    ]


def test_english_amounts_and_abbreviations() -> None:
    assert words("Mr. Vel paid $20 for 5,000 U.S. stamps at 3.5%.", "en") == [
        *("Mr.", "Vel", "paid", "$", "20", "for", "5,000", "U.S.", "stamps", "at", "3.5", "%", "."),
    ]


def test_english_compounds_are_cut_but_prefixes_and_given_names_are_not() -> None:
    assert words("state-owned anti-ship Min-ho", "en") == ["state", "-", "owned", "anti-ship", "Min-ho"]


def test_white_space_other_than_a_blank_is_a_token_marked_as_space() -> None:
    doc = tokenizer_for("fr")("Un\u00a0: deux\n\ntrois")
    assert [token.text for token in doc if token.is_space] == ["\u00a0", "\n\n"]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "piece", ["a.", "1-", "A.", "a-", "a", "A", "1", "1.", "a'", ".", "-", "é\u0301", "@", "a@", "www."]
)
def test_words_are_found_in_time_that_grows_as_the_text_does(piece: str, language: str) -> None:
    begin = time.process_time()
    assert all(start < end for start, end in words_of(language).spans(piece * 30_000))
    assert time.process_time() - begin < 10


def test_an_empty_pipeline_is_read_back_from_disk(tmp_path) -> None:
    blank("fr").to_disk(tmp_path)
    assert [token.text for token in spacy.load(tmp_path)("Dit-il vrai ?")] == ["Dit", "-il", "vrai", "?"]
