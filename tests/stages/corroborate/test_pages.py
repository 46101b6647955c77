"""An article as weighted signs."""

from dataclasses import replace
from math import log

import pytest

from recoupe.model import Span, Timex, TimexType
from recoupe.stages.corroborate.pages import Page, Weights, cosine
from tests.stages.corroborate.claims import document
from tests.stages.corroborate.test_profile import PAGE, TEXT

A, B = Weights({"x": 3.0, "y": 4.0}), Weights({"y": 2.0, "z": 1.0, "w": 2.0})


def test_weights_know_their_length_and_their_sum() -> None:
    assert (A.length, A.total) == (5.0, 7.0)


def test_likeness_is_the_cosine() -> None:
    assert cosine(A, B) == cosine(B, A) == pytest.approx(8 / 15)
    assert cosine(A, A) == pytest.approx(1.0)
    assert cosine(A, Weights({"q": 1.0})) == cosine(A, Weights()) == 0.0


def test_a_word_weighs_less_the_oftener_it_stands_on_its_page() -> None:
    page = Page.of(PAGE)
    (vara,) = [sign for sign in page.often if sign.startswith("c:vara")]
    (crate,) = [sign for sign in page.often if sign.startswith("c:crat")]
    assert page.often[vara] == pytest.approx(1 / (1 + log(2)))
    assert page.often[crate] == 1.0


def test_a_page_is_about_its_rare_words_the_more_the_oftener_they_stand() -> None:
    topic = Page.of(PAGE).topic
    vara, crates = (next(sign for sign in topic if sign.startswith(begin)) for begin in ("c:vara", "c:crat"))
    assert topic[vara] > topic[crates] > 0
    assert not [sign for sign in topic if sign in ("w:a", "w:the", "w:on", "w:with")]


def test_the_words_of_a_range_are_those_that_begin_in_it() -> None:
    page = Page.of(PAGE)
    at = TEXT.index("Tuesday")
    assert any("tue" in sign for sign in page.words(at, at + 1))
    assert not any("tue" in sign for sign in page.words(at + 1, at + 7))
    assert page.words(at, at) == {}


def test_a_page_has_days_a_family_and_the_places_of_its_times() -> None:
    times = (Timex(document_id="a", start=3, end=7, text="x", type=TimexType.DATE, value=None),)
    page = Page.of(replace(PAGE, times=times))
    assert (page.printed, page.family, page.times) == (("2031-05-11", "2031-05-11"), "a", (Span(3, 7),))
    copied = replace(PAGE, document=replace(PAGE.document, origin_id="z", published=document().published))
    assert (Page.of(copied).printed, Page.of(copied).family) == (None, "z")
