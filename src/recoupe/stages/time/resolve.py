"""Give an expression its TIMEX3 value, from what it says and what it counts from."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from recoupe.model import TimexType, When
from recoupe.stages.time import choose
from recoupe.stages.time.anchor import Anchor, Resolved, dated
from recoupe.stages.time.holiday import holiday
from recoupe.stages.time.length import duration, repeated, stretch
from recoupe.stages.time.period import Grain, Period, add_months, day_period, nth_weekday, period_of
from recoupe.stages.time.rows import Sense

Slots = dict[str, str]
_EVENING = {"AF": 12, "EV": 12, "PM": 12}


def resolve(sense: Sense, slots: Slots, anchor: Anchor) -> Resolved | None:
    """Return the value, None where the words name no time at all (« 31 février »).

    A time that cannot be placed keeps its type and a value of None.
    """
    try:
        if (rule := _RULES.get(sense)) is not None:
            return rule(slots, anchor)
        return _TIMELESS[sense](slots)
    except (ValueError, OverflowError):
        return None


def whole(slots: Slots, name: str) -> int | None:
    """Return a slot as a whole number, None where it is absent."""
    text = slots.get(name)
    return None if text is None else int(float(text))


def full_year(slots: Slots, anchor: Anchor) -> int | None:
    """Return the year in four digits, from a year, two digits, or « de l'an dernier »."""
    if "year" in slots:
        return whole(slots, "year")
    if (short := whole(slots, "yy")) is not None:
        latest = anchor.day.year % 100 + 15 if anchor.day else 40
        return short + (2000 if short <= latest % 100 and (not anchor.day or anchor.day.year >= 2000) else 1900)
    if (rel := whole(slots, "year_rel")) is not None and anchor.day:
        return anchor.day.year + rel
    return None


def suffix(slots: Slots) -> str:
    """Return the time of day of a value: `TEV`, `T14:30`, `T14:30Z`, or nothing.

    « 3 heures de l'après-midi » -> `T15:00`
    """
    hour, part = whole(slots, "hour"), slots.get("part")
    if hour is None:
        return f"T{part}" if part else ""
    meridiem = slots.get("ampm", part or "")
    if (meridiem in _EVENING and 0 < hour < 12) or (meridiem == "NI" and 5 < hour < 12):
        hour += 12
    elif meridiem in {"AM", "MO", "NI"} and hour == 12:
        hour = 0
    minute = whole(slots, "minute") or 0
    if slots.get("to"):
        hour, minute = (hour - 1) % 24, 60 - minute
    second = f":{whole(slots, 'second'):02}" if "second" in slots else ""
    if hour > 24 or minute > 59:
        raise ValueError("no such time of day")
    return f"T{hour:02}:{minute:02}{second}{slots.get('zone', '')}"


def _date(slots: Slots, anchor: Anchor) -> Resolved | None:
    if slots.get("base") == "narrative":
        told = anchor.here or anchor.narrative
        anchor = replace(anchor, day=told.last if told else None)  # "in August 2030 … the following June"
    period = _period(slots, anchor)
    tail = suffix(slots)
    if "generic" in slots and not anchor.direction:
        period = None  # « le port s'anime en été » is every summer
    if period is None:
        bare = _unplaced(slots)
        return Resolved(TimexType.TIME if tail else TimexType.DATE, f"{bare}{tail}" if bare else None)
    return dated(period_of(period.first, Grain.WEEK) if "in_week" in slots else period, tail)


def _unplaced(slots: Slots) -> str | None:
    """Return what can be said of a date without a year: `XXXX-06-19`, which is no guess."""
    if "month" in slots:
        day = f"-{whole(slots, 'day'):02}" if "day" in slots else ""
        return f"XXXX-{whole(slots, 'month'):02}{day}"
    if "weekday" in slots:
        return f"XXXX-WXX-{slots['weekday']}"
    return f"XXXX-{slots['season']}" if "season" in slots else None


