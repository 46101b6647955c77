"""Where a name that no table holds begins and ends."""

import pytest

from recoupe.stages.mention.gazetteer import hits
from recoupe.stages.mention.joints import Run
from recoupe.stages.mention.lexicon import lexicon
from recoupe.stages.mention.roles import roles
from recoupe.stages.mention.runs import is_name, parts, runs, shouting
from recoupe.stages.mention.words import pieces
from recoupe.syntax import Tree
from tests.stages.claim.trees import sentence, tree
from tests.stages.mention.scenes import flat


def run_of(of: Tree, language: str = "en") -> list[Run]:
    words = lexicon(language)
    known = hits(pieces(of.tokens), of.tokens, words)
    return runs(of, known, roles(0, of, known, words), words)


def texts(of: Tree, language: str = "en") -> list[str]:
    return [" ".join(t.text for t in of.tokens[run.first : run.last + 1]) for run in run_of(of, language)]


def read(text: str, language: str = "en") -> list[str]:
    return texts(tree(flat(text)), language)


@pytest.mark.parametrize(
    ("text", "shouts"),
    [("MINISTER DENIES TALKS WITH REBELS", True), ("Minister Denies Talks With rebels today", False),
     ("Minister Denies Talks With", True), ("Ana Souza Left", False), ("Ana 3 - A Souza Left Lima", True)],
)  # fmt: skip
def test_a_headline_in_capitals_shows_nothing_by_them(text: str, shouts: bool) -> None:
    assert shouting(sentence(flat(text)).tokens) is shouts


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ("Souza Souza PROPN dep 1", True),
        ("souza souza PROPN dep 1", False),
        ("eX eX PROPN dep 1", False),
        ("eBOX eBOX PROPN dep 1", True),
        ("Institute institute NOUN dep 1", True),
        ("Institute institute ADV dep 1", False),
        ("Institute institute X flat 1", True),
        ("Monday Monday PROPN dep 1", False),
        ("3rd 3rd PROPN dep 1", False),
        ("al-Souza al-Souza PROPN dep 1", True),
    ],
)
def test_a_word_reads_as_a_part_of_a_name(row: str, name: bool) -> None:
    tokens = sentence(f"the the DET root 0\n{row}").tokens
    assert is_name(tokens[1], tokens, lexicon("en"), shouted=False) is name


def test_a_capital_that_opens_a_sentence_shows_no_name_unless_the_next_word_does() -> None:
    def first(rows: str) -> bool:
        tokens = sentence(rows).tokens
        return is_name(tokens[0], tokens, lexicon("en"), shouted=False)

    assert not first("Polar polar ADJ amod 2\nstaff staff NOUN root 0")
    assert first("Polar polar ADJ amod 2\nInstitute Institute PROPN root 0")
    assert first("OPA opa NOUN root 0")
    assert not first("Polar polar ADJ nsubj 2\nInstitute Institute PROPN root 0")


def test_shouted_words_are_names_where_the_tagger_says_so_alone() -> None:
    tokens = sentence("the the DET root 0\nREBELS rebel NOUN dep 1\nSOUZA Souza PROPN dep 1").tokens
    assert [is_name(token, tokens, lexicon("en"), shouted=True) for token in tokens[1:]] == [False, True]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("saw Ana Souza leave", "en", ["Ana Souza"]),
        ("saw Ana and Luis leave", "en", ["Ana", "Luis"]),
        ("le navire de Ana de Souza part", "fr", ["Ana de Souza"]),
        ("saw the Institute for Polar Studies leave", "en", ["Institute for Polar Studies"]),
        ("saw nobody leave", "en", []),
    ],
)
def test_a_run_goes_on_over_small_words(text: str, language: str, expected: list[str]) -> None:
    assert read(text, language) == expected


def test_a_person_of_a_country_ends_before_it() -> None:
    assert read("a vu Luis Arroyo de Bolivie partir", "fr") == ["Luis Arroyo", "Bolivie"]


def test_words_of_a_title_are_left_out() -> None:
    rows = "le le DET det 2\nPrésident président NOUN root 0\nLuis Luis PROPN flat 2\nArroyo Arroyo PROPN flat 2"
    assert texts(tree(rows), "fr") == ["Luis Arroyo"]


def test_the_name_of_a_body_may_go_on_in_small_letters() -> None:
    rows = "la le DET det 2\nCommission commission PROPN root 0\npolaire polaire ADJ amod 2\nsiège siéger VERB dep 2"
    assert texts(tree(rows), "fr") == ["Commission polaire"]
    assert texts(tree(rows.replace("ADJ amod 2", "ADJ xcomp 4")), "fr") == ["Commission"]


def split(text: str, language: str = "en") -> list[tuple[str, bool]]:
    """The parts of the first run, each with whether a table knows it."""
    of = tree(flat(text))
    words = lexicon(language)
    run = run_of(of, language)[0]
    return [
        (" ".join(t.text for t in of.tokens[first : last + 1]), hit is not None)
        for first, last, hit in parts(run, of.tokens, words)
    ]


def test_a_run_is_made_of_known_names_and_what_stands_between() -> None:
    assert split("saw Ana Souza leave") == [("Ana Souza", False)]
    assert split("saw Bolivia leave") == [("Bolivia", True)]
    assert split("saw Bolivian Ana Souza leave") == [("Bolivian", True), ("Ana Souza", False)]


def test_a_mark_keeps_a_name_whole() -> None:
    assert split("saw the Bolivia Institute leave") == [("Bolivia Institute", False)]


def test_a_town_that_opens_another_name_is_a_part_of_it_unless_a_person_follows() -> None:
    assert split("saw Lima Condors leave") == [("Lima Condors", False)]
    assert split("saw Lima Ana leave")[0] == ("Lima", True)


def test_a_place_may_be_a_family_name() -> None:
    rows = "saw see X root 0\nAna Ana PROPN dep 1\nLondon London PROPN flat 2"
    of = tree(rows)
    (run,) = run_of(of)
    assert [(first, last) for first, last, _ in parts(run, of.tokens, lexicon("en"))] == [(1, 2)]


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        ("Orden Orden PROPN dep 1\nBolivie Bolivie PROPN flat:name 2", True),
        ("Bolivie Bolivie PROPN dep 1\nTélévisions télévision NOUN flat:name 2", True),
        ("Bolivie Bolivie PROPN dep 1\nAna Ana PROPN flat:name 2", False),
        ("Orden Orden PROPN dep 1\nBolivie Bolivie PROPN nmod 2", False),
        ("Bolivie Bolivie PROPN dep 1\nTélévisions télévision NOUN dep 1", False),
    ],
)
def test_a_country_that_opens_or_ends_a_name_is_a_part_of_it_but_of_no_person(rows: str, whole: bool) -> None:
    of = tree("vu voir X root 0\n" + rows)
    (run,) = run_of(of, "fr")
    assert (len(parts(run, of.tokens, lexicon("fr"))) == 1) is whole


def test_a_small_word_may_end_the_name_of_a_body() -> None:
    rows = """
    Le le DET det 2
    collectif collectif NOUN nsubj 5
    Air Air PROPN appos 2
    pur pur ADJ amod 3
    proteste protester VERB root 0
    """
    of = tree(rows)
    assert texts(of, "fr") == ["Air pur"]
