"""A page as the finders see it."""

import pytest

from recoupe.model import Repair, RepairKind, Span
from recoupe.stages.clean.page import quotations
from tests.stages.clean.pages import page


def quoted(text: str, start: int = 0, end: int | None = None) -> list[str]:
    found = quotations(text, Span(start, len(text) if end is None else end))
    return [text[span.start : span.end] for span in found]


def test_a_page_has_its_paragraphs_without_the_space_around_them() -> None:
    one = page("  Un port. \n\n Une grue.\n")
    assert [one.words(span) for span in one.paragraphs] == ["Un port.", "Une grue."]
    assert one.beginnings == {2, one.text.index("Une")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il dit « oui » et « non ».", ["« oui »", "« non »"]),
        ("Il dit “oui”.", ["“oui”"]),
        ("Il dit „oui” ici.", ["„oui”"]),
        ("Il dit “oui » mal fermé.", ["“oui »"]),
        ('Il dit "oui" puis "non".', ['"oui"', '"non"']),
        ('Il dit "oui» non" ici.', ['"oui» non"']),
        ('Il dit «oui" non» ici.', ['«oui" non»']),
        ("Il dit « oui « non » ici » là.", ["« oui « non »"]),
        ("Il dit oui » sans rien ouvrir.", []),
        ("Il dit « oui sans fin.", ["« oui sans fin."]),
    ],
)
def test_what_stands_between_marks_is_quoted(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_ends_with_its_paragraph() -> None:
    text = "« oui\nnon »"
    assert quoted(text, 0, 5) == ["« oui"]
    assert quoted(text, 6) == []


def test_the_quotations_of_a_page_are_those_of_its_paragraphs() -> None:
    one = page("Elle « oui.\n\nLui « non » là.")
    assert [one.words(span) for span in one.quoted] == ["« oui.", "« non »"]
    where = one.text.index("non")
    assert [one.words(span) for span in one.quotations.overlapping(where, where + 3)] == ["« non »"]


def test_a_page_reads_the_tables_of_its_language() -> None:
    assert (page("x", "en").language.iso, page("x").language.iso) == ("en", "fr")


def test_a_repair_is_one_of_this_document_and_an_empty_note_none() -> None:
    made = page("Un port.").repair(Span(3, 7), RepairKind.MISSPELLING, replacement="quai", note="", confidence=0.4)
    assert made == Repair(
        document_id="doc", start=3, end=7, kind=RepairKind.MISSPELLING, replacement="quai", note=None, confidence=0.4
    )
