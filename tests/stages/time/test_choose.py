"""Which of the days is meant that an incomplete date may mean. The document is of Wednesday, 14 May 2031."""

from dataclasses import replace
from datetime import date

import pytest

from recoupe.stages.time.anchor import Anchor
from recoupe.stages.time.choose import monthly, nearest, weekday_near, weekday_numbered, yearly
from recoupe.stages.time.period import Grain, Period, period_of

TODAY = Anchor(date(2031, 5, 14))
BACK, AHEAD = replace(TODAY, direction=-1), replace(TODAY, direction=1)
SURELY_BACK = replace(BACK, sure=True)


def day(text: str) -> Period:
    return period_of(date.fromisoformat(text), Grain.DAY)


def value(period: Period | None) -> str | None:
    return None if period is None else period.value


def test_nothing_is_chosen_without_a_day_to_count_from() -> None:
    none = Anchor()
    assert nearest([day("2031-05-14")], none) is None
    assert (yearly(5, 6, none), weekday_near(1, none, None), weekday_numbered(1, 5, none), monthly(5, none)) == (
        None,
    ) * 4


def test_nothing_is_chosen_of_nothing() -> None:
    assert nearest([], TODAY) is None


def test_the_nearest_is_counted_from_its_nearer_end_and_of_two_the_later() -> None:
    may, june = Period(Grain.MONTH, 2031 * 12 + 4), Period(Grain.MONTH, 2031 * 12 + 5)
    assert nearest([june, may], TODAY) == may
    assert nearest([day("2031-05-12"), day("2031-05-16")], TODAY) == day("2031-05-16")
    assert nearest([day("2031-05-13"), day("2031-05-16")], TODAY) == day("2031-05-13")


def test_tense_turns_the_choice_to_its_side() -> None:
    near, far = day("2031-05-16"), day("2031-03-14")
    assert nearest([near, far], AHEAD) == near
    assert nearest([near, far], SURELY_BACK) == far
    assert nearest([near, day("2031-05-15")], SURELY_BACK) == day("2031-05-15"), "both are on the wrong side"


def test_the_day_itself_is_on_either_side() -> None:
    for anchor in (BACK, AHEAD, SURELY_BACK):
        assert nearest([day("2031-05-14"), day("2031-05-15"), day("2031-05-13")], anchor) == day("2031-05-14")


@pytest.mark.parametrize(("ahead", "meant"), [("2031-06-28", "2031-06-28"), ("2031-06-29", "2029-05-14")])
def test_a_day_up_to_forty_five_days_ahead_may_be_meant_where_another_verb_told_the_past(
    ahead: str, meant: str
) -> None:
    assert value(nearest([day(ahead), day("2029-05-14")], BACK)) == meant


@pytest.mark.parametrize(
    ("month", "number", "anchor", "meant"),
    [
        (10, None, Anchor(date(2031, 11, 5)), "2031-10"),
        (10, None, Anchor(date(2031, 11, 5), direction=1), "2032-10"),
        (5, 6, Anchor(date(1999, 5, 27)), "1999-05-06"),
        (2, 17, Anchor(date(2030, 12, 20), direction=-1, sure=True), "2030-02-17"),
        (2, 17, Anchor(date(2030, 12, 20)), "2031-02-17"),
        (2, 29, TODAY, "2032-02-29"),
        (2, 29, SURELY_BACK, "2028-02-29"),
        (2, 30, TODAY, None),
    ],
)
def test_a_month_or_a_day_of_one_has_the_year_that_fits_best(
    month: int, number: int | None, anchor: Anchor, meant: str | None
) -> None:
    assert value(yearly(month, number, anchor)) == meant


@pytest.mark.parametrize(
    ("weekday", "anchor", "rel", "meant"),
    [
        (2, TODAY, None, "2031-05-13"),
        (3, TODAY, None, "2031-05-14"),
        (4, TODAY, None, "2031-05-08"),
        (2, AHEAD, None, "2031-05-20"),
        (3, AHEAD, None, "2031-05-14"),
        (2, BACK, None, "2031-05-13"),
        (3, TODAY, -1, "2031-05-07"),
        (4, AHEAD, -1, "2031-05-08"),
        (3, TODAY, 1, "2031-05-21"),
        (4, BACK, 1, "2031-05-15"),
        (2, TODAY, 0, "2031-05-20"),
        (2, BACK, 0, "2031-05-13"),
        (3, BACK, 0, "2031-05-14"),
    ],
)
def test_a_weekday_is_the_latest_unless_its_words_or_its_verb_say_otherwise(
    weekday: int, anchor: Anchor, rel: int | None, meant: str
) -> None:
    assert value(weekday_near(weekday, anchor, rel)) == meant


def test_a_weekday_with_a_number_is_the_nearest_day_that_has_both() -> None:
    assert value(weekday_numbered(1, 26, TODAY)) == "2031-05-26"
    assert value(weekday_numbered(6, 31, TODAY)) == "2031-05-31"
    assert value(weekday_numbered(5, 31, SURELY_BACK)) == "2031-01-31"
    assert value(weekday_numbered(1, 14, TODAY)) == "2031-04-14"
    assert value(weekday_numbered(1, 14, AHEAD)) == "2031-07-14"
    assert weekday_numbered(1, 32, TODAY) is None


def test_a_bare_day_is_of_this_month_or_the_one_beside_it() -> None:
    assert value(monthly(17, TODAY)) == "2031-05-17"
    assert value(monthly(17, BACK)) == "2031-04-17"
    assert value(monthly(10, AHEAD)) == "2031-06-10"
    assert value(monthly(14, AHEAD)) == value(monthly(14, BACK)) == "2031-05-14"
    assert value(monthly(31, replace(TODAY, day=date(2031, 6, 2)))) == "2031-05-31"
    assert monthly(32, TODAY) is None


def test_a_bare_day_belongs_to_the_month_that_the_text_tells_of() -> None:
    january = Period(Grain.MONTH, 2031 * 12)
    told = replace(TODAY, narrative=january)
    assert value(monthly(9, told)) == "2031-01-09"
    assert value(monthly(9, replace(TODAY, narrative=day("2031-01-20")))) == "2031-01-09"
    assert value(monthly(9, replace(told, here=day("2030-11-02")))) == "2030-11-09"
    assert value(monthly(9, replace(TODAY, narrative=Period(Grain.YEAR, 2029)))) == "2031-05-09"


@pytest.mark.parametrize(("told", "meant"), [("2031-04-13", "2031-05-20"), ("2031-04-12", "2031-04-20")])
def test_a_narrative_of_the_last_month_is_the_present(told: str, meant: str) -> None:
    assert value(monthly(20, replace(TODAY, narrative=day(told)))) == meant
