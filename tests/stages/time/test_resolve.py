"""The value of an expression, from its slots and what it counts from: a document of Wednesday, 14 May 2031."""

from dataclasses import replace
from datetime import date

import pytest

from recoupe.model import TimexType
from recoupe.stages.time.anchor import Anchor
from recoupe.stages.time.period import Grain, Period, period_of
from recoupe.stages.time.resolve import full_year, monthrange_any, resolve, suffix, whole
from recoupe.stages.time.rows import Sense

TODAY = Anchor(date(2031, 5, 14))
NONE = Anchor()
BACK, AHEAD = replace(TODAY, direction=-1, sure=True), replace(TODAY, direction=1)


def day(text: str) -> Period:
    return period_of(date.fromisoformat(text), Grain.DAY)


TOLD = replace(TODAY, narrative=day("2029-03-03"), last_day=day("2029-03-03"))


def slots(text: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in text.split())


def value(sense: Sense, given: str, anchor: Anchor = TODAY) -> str | None:
    found = resolve(sense, slots(given), anchor)
    return None if found is None else found.value


@pytest.mark.parametrize(("given", "number"), [("n=3", 3), ("n=2.0", 2), ("n=2.7", 2), ("m=3", None)])
def test_a_slot_is_a_whole_number_or_absent(given: str, number: int | None) -> None:
    assert whole(slots(given), "n") == number


@pytest.mark.parametrize(
    ("given", "anchor", "year"),
    [
        ("year=1987 yy=12", TODAY, 1987),
        ("yy=31", TODAY, 2031),
        ("yy=46", TODAY, 2046),
        ("yy=47", TODAY, 1947),
        ("yy=40", NONE, 2040),
        ("yy=41", NONE, 1941),
        ("yy=12", Anchor(date(1998, 5, 1)), 1912),
        ("year_rel=-1", TODAY, 2030),
        ("year_rel=-1", NONE, None),
        ("n=3", TODAY, None),
    ],
)
def test_a_year_is_given_in_full_in_two_digits_or_from_the_day(given: str, anchor: Anchor, year: int | None) -> None:
    assert full_year(slots(given), anchor) == year


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("n=1", ""),
        ("part=EV", "TEV"),
        ("hour=14 minute=30", "T14:30"),
        ("hour=9", "T09:00"),
        ("hour=9 minute=5 second=7", "T09:05:07"),
        ("hour=3 part=AF", "T15:00"),
        ("hour=3 ampm=PM", "T15:00"),
        ("hour=3 ampm=AM part=AF", "T03:00"),
        ("hour=12 ampm=PM", "T12:00"),
        ("hour=12 ampm=AM", "T00:00"),
        ("hour=12 part=NI", "T00:00"),
        ("hour=10 part=NI", "T22:00"),
        ("hour=3 part=NI", "T03:00"),
        ("hour=5 part=NI", "T05:00"),
        ("hour=6 part=NI", "T18:00"),
        ("hour=0 part=EV", "T00:00"),
        ("hour=9 minute=10 to=1", "T08:50"),
        ("hour=0 minute=10 to=1", "T23:50"),
        ("hour=14 minute=30 zone=Z", "T14:30Z"),
        ("hour=24", "T24:00"),
    ],
)
def test_a_time_of_day_is_written_on_a_clock_of_24_hours(given: str, expected: str) -> None:
    assert suffix(slots(given)) == expected


@pytest.mark.parametrize("given", ["hour=25", "hour=9 minute=60"])
def test_what_is_no_time_of_day_names_nothing(given: str) -> None:
    with pytest.raises(ValueError, match="no such time"):
        suffix(slots(given))
    assert resolve(Sense.DATE, slots(f"weekday=2 {given}"), TODAY) is None


