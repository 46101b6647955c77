"""Where a name goes on over small words."""

import pytest

from tests.stages.claim.trees import tree
from tests.stages.mention.scenes import flat
from tests.stages.mention.test_runs import texts


def read(text: str, language: str = "en") -> list[str]:
    """The runs of words beside one another, "and" as a conjunction and "the" as an article."""
    rows = flat(text)
    for form, upos in (("and", "CCONJ"), ("et", "CCONJ"), ("the", "DET")):
        rows = rows.replace(f"\n{form} {form} X", f"\n{form} {form} {upos}")
    return texts(tree(rows), language)


def test_a_body_and_a_person_are_two_though_a_word_of_bodies_joins_them() -> None:
    assert read("saw the Polar Institute and Ana Souza leave") == ["Polar Institute", "Ana Souza"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("saw the Oruro Food and Grain Board leave", ["Oruro Food and Grain Board"]),
        ("saw the Food and Grain Board leave", ["Food and Grain Board"]),
        ("saw Ana and Grain Board leave", ["Ana", "Grain Board"]),
        ("saw Arroyo and Grain Board leave", ["Arroyo", "Grain Board"]),
        ("saw Food and Grain Board leave", ["Food", "Grain Board"]),
        ("saw the Google and Apple Company leave", ["Google", "Apple Company"]),
        ("saw the Food and Arroyo Board leave", ["Food", "Arroyo Board"]),
        ("saw Texas and Grain Board leave", ["Texas", "Grain Board"]),
        ("saw London and Grain Board leave", ["London", "Grain Board"]),
        ("saw the Food and Grain War end", ["Food", "Grain War"]),
        ("saw Food and Grain leave", ["Food", "Grain"]),
    ],
)
def test_common_words_are_joined_before_the_word_that_says_what_they_name(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_another_body_begins_behind_an_article() -> None:
    found = read("saw the University of Arroyo and the Institute of Souza leave")
    assert found == ["University of Arroyo", "Institute of Souza"]


@pytest.mark.parametrize("small", ["in", "to", "from"])
def test_where_a_body_is_belongs_to_no_name(small: str) -> None:
    assert read(f"saw the Polar Institute {small} Arroyo leave") == ["Polar Institute", "Arroyo"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("saw the Food and Grain Association leave", ["Food and Grain Association"]),
        ("saw the Food and Grain Bank leave", ["Food and Grain Bank"]),
        ("saw the Food and Bank leave", ["Food", "Bank"]),
        ("saw the Food and the Grain Board leave", ["Food", "Grain Board"]),
        ("saw the Food and Grain", ["Food", "Grain"]),
        ("saw the Food and", ["Food"]),
        ("saw the Food and rice leave", ["Food"]),
    ],
)
def test_only_what_ends_in_the_word_for_a_body_is_joined(text: str, expected: list[str]) -> None:
    assert read(text) == expected


def test_where_the_word_for_a_body_comes_first_nothing_is_joined_before_it() -> None:
    assert read("vu Pain et Riz Institut partir", "fr") == ["Pain", "Riz Institut"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("saw the Institute of the the Souza leave", "en", ["Institute of the the Souza"]),
        ("saw the Institute of the the the Souza leave", "en", ["Institute", "Souza"]),
        ("vu Institut de la la Souza partir", "fr", ["Institut de la la Souza"]),
        ("saw Ana van der la Souza leave", "en", ["Ana van der la Souza"]),
        ("vu Ana van der Souza partir", "fr", ["Ana van der Souza"]),
        ("vu Ana van der la Souza partir", "fr", ["Ana", "Souza"]),
        ("saw the Institute of the", "en", ["Institute"]),
        ("vu Institut de la", "fr", ["Institut"]),
        ("saw Ana van", "en", ["Ana"]),
        ("saw Ana van here", "en", ["Ana"]),
    ],
)
def test_so_many_small_words_stand_in_a_row_and_a_capital_behind_them(
    text: str, language: str, expected: list[str]
) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("saw the Institute on Polar Studies leave", "en", ["Institute on Polar Studies"]),
        ("saw the Institute on Bolivia leave", "en", ["Institute", "Bolivia"]),
        ("saw the Institute of Bolivia leave", "en", ["Institute of Bolivia"]),
        ("vu Institut en Souza partir", "fr", ["Institut", "Souza"]),
        ("vu Institut de Souza partir", "fr", ["Institut de Souza"]),
    ],
)
def test_some_small_words_lead_out_of_the_name_of_a_body(text: str, language: str, expected: list[str]) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("saw Luis Arroyo van Bolivia leave", "en", ["Luis Arroyo", "Bolivia"]),
        ("saw Luis Arroyo van OPA leave", "en", ["Luis Arroyo", "OPA"]),
        ("saw Luis Arroyo van Souza leave", "en", ["Luis Arroyo van Souza"]),
        ("vu Luis Arroyo de Souza partir", "fr", ["Luis Arroyo", "Souza"]),
        ("vu Orden de Souza partir", "fr", ["Orden", "Souza"]),
    ],
)
def test_the_small_words_of_persons_join_names_and_say_where_others_are_from(
    text: str, language: str, expected: list[str]
) -> None:
    assert read(text, language) == expected


def commission(*rows: str) -> list[str]:
    """The names of « vu la Commission » with more words behind; that is the third word."""
    return texts(
        tree("\n".join(["vu voir VERB root 0", "la le DET det 3", "Commission commission PROPN obj 1", *rows])), "fr"
    )


def test_adjectives_follow_the_first_word_of_a_body() -> None:
    assert commission("polaire polaire ADJ amod 3", "centrale central ADJ amod 3") == ["Commission polaire centrale"]
    assert commission("polaire polaire ADJ nmod 3") == ["Commission"]
    assert commission("polaire polaire NOUN amod 3") == ["Commission"]
    assert commission("polaire polaire ADJ amod 1") == ["Commission"]
    assert commission("polaire polaire ADJ amod 5", "siège siège NOUN obj 1") == ["Commission"]
    assert commission("de de ADP case 5", "polaire polaire ADJ amod 3") == ["Commission"]


def test_the_name_of_a_body_has_nine_words_at_most() -> None:
    name = ["Commission", *["polaire"] * 8]
    assert commission(*["polaire polaire ADJ amod 3"] * 9) == [" ".join(name)]


def test_what_a_body_is_for_follows_behind_the_preposition_of_belonging() -> None:
    of = "des de ADP case 5"
    assert commission(of, "affaires affaire NOUN nmod 3", "maritimes maritime ADJ amod 5") == [
        "Commission des affaires maritimes"
    ]
    assert commission(of, "affaires affaire NOUN obl 3") == ["Commission"]
    assert commission(of, "affaires affaire ADJ nmod 3") == ["Commission"]
    assert commission("pour pour ADP case 5", "affaires affaire NOUN nmod 3") == ["Commission"]
    assert commission("affaires affaire NOUN nmod 3") == ["Commission"]
