"""Where a name goes on over small words."""

import pytest

from tests.stages.claim.trees import tree
from tests.stages.mention.scenes import flat
from tests.stages.mention.test_runs import texts


def read(text: str) -> list[str]:
    """The runs of words beside one another, "and" as a conjunction and "the" as an article."""
    rows = flat(text)
    for form, upos in (("and", "CCONJ"), ("the", "DET")):
        rows = rows.replace(f"\n{form} {form} X", f"\n{form} {form} {upos}")
    return texts(tree(rows))


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