@pytest.mark.parametrize(
    ("given", "anchor", "expected"),
    [
        ("day=3 month=3 year=2029", NONE, "2029-03-03"),
        ("month=3 year=2029", NONE, "2029-03"),
        ("year=2029", NONE, "2029"),
        ("year=0", NONE, None),
        ("year=9999", NONE, None),
        ("year=9998", NONE, "9998"),
        ("day=31 month=2 year=2029", NONE, "none"),
        ("day=30 month=2", TODAY, "none"),
        ("day=29 month=2 year=2029", NONE, "none"),
        ("day=19 month=6", NONE, "XXXX-06-19"),
        ("month=6", NONE, "XXXX-06"),
        ("weekday=2", NONE, "XXXX-WXX-2"),
        ("season=SU", NONE, "XXXX-SU"),
        ("weekday=2 part=EV", NONE, "XXXX-WXX-2TEV"),
        ("day=6 month=5", TODAY, "2031-05-06"),
        ("weekday=2", TODAY, "2031-05-13"),
        ("weekday=2 rel=1", TODAY, "2031-05-20"),
        ("weekday=2 part=EV", TODAY, "2031-05-13TEV"),
        ("weekday=1 day=26", TODAY, "2031-05-26"),
        ("weekday=5 week_rel=1", TODAY, "2031-05-23"),
        ("weekday=5 week_rel=1", NONE, "XXXX-WXX-5"),
        ("day=17", TODAY, "2031-05-17"),
        ("day=5 month_rel=1", TODAY, "2031-06-05"),
        ("day=5 month_rel=1", NONE, None),
        ("month=3 rel=-1", TODAY, "2031-03"),
        ("month=5 rel=-1", TODAY, "2030-05"),
        ("month=5 rel=1", TODAY, "2032-05"),
        ("month=6 rel=1", TODAY, "2031-06"),
        ("day=14 month=5 rel=-1", TODAY, "2030-05-14"),
        ("day=29 month=2 rel=1", TODAY, "2032-02-29"),
        ("day=29 month=2 rel=-1", TODAY, "2028-02-29"),
        ("week_n=20", TODAY, "2031-W20"),
        ("week_n=1 year=2027", NONE, "2027-W01"),
        ("week_n=20", NONE, None),
        ("week_n=53 year=2027", NONE, "none"),
        ("weekday=2 in_week=1", TODAY, "2031-W20"),
        ("month=9 year_rel=-1", TODAY, "2030-09"),
        ("holiday=12-25 year=2030", NONE, "2030-12-25"),
        ("holiday=12-25", BACK, "2030-12-25"),
    ],
)
def test_a_date_is_what_its_words_say(given: str, anchor: Anchor, expected: str | None) -> None:
    found = resolve(Sense.DATE, slots(given), anchor)
    assert ("none" if found is None else found.value) == expected


@pytest.mark.parametrize(
    ("given", "anchor", "expected"),
    [
        ("season=SU year=2029", NONE, "2029-SU"),
        ("season=SP", TODAY, "2031-SP"),
        ("season=SU", TODAY, "2031-SU"),
        ("season=SU", BACK, "2030-SU"),
        ("season=WI", TODAY, "2030-WI"),
        ("season=WI", AHEAD, "2031-WI"),
        ("season=WI rel=1", TODAY, "2031-WI"),
        ("season=SP rel=-1", TODAY, "2030-SP"),
        ("season=WI rel=0", TODAY, "2031-WI"),
        ("season=FA", TODAY, "2031-FA"),
    ],
)
def test_a_season_is_the_nearest_that_its_words_and_tense_allow(given: str, anchor: Anchor, expected: str) -> None:
    assert value(Sense.DATE, given, anchor) == expected


def test_a_season_of_every_year_has_no_year_unless_the_tense_tells_one() -> None:
    assert value(Sense.DATE, "season=SU generic=1") == "XXXX-SU"
    assert value(Sense.DATE, "season=SU generic=1", AHEAD) == "2031-SU"


def test_a_date_may_count_from_the_narrative() -> None:
    told = replace(TODAY, narrative=Period(Grain.MONTH, 2030 * 12 + 7))
    assert value(Sense.DATE, "month=6 rel=1 base=narrative", told) == "2031-06"
    assert value(Sense.DATE, "month=6 rel=1 base=narrative", TODAY) == "XXXX-06"
    here = replace(told, here=Period(Grain.YEAR, 2019))
    assert value(Sense.DATE, "month=6 rel=1 base=narrative", here) == "2020-06"


def test_what_cannot_be_placed_keeps_its_type() -> None:
    timed, dated = resolve(Sense.DATE, slots("weekday=2 hour=9"), NONE), resolve(Sense.DATE, slots("weekday=2"), NONE)
    assert timed is not None
    assert dated is not None
    assert (timed.type, timed.value, dated.type) == (TimexType.TIME, "XXXX-WXX-2T09:00", TimexType.DATE)


