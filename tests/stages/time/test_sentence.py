"""Where sentences begin and end when no tree says so."""

import pytest

from recoupe.model import BlockKind, Sentence
from recoupe.stages.time.sentence import bounds, index_at


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in bounds(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un port. Une grue.", ["Un port. ", "Une grue."]),
        ("Un port ! « Oui. » Une grue.", ["Un port ! ", "« Oui. » Une grue."]),
        ("Il dit «oui.» Elle part.", ["Il dit «oui.» ", "Elle part."]),
        ("Un port. une grue.", ["Un port. une grue."]),
        ("Un port. 3 grues.", ["Un port. 3 grues."]),
        ("Un port… [Elle] part.", ["Un port… ", "[Elle] part."]),
        ("Un titre\nUn port", ["Un titre\n", "Un port"]),
        ("Un port.\nune grue", ["Un port.\n", "une grue"]),
        ("", [""]),
    ],
)
def test_a_stop_before_a_capital_and_a_line_break_end_a_sentence(text: str, expected: list[str]) -> None:
    assert parts(text) == expected
    assert "".join(expected) == text


def test_sentences_that_are_known_keep_their_place_and_cover_the_text() -> None:
    known = [Sentence(document_id="d", start=a, end=b, block=0, kind=BlockKind.BODY) for a, b in ((3, 8), (10, 14))]
    assert bounds("x" * 20, known) == [(0, 10), (10, 20)]


@pytest.mark.parametrize(("offset", "number"), [(0, 0), (9, 0), (10, 1), (19, 1), (20, 2), (29, 2), (40, 2), (-1, 0)])
def test_an_offset_lies_in_the_range_that_holds_it(offset: int, number: int) -> None:
    assert index_at([(0, 10), (10, 20), (20, 30)], offset) == number


def test_of_no_ranges_the_first_is_meant() -> None:
    assert index_at([], 5) == 0
