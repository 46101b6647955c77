"""Two expressions that bound one stretch."""

from dataclasses import replace

import pytest

from recoupe.model import Document, Span, Timex, TimexType, When
from recoupe.stages.time.span import joined


def year(text: str, number: str) -> Timex:
    at = text.rindex(number)
    return Timex(
        document_id="doc", start=at, end=at + 4, text=number, type=TimexType.DATE, value=number, edtf=number,
        earliest=f"{number}-01-01", latest=f"{number}-12-31",
    )  # fmt: skip


def stretch(text: str, *found: Timex, language: str = "fr") -> When | None:
    times = found or (year(text, "2011"), year(text, "2013"))
    return joined(Document(id="doc", path="a", text=text, language=language), times)


TEXT = "Il a plu entre 2011 et 2013."


def test_the_first_and_the_second_bound_the_stretch() -> None:
    assert stretch(TEXT) == When(
        value="2011/2013", earliest="2011-01-01", latest="2013-12-31", edtf="2011/2013", span=Span(15, 27)
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De 2011 à 2013 il a plu.", "fr"),
        ("Le bail 2011-2013 expire.", "fr"),
        ("From 2011 until 2013 it rained.", "en"),
    ],
)
def test_a_stretch_is_opened_by_a_word_or_joined_by_a_dash(text: str, language: str) -> None:
    when = stretch(text, language=language)
    assert when is not None
    assert (when.earliest, when.latest) == ("2011-01-01", "2013-12-31")


@pytest.mark.parametrize(
    "text",
    [
        "Il a plu en 2011 et 2013.",
        "Il a plu entre 2011, puis 2013.",
        "Il a plu entre 2011" + " " * 17 + "et 2013.",
        "L’antre 2011 et 2013.",
        "Il a vu le centre 2011 et 2013.",
    ],
)
def test_two_expressions_beside_one_another_bound_nothing(text: str) -> None:
    assert stretch(text) is None


def test_a_stretch_does_not_run_backwards_and_has_both_ends() -> None:
    first, second = year(TEXT, "2011"), year(TEXT, "2013")
    assert stretch(TEXT, replace(first, earliest="2014-01-01"), second) is None
    assert stretch(TEXT, replace(first, earliest=None), second) is None
    assert stretch(TEXT, first, replace(second, latest=None)) is None
    assert stretch(TEXT, replace(first, earliest="2013-12-31"), second) is not None


def test_what_has_no_plain_value_bounds_days_alone() -> None:
    first, second = year(TEXT, "2011"), year(TEXT, "2013")
    open_when = stretch(TEXT, replace(first, value=None, edtf="2011/2012"), second)
    assert open_when is not None
    assert (open_when.value, open_when.edtf, open_when.earliest) == (None, None, "2011-01-01")


def test_the_stretch_may_come_behind_another_expression() -> None:
    text = "En 2009, il a plu entre 2011 et 2013."
    when = stretch(text, year(text, "2009"), year(text, "2011"), year(text, "2013"))
    assert when is not None
    assert when.value == "2011/2013"


def test_one_expression_bounds_nothing() -> None:
    assert stretch(TEXT, year(TEXT, "2011")) is None