def test_a_clock_time_belongs_to_the_day_told_beside_it_then_before_it_then_today() -> None:
    assert value(Sense.CLOCK, "hour=9", TOLD) == "2029-03-03T09:00"
    assert value(Sense.CLOCK, "hour=9", replace(TOLD, here=day("2028-01-02"))) == "2028-01-02T09:00"
    assert value(Sense.CLOCK, "hour=9", replace(TOLD, here=Period(Grain.YEAR, 2028))) == "2029-03-03T09:00"
    assert value(Sense.CLOCK, "hour=9") == "2031-05-14T09:00"
    assert value(Sense.CLOCK, "hour=9", NONE) == "XXXX-XX-XXT09:00"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("n=-1 unit=D", "2031-05-13"),
        ("n=3 unit=D dir=-1", "2031-05-11"),
        ("unit=D", "2031-05-15"),
        ("n=1 unit=W", "2031-W21"),
        ("n=2 unit=W grain=D", "2031-05-28"),
        ("n=1.5 unit=W grain=D", "2031-05-24"),
        ("n=3 unit=M dir=-1", "2031-02"),
        ("n=3 unit=M grain=D", "2031-08-14"),
        ("n=2 unit=Y dir=-1", "2029"),
        ("n=1.5 unit=Y dir=-1", "2029-11"),
        ("n=1.5 unit=DE dir=-1", "2016"),
        ("n=1 unit=DE", "204X"),
        ("n=2 unit=DE dir=-1 exact=1", "2011"),
        ("n=1 unit=CE dir=-1 exact=1", "1931"),
        ("n=1 unit=W weekday=5", "2031-05-23"),
        ("n=1 unit=D part=MO", "2031-05-15TMO"),
        ("n=X unit=D", "FUTURE_REF"),
        ("n=X unit=Y dir=-1", "PAST_REF"),
        ("n=2 unit=TH dir=-1", "PAST_REF"),
    ],
)
def test_a_shift_counts_from_the_day_of_the_document(given: str, expected: str) -> None:
    assert value(Sense.SHIFT, given) == expected


def test_a_shift_without_a_day_is_a_date_without_a_value() -> None:
    found = resolve(Sense.SHIFT, slots("n=-1 unit=D"), NONE)
    assert found is not None
    assert (found.type, found.value) == (TimexType.DATE, None)


def test_a_shift_may_count_from_the_narrative() -> None:
    assert value(Sense.SHIFT, "n=1 unit=D base=narrative", TOLD) == "2029-03-04"
    month = replace(TOLD, narrative=Period(Grain.MONTH, 2029 * 12 + 6))
    assert value(Sense.SHIFT, "n=1 unit=M base=narrative", month) == "2029-08"
    assert value(Sense.SHIFT, "n=1 unit=D base=narrative", month) == "2029-03-04", "the day that was told last"
    assert value(Sense.SHIFT, "n=1 unit=D base=narrative", TODAY) is None
    assert value(Sense.SHIFT, "n=X unit=D base=narrative", TOLD) == "PXD"


def test_a_story_in_the_past_does_not_run_ahead_of_its_document() -> None:
    near = replace(BACK, narrative=day("2031-05-14"))
    assert value(Sense.SHIFT, "n=1 unit=W base=narrative", near) == "2031-W21", "a history has a day of its own"
    assert value(Sense.SHIFT, "n=1 unit=W base=narrative", replace(near, narrative=day("2031-05-13"))) is None
    assert (
        value(Sense.SHIFT, "n=1 unit=W base=narrative", replace(near, narrative=day("2031-05-13"), direction=0))
        == "2031-W21"
    )


def test_what_may_lie_ahead_is_a_length_unless_the_tense_looks_ahead() -> None:
    assert value(Sense.SHIFT, "n=2 unit=D ahead=1") == "P2D"
    assert value(Sense.SHIFT, "n=2 unit=D ahead=1", AHEAD) == "2031-05-16"


def test_this_weekend_is_the_one_gone_by_where_the_tense_is_past() -> None:
    monday = Anchor(date(2031, 5, 12))
    assert value(Sense.SHIFT, "n=0 unit=WE", monday) == "2031-W20-WE"
    assert value(Sense.SHIFT, "n=0 unit=WE", replace(monday, direction=-1)) == "2031-W19-WE"
    assert value(Sense.SHIFT, "n=1 unit=WE", replace(monday, direction=-1)) == "2031-W21-WE"
    assert value(Sense.SHIFT, "n=0 unit=WE", Anchor(date(2031, 5, 17), direction=-1)) == "2031-W20-WE"


@pytest.mark.parametrize(
    ("given", "anchor", "expected"),
    [
        ("unit=D", TOLD, "2029-03-03"),
        ("unit=M", TOLD, "2029-03"),
        ("", TOLD, "2029-03-03"),
        ("unit=M year_rel=-1", TOLD, "2028-03"),
        ("unit=D part=EV", TOLD, "2029-03-03TEV"),
        ("unit=D base=here", TOLD, None),
        ("unit=D base=here", replace(TOLD, here=day("2028-01-02")), "2028-01-02"),
        ("unit=D", replace(TOLD, narrative=Period(Grain.YEAR, 2020)), "2029-03-03"),
        ("unit=D", TODAY, "2031-05-14"),
        ("unit=M", TODAY, None),
        ("unit=D", NONE, None),
    ],
)
def test_the_same_time_is_that_of_the_narrative(given: str, anchor: Anchor, expected: str | None) -> None:
    assert value(Sense.SAME, given, anchor) == expected