def _period(slots: Slots, anchor: Anchor) -> Period | None:
    year, rel = full_year(slots, anchor), whole(slots, "rel")
    if "holiday" in slots:
        return holiday(slots["holiday"], year, rel, anchor)
    if "season" in slots:
        return _season(slots["season"], year, rel, anchor)
    if "week_n" in slots:
        return _numbered_week(int(slots["week_n"]), year, anchor)
    month, day, weekday = whole(slots, "month"), whole(slots, "day"), whole(slots, "weekday")
    if month is not None:
        return _month(month, day, year, rel, anchor)
    if weekday is not None:
        if day is not None:
            return choose.weekday_numbered(weekday, day, anchor)
        if (weeks := whole(slots, "week_rel")) is not None:
            return _in_week(weekday, weeks, anchor)
        return choose.weekday_near(weekday, anchor, rel)
    if day is not None:
        return _of_month(day, whole(slots, "month_rel"), anchor)
    if year is not None:
        return Period(Grain.YEAR, year) if 0 < year < 9999 else None
    return None


def _of_month(day: int, rel: int | None, anchor: Anchor) -> Period | None:
    """« le 5 du mois prochain »; « le 5 » alone is that of the month that fits best."""
    if rel is None or anchor.day is None:
        return choose.monthly(day, anchor) if rel is None else None
    month = period_of(anchor.day, Grain.MONTH).shift(rel).first
    return day_period(month.year, month.month, day)


def _numbered_week(number: int, year: int | None, anchor: Anchor) -> Period | None:
    year = year or (anchor.day.year if anchor.day else None)
    return None if year is None else period_of(date.fromisocalendar(year, number, 1), Grain.WEEK)


def _in_week(weekday: int, weeks: int, anchor: Anchor) -> Period | None:
    if anchor.day is None:
        return None
    week = period_of(anchor.day, Grain.WEEK).shift(weeks)
    return period_of(week.first + timedelta(days=weekday - 1), Grain.DAY)


def _month(month: int, day: int | None, year: int | None, rel: int | None, anchor: Anchor) -> Period | None:
    if day is not None and day > monthrange_any(month):
        raise ValueError("no such day")
    if year is not None:
        return Period(Grain.MONTH, year * 12 + month - 1) if day is None else day_period(year, month, day)
    if anchor.day is not None and rel:
        start = anchor.day.year
        years = range(start, start - 5, -1) if rel < 0 else range(start, start + 5)
        grain = Grain.MONTH if day is None else Grain.DAY
        now = period_of(anchor.day, grain)
        for candidate in years:
            try:
                period = _month(month, day, candidate, None, anchor)
            except ValueError:
                continue
            if period and (period.index - now.index) * rel > 0:
                return period
        return None
    return choose.yearly(month, day, anchor)


