"""The day of publication on which relative dates agree with those in full. Every text is invented."""

import pytest

from recoupe.model import PublishedBasis, Span
from recoupe.stages.time.agreement import Inference, agreed

VISIT = "La visite commence demain. Elle aura lieu le 18 juin, dit le palais."
LAST = " La dernière rencontre eut lieu en septembre de l'année dernière. On y vit le roi le 13 septembre 2030."


def days(text: str, language: str = "fr", furniture: tuple[Span, ...] = ()) -> tuple[str | None, str | None] | None:
    found = agreed(text, language, furniture)
    return None if found is None else (found.published.earliest, found.published.latest)


def inferred(text: str) -> Inference:
    found = agreed(text, "fr")
    assert found is not None
    return found


def test_a_day_to_come_and_a_month_gone_by_agree_on_one_day() -> None:
    found = inferred(VISIT + LAST)
    assert (found.published.value, found.published.earliest, found.published.latest) == ("2031-06-17",) * 3
    assert found.published.basis is PublishedBasis.TEXT
    shown = found.shown
    assert (VISIT + LAST)[shown.start : shown.end] == "demain"


def test_two_days_named_leave_the_days_between_open() -> None:
    text = VISIT.replace("le 18 juin", "les 18 et 19 juin") + LAST
    assert days(text) == ("2031-06-17", "2031-06-18")
    assert inferred(text).published.value is None


@pytest.mark.parametrize(
    ("word", "day"), [("demain", "17"), ("après-demain", "16"), ("aujourd'hui", None), ("hier", "19")]
)
def test_the_day_is_counted_from_what_the_word_says(word: str, day: str | None) -> None:
    text = (VISIT + LAST).replace("demain", word)
    assert days(text) == (None if day is None else (f"2031-06-{day}", f"2031-06-{day}"))


def test_one_agreement_alone_is_chance() -> None:
    assert days(VISIT) is None
    assert days(LAST) is None
    assert days(VISIT + LAST.replace("13 septembre 2030", "13 octobre 2030")) is None


def test_a_month_in_full_is_enough_for_a_month_gone_by() -> None:
    text = VISIT + LAST.replace("le 13 septembre 2030", "en septembre 2030")
    assert days(text) is None, "no day is told in full"
    assert days(text + " Il a plu le 3 mai 2030.") == ("2031-06-17", "2031-06-17")


def test_a_span_of_months_is_a_second_sign_as_a_year_is() -> None:
    text = VISIT + " Il y a trois mois, il a plu. La crue est venue en mars 2031. Il a gelé le 5 janvier 2031."
    assert days(text) == ("2031-06-17", "2031-06-17")
    assert days(text.replace("mars 2031", "avril 2031")) is None


def test_no_day_told_in_full_may_lie_after_the_day_found() -> None:
    assert days(VISIT + LAST + " Le palais rouvrit le 1er juillet 2031.") is None


def test_a_day_with_its_year_is_of_that_year() -> None:
    text = (VISIT + LAST).replace("demain", "hier").replace("18 juin", "18 juin 2031")
    assert days(text) == ("2031-06-19", "2031-06-19")
    assert days(text.replace("juin 2031", "juin 2032")) is None


def test_days_more_than_a_week_apart_are_no_answer() -> None:
    assert days(VISIT.replace("le 18 juin", "le 18 juin et le 25 juin") + LAST) == ("2031-06-17", "2031-06-24")
    assert days(VISIT.replace("le 18 juin", "le 18 juin et le 26 juin") + LAST) is None


def test_what_stands_in_furniture_says_nothing() -> None:
    text = VISIT + LAST
    at = text.index("demain")
    assert days(text, furniture=(Span(at, at + 6),)) is None
    assert days(text, furniture=(Span(at + 1, at + 6),)) is not None


def test_words_that_count_from_the_narrative_are_no_signs() -> None:
    assert days((VISIT + LAST).replace("commence demain", "commença le lendemain")) is None