@pytest.mark.parametrize(
    ("given", "anchor", "expected"),
    [
        ("ord=1 weekday=7 month=3 year=2031", NONE, "2031-03-02"),
        ("ord=-1 weekday=7 month=3 year=2031", NONE, "2031-03-30"),
        ("ord=5 weekday=7 month=6 year=2031", NONE, "2031-06-29"),
        ("ord=5 weekday=7 month=5 year=2031", NONE, "none"),
        ("ord=1 weekday=7 month=3", NONE, None),
        ("ord=1 weekday=1 season=SP year=2031", NONE, "2031-03-24"),
        ("ord=-1 weekday=6 season=WI year=2031", NONE, "2032-03-13"),
        ("ord=3 unit=Q year=2009", NONE, "2009-Q3"),
        ("ord=-1 unit=Q year=2009", NONE, "2009-Q4"),
        ("ord=1 unit=W month=6 year=2031", NONE, "2031-W22"),
        ("ord=-1 unit=W month=6 year=2031", NONE, "2031-W26"),
        ("ord=-1 unit=W month=7 year=2031", NONE, "2031-W31"),
        ("ord=2 unit=D month=6 year=2031", NONE, "2031-06-02"),
        ("ord=31 unit=D month=6 year=2031", NONE, "none"),
        ("ord=2 unit=M of_unit=Y rel=-1", TODAY, "2030-02"),
        ("ord=2 unit=M of_unit=Y", NONE, None),
        ("ord=2 unit=Q", TODAY, "2031-Q2"),
        ("ord=4 unit=Q", BACK, "2030-Q4"),
        ("ord=1 unit=H", TODAY, "2031-H1"),
        ("ord=-1 unit=H", AHEAD, "2031-H2"),
        ("ord=2 unit=Q", NONE, None),
        ("ord=2 unit=W", TODAY, None),
        ("ord=2 unit=Q", replace(TODAY, here=Period(Grain.YEAR, 2019)), "2019-Q2"),
        ("ord=2 unit=Q year=2018", replace(TODAY, here=Period(Grain.YEAR, 2019)), "2018-Q2"),
        ("ord=2 unit=Q", replace(TODAY, here=Period(Grain.MONTH, 2019 * 12)), "2031-Q2"),
    ],
)
def test_the_nth_of_a_stretch_is_counted_within_it(given: str, anchor: Anchor, expected: str | None) -> None:
    found = resolve(Sense.NTH, slots(given), anchor)
    assert ("none" if found is None else found.value) == expected


@pytest.mark.parametrize(
    ("sense", "given", "expected"),
    [
        (Sense.DECADE, "decade=1940", "194X"),
        (Sense.DECADE, "decade=40", "194X"),
        (Sense.DECADE, "decade=20", "192X"),
        (Sense.DECADE, "decade=10", "201X"),
        (Sense.CENTURY, "ord=19", "18XX"),
        (Sense.REF, "ref=PRESENT_REF", "PRESENT_REF"),
        (Sense.DURATION, "n=3 unit=M", "P3M"),
        (Sense.SET, "weekday=2 part=EV", "XXXX-WXX-2TEV"),
    ],
)
def test_what_needs_no_day_has_its_value_without_one(sense: Sense, given: str, expected: str) -> None:
    assert value(sense, given, NONE) == expected


def test_each_sense_has_its_type() -> None:
    kinds = {
        Sense.REF: "ref=X type=TIME", Sense.DURATION: "n=3 unit=M", Sense.SET: "weekday=2", Sense.DECADE: "decade=40",
    }  # fmt: skip
    found = {sense: resolve(sense, slots(given), NONE) for sense, given in kinds.items()}
    assert {sense: one.type for sense, one in found.items() if one} == {
        Sense.REF: TimexType.TIME, Sense.DURATION: TimexType.DURATION, Sense.SET: TimexType.SET, Sense.DECADE: TimexType.DATE,
    }  # fmt: skip


def test_a_length_that_ends_now_has_its_days() -> None:
    found = resolve(Sense.DURATION, slots("n=3 unit=D past_rel=-1"), TODAY)
    assert found is not None
    assert (found.when.earliest, found.when.latest) == ("2031-05-11", "2031-05-14")


def test_a_month_has_as_many_days_as_in_a_leap_year() -> None:
    assert [monthrange_any(month) for month in (1, 2, 4, 12)] == [31, 29, 30, 31]
