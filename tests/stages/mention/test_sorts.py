"""What sort of party a name is."""

import pytest

from tests.stages.mention.scenes import flat, named, staged


def sort(text: str, name: str, language: str = "en") -> str | None:
    """The schema of a name among words beside one another, None where it is nobody's."""
    each = staged(flat(text).replace("near near X", "near near ADP"), language)
    found = [one.schema for one in each.names if one.text == name]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "name", "schema"),
    [
        ("saw the Polar Institute leave", "Polar Institute", "Organization"),
        ("saw the Orden Bank leave", "Orden Bank", "Company"),
        ("saw the Orden Commission leave", "Orden Commission", "PublicBody"),
        ("saw the Orden Accord fail", "Orden Accord", None),
        ("saw Orden Bay freeze", "Orden Bay", "Address"),
        ("saw Ana Tolvik leave", "Ana Tolvik", "Person"),
        ("saw X. Tolvik leave", "X. Tolvik", "Person"),
        ("saw NBK leave", "NBK", "Organization"),
        ("left near Tolvik Norrin yesterday", "Tolvik Norrin", "Address"),
        ("saw Tolvik Norrin leave", "Tolvik Norrin", "Person"),
        ("saw Orchard Norrin leave", "Orchard Norrin", "Person"),
        ("saw Water Norrin leave", "Water Norrin", "Organization"),
        ("saw Orden Vik BKS Norrin leave", "Orden Vik BKS Norrin", "Organization"),
        ("saw Boeing leave", "Boeing", "Company"),
        ("saw Boeing Stratoliner leave", "Boeing Stratoliner", None),
        ("saw Tolvik leave", "Tolvik", "LegalEntity"),
        ("left near Tolvik yesterday", "Tolvik", "Address"),
    ],
)
def test_words_and_place_tell_the_sort(text: str, name: str, schema: str | None) -> None:
    assert sort(text, name) == schema


def test_who_has_members_is_a_group() -> None:
    rows = "fighters fighter NOUN root 0 Number=Plur\nof of ADP case 3\nNorrin Norrin PROPN nmod 1\nTolvik Tolvik PROPN flat 3"
    assert named(staged(rows, "en"), "Norrin Tolvik").schema == "Organization"


def test_a_title_before_a_name_makes_a_person_and_no_acronym_one() -> None:
    assert (
        named(
            staged(flat("saw minister Tolvik Norrin leave").replace("minister minister X", "minister minister NOUN")),
            "Tolvik Norrin",
        ).schema
        == "Person"
    )


def test_a_role_behind_a_name_makes_a_person() -> None:
    rows = """
    Water Water PROPN nsubj 8
    Norrin Norrin PROPN flat 1
    , , PUNCT punct 6
    a a DET det 6
    senior senior ADJ amod 6
    analyst analyst NOUN appos 1
    , , PUNCT punct 6
    left leave VERB root 0
    """
    assert named(staged(rows, "en"), "Water Norrin").schema == "Person"


def test_a_name_before_the_noun_that_it_qualifies_is_no_person() -> None:
    rows = "the the DET det 4\nTolvik Tolvik PROPN compound 4\nNorrin Norrin PROPN flat 2\nmissile missile NOUN nsubj 5\nfell fall VERB root 0"
    assert named(staged(rows, "en"), "Tolvik Norrin").schema == "Organization"
