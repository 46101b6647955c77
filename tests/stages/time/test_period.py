"""Stretches of the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.stages.time.period import (
    Grain,
    Period,
    add_months,
    day_period,
    easter,
    month_end,
    nth_weekday,
    period_of,
)

DAYS = st.dates(date(1600, 1, 1), date(2600, 12, 31))


@pytest.mark.parametrize(
    ("grain", "value", "edtf", "first", "last"),
    [
        (Grain.DAY, "2023-09-13", "2023-09-13", "2023-09-13", "2023-09-13"),
        (Grain.WEEK, "2023-W37", "2023-09-11/2023-09-17", "2023-09-11", "2023-09-17"),
        (Grain.WEEKEND, "2023-W37-WE", "2023-09-16/2023-09-17", "2023-09-16", "2023-09-17"),
        (Grain.MONTH, "2023-09", "2023-09", "2023-09-01", "2023-09-30"),
        (Grain.QUARTER, "2023-Q3", "2023-35", "2023-07-01", "2023-09-30"),
        (Grain.HALF, "2023-H2", "2023-41", "2023-07-01", "2023-12-31"),
        (Grain.SEASON, "2023-SU", "2023-22", "2023-06-01", "2023-09-23"),
        (Grain.YEAR, "2023", "2023", "2023-01-01", "2023-12-31"),
        (Grain.DECADE, "202X", "202X", "2020-01-01", "2029-12-31"),
        (Grain.CENTURY, "20XX", "20XX", "2000-01-01", "2099-12-31"),
    ],
)
def test_each_grain_holds_a_day_in_its_own_way(grain: Grain, value: str, edtf: str, first: str, last: str) -> None:
    period = period_of(date(2023, 9, 13), grain)
    assert (period.value, period.edtf) == (value, edtf)
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last)
    when = period.when
    assert (when.value, when.edtf, when.earliest, when.latest) == (value, edtf, first, last)


@given(DAYS, st.sampled_from([grain for grain in Grain if grain is not Grain.WEEKEND]))
def test_the_period_of_a_day_holds_it(day: date, grain: Grain) -> None:
    period = period_of(day, grain)
    assert period.first <= day <= period.last


@given(DAYS, st.sampled_from([grain for grain in Grain if grain not in {Grain.WEEKEND, Grain.SEASON}]))
def test_periods_follow_one_another_without_a_gap(day: date, grain: Grain) -> None:
    period = period_of(day, grain)
    assert period.last + timedelta(days=1) == period.shift(1).first
    assert period_of(period.last, grain) == period


@pytest.mark.parametrize(
    ("day", "season"),
    [
        ("2023-01-01", "2022-WI"), ("2023-03-19", "2022-WI"), ("2023-03-20", "2023-SP"), ("2023-06-20", "2023-SP"),
        ("2023-06-21", "2023-SU"), ("2023-09-21", "2023-SU"), ("2023-09-22", "2023-FA"), ("2023-12-20", "2023-FA"),
        ("2023-12-21", "2023-WI"), ("2023-12-31", "2023-WI"),
    ],
)  # fmt: skip
def test_seasons_turn_about_the_twentieth(day: str, season: str) -> None:
    assert period_of(date.fromisoformat(day), Grain.SEASON).value == season


def test_a_winter_may_be_that_of_january_or_of_december() -> None:
    winter = Period(Grain.SEASON, 2024 * 4 + 3)
    assert (winter.first, winter.last) == (date(2024, 1, 1), date(2025, 3, 21))


def test_a_week_belongs_to_the_year_of_its_thursday() -> None:
    assert [period_of(date(2027, 1, day), Grain.WEEK).value for day in (3, 4)] == ["2026-W53", "2027-W01"]


def test_the_first_years_begin_with_the_calendar() -> None:
    assert Period(Grain.CENTURY, 0).first == date(1, 1, 1)
    with pytest.raises(ValueError, match="year"):
        _ = Period(Grain.YEAR, 10_000).first


def test_a_day_that_no_month_has_is_none() -> None:
    assert day_period(2024, 2, 29).first == date(2024, 2, 29)
    with pytest.raises(ValueError, match="day"):
        day_period(2023, 2, 29)


def test_a_month_ends_on_its_last_day() -> None:
    assert [month_end(year, month).day for year, month in ((2023, 2), (2024, 2), (2023, 12))] == [28, 29, 31]


@pytest.mark.parametrize(
    ("count", "day"),
    [(1, "2024-02-29"), (-1, "2023-12-31"), (0, "2024-01-31"), (13, "2025-02-28"), (-13, "2022-12-31")],
)
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(count: int, day: str) -> None:
    assert add_months(date(2024, 1, 31), count).isoformat() == day


@pytest.mark.parametrize(
    ("year", "day"),
    [(1818, "03-22"), (1943, "04-25"), (1954, "04-18"), (1981, "04-19"), (2000, "04-23"), (2008, "03-23"), (2024, "03-31"), (2038, "04-25")],
)  # fmt: skip
def test_easter_falls_where_the_calendars_say(year: int, day: str) -> None:
    assert easter(year).isoformat() == f"{year}-{day}"


@pytest.mark.parametrize(
    ("weekday", "nth", "day"),
    [(4, 1, 2), (4, 5, 30), (4, -1, 30), (4, -5, 2), (3, 1, 1), (5, 1, 3), (5, 4, 24), (5, 5, 31), (6, 5, None), (6, -5, None)],
)  # fmt: skip
def test_weekdays_of_a_month_are_counted_from_either_end(weekday: int, nth: int, day: int | None) -> None:
    found = nth_weekday(date(2031, 10, 1), date(2031, 10, 31), weekday, nth)
    assert found == (None if day is None else date(2031, 10, day))


def test_a_stretch_without_such_a_day_has_none() -> None:
    assert nth_weekday(date(2031, 10, 1), date(2031, 10, 2), 5, 1) is None