def monthrange_any(month: int) -> int:
    """Return how many days a month has in a leap year."""
    return (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _season(name: str, year: int | None, rel: int | None, anchor: Anchor) -> Period | None:
    index = ("SP", "SU", "FA", "WI").index(name)
    if year is not None:
        return Period(Grain.SEASON, year * 4 + index)
    if anchor.day is None:
        return None
    now = period_of(anchor.day, Grain.SEASON).index
    found = [Period(Grain.SEASON, (anchor.day.year + n) * 4 + index) for n in (-2, -1, 0, 1, 2)]
    if rel:
        found = [p for p in found if (p.index - now) * rel > 0]
    elif rel == 0:
        found = [p for p in found if p.index // 4 == anchor.day.year]
    elif anchor.direction > 0 or (anchor.direction and anchor.sure):
        found = [p for p in found if (p.index - now) * anchor.direction >= 0]
    told = anchor.narrative is not None and anchor.narrative.first <= anchor.day <= anchor.narrative.last
    way = 0 if told else anchor.direction  # a history counts on from the day that it has reached
    return min(found, key=lambda p: _season_away(p.index - now, way), default=None)


def _season_away(away: int, direction: int) -> tuple[int, bool]:
    """Return how far a season lies, one against the tense farther: "had threatened in the spring", in autumn."""
    return abs(away) + (away * direction < 0), away < 0


def _clock(slots: Slots, anchor: Anchor) -> Resolved | None:
    base = anchor.here if anchor.here and anchor.here.grain is Grain.DAY else anchor.last_day
    if base is None:
        base = period_of(anchor.day, Grain.DAY) if anchor.day else None
    tail = suffix(slots)
    return dated(base, tail) if base else Resolved(TimexType.TIME, f"XXXX-XX-XX{tail}")


def _shift(slots: Slots, anchor: Anchor) -> Resolved | None:
    """« il y a trois mois », "next week", « le lendemain », "two days later"."""
    base = anchor.day
    if slots.get("base") == "narrative":
        told = anchor.here or anchor.narrative
        if slots["unit"] == "D" and (told is None or told.grain is not Grain.DAY):
            told = anchor.last_day  # « la veille » of the day that the text tells of, whatever month stands between
        base = told.first if told else None
    count, unit = slots.get("n", "1"), slots["unit"]
    direction = int(slots.get("dir", "1"))
    if "ahead" in slots and anchor.direction <= 0:
        return _duration(slots, anchor)
    if count == "X" or unit.startswith("T"):
        if slots.get("base") == "narrative":
            return _duration(slots, anchor)
        return _vague_shift(direction, unit)
    if base is None:
        return Resolved(TimexType.DATE, None)
    moved = _moved(base, float(count) * direction, slots)
    if slots.get("base") == "narrative" and _overruns(moved, anchor):
        return Resolved(TimexType.DATE, None)  # no past lies ahead: the narrative was somewhere else
    if float(count) == 0 and anchor.direction < 0 and moved.first > base:
        moved = moved.shift(-1)  # « a déclaré ce week-end », on a Monday, is the weekend gone by
    return dated(moved, suffix(slots))


def _overruns(moved: Period, anchor: Anchor) -> bool:
    """Tell whether a story in the past would run ahead of the day of the document; a history has a day of its own."""
    history = anchor.narrative is not None and anchor.day == anchor.narrative.first
    return anchor.direction < 0 and anchor.day is not None and moved.first > anchor.day and not history


def _vague_shift(direction: int, unit: str) -> Resolved:
    kind = TimexType.TIME if unit.startswith("T") else TimexType.DATE
    return Resolved(kind, "PAST_REF" if direction < 0 else "FUTURE_REF")


def _moved(base: date, count: float, slots: Slots) -> Period:
    unit = slots["unit"]
    grain = Grain(slots.get("grain", unit))
    if unit == "W" and grain is Grain.DAY:
        return period_of(base + timedelta(days=round(7 * count)), grain)
    if count != int(count) and unit in {"Y", "DE", "CE"}:
        months = round(count * {"Y": 12, "DE": 120, "CE": 1200}[unit])
        return period_of(add_months(base, months), Grain.MONTH if unit == "Y" else Grain.YEAR)
    if unit in {"DE", "CE"} and "n" in slots and slots.get("exact"):
        return period_of(add_months(base, int(count) * (120 if unit == "DE" else 1200)), Grain.YEAR)
    if "weekday" in slots:
        moved = period_of(base, Grain.WEEK).shift(int(count)).first
        return period_of(moved + timedelta(days=int(slots["weekday"]) - 1), Grain.DAY)
    if unit == "M" and grain is Grain.DAY:
        return period_of(add_months(base, int(count)), Grain.DAY)
    return period_of(base, grain).shift(int(count))


def _same(slots: Slots, anchor: Anchor) -> Resolved | None:
    """« le même jour », "the same month a year ago": the narrative's time, so many years on."""
    told = anchor.here or (None if slots.get("base") == "here" else anchor.narrative)
    if slots.get("base") == "here" and told is None:
        return Resolved(TimexType.DATE, None)
    if slots.get("unit") == "D" and (told is None or told.grain is not Grain.DAY):
        told = anchor.last_day or (period_of(anchor.day, Grain.DAY) if anchor.day else None)
    if told is None:
        return Resolved(TimexType.DATE, None)
    grain = Grain(slots["unit"]) if "unit" in slots else told.grain
    years = whole(slots, "year_rel") or 0
    base = told.first if not years else add_months(told.first, 12 * years)
    return dated(period_of(base, grain), suffix(slots))


def _container(slots: Slots, anchor: Anchor) -> Period | None:
    year = full_year(slots, anchor)
    if {"month", "season"} & slots.keys():
        return _period({k: v for k, v in slots.items() if k not in {"weekday", "day"}}, anchor)
    if year is not None:
        return Period(Grain.YEAR, year)
    if "of_unit" in slots and anchor.day:
        return period_of(anchor.day, Grain(slots["of_unit"])).shift(whole(slots, "rel") or 0)
    return None


def _nth(slots: Slots, anchor: Anchor) -> Resolved | None:
    """« le premier dimanche de mars », "the third quarter of 2009", "the last week of June"."""
    nth, unit = int(slots["ord"]), slots.get("unit", "D")
    if not {"year", "year_rel"} & slots.keys() and anchor.here and anchor.here.grain is Grain.YEAR:
        slots = {**slots, "year": str(anchor.here.index)}
    if "weekday" in slots:
        outer = _container(slots, anchor)
        if outer is None:
            return Resolved(TimexType.DATE, None)
        start, end = _astronomic(outer) if outer.grain is Grain.SEASON else (outer.first, outer.last)
        found = nth_weekday(start, end, int(slots["weekday"]), nth)
        return dated(period_of(found, Grain.DAY), suffix(slots)) if found else None
    grain = Grain(unit)
    outer = _container(slots, anchor)
    if outer is None:
        return _nth_of_year(nth, grain, anchor)
    inside = period_of(outer.last if nth < 0 else outer.first, grain)
    moved = inside.shift(nth + 1 if nth < 0 else nth - 1)
    if grain is Grain.WEEK and nth < 0 and moved.last > outer.last and (moved.last - outer.last).days > 3:
        moved = moved.shift(-1)
    return dated(moved) if moved.first <= outer.last and moved.last >= outer.first else None


def _nth_of_year(nth: int, grain: Grain, anchor: Anchor) -> Resolved | None:
    if anchor.day is None or grain not in {Grain.QUARTER, Grain.HALF}:
        return Resolved(TimexType.DATE, None)
    per = 4 if grain is Grain.QUARTER else 2
    place = per - 1 if nth < 0 else nth - 1
    found = [Period(grain, (anchor.day.year + n) * per + place) for n in (-1, 0, 1)]
    period = choose.nearest(found, anchor)
    return dated(period) if period else None


def _astronomic(season: Period) -> tuple[date, date]:
    year, index = divmod(season.index, 4)
    starts = ((3, 20), (6, 21), (9, 22), (12, 21))
    start = date(year, *starts[index])
    after = date(year + (index == 3), *starts[(index + 1) % 4])
    return start, after - timedelta(days=1)


def _decade(slots: Slots) -> Resolved | None:
    number = int(slots["decade"])
    if number < 100:
        number += 1900 if number >= 20 else 2000
    return dated(Period(Grain.DECADE, number // 10))


def _century(slots: Slots) -> Resolved | None:
    return dated(Period(Grain.CENTURY, int(slots["ord"]) - 1))


def _ref(slots: Slots) -> Resolved | None:
    return Resolved(TimexType(slots.get("type", "DATE")), slots["ref"], When(value=slots["ref"]))


def _duration(slots: Slots, anchor: Anchor) -> Resolved | None:
    return Resolved(TimexType.DURATION, duration(slots), stretch(slots, anchor))


def _set(slots: Slots) -> Resolved | None:
    return Resolved(TimexType.SET, repeated(slots, suffix(slots)))


_RULES: dict[Sense, Callable[[Slots, Anchor], Resolved | None]] = {
    Sense.DATE: _date,
    Sense.CLOCK: _clock,
    Sense.SHIFT: _shift,
    Sense.SAME: _same,
    Sense.NTH: _nth,
    Sense.DURATION: _duration,
}
_TIMELESS: dict[Sense, Callable[[Slots], Resolved | None]] = {
    Sense.DECADE: _decade,
    Sense.CENTURY: _century,
    Sense.REF: _ref,
    Sense.SET: _set,
}
