"""Feasts and days of remembrance, fixed or movable; `calendar.tsv` has their names, with their rule as the value."""

from datetime import date, timedelta

from recoupe.stages.time.anchor import Anchor
from recoupe.stages.time.choose import nearest
from recoupe.stages.time.period import Grain, Period, easter, month_end, nth_weekday, period_of


def day_of(rule: str, year: int) -> date:
    """Return the day of a feast in a year.

    `12-25` is a fixed day, `easter+49` counts from Easter Sunday, `11/4/4` is the fourth Thursday of November
    """
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter") or 0))
    if "/" in rule:
        month, weekday, nth = (int(part) for part in rule.split("/"))
        found = nth_weekday(date(year, month, 1), month_end(year, month), weekday, nth)
        if found is None:
            raise ValueError(f"no day {rule} in {year}")
        return found
    month, day = (int(part) for part in rule.split("-"))
    return date(year, month, day)


def holiday(rule: str, year: int | None, rel: int | None, anchor: Anchor) -> Period | None:
    """Return the feast of a year, or the one that the tense points to.

    « Noël dernier », in March 2024 -> 2023-12-25
    """
    if year is not None:
        return period_of(day_of(rule, year), Grain.DAY)
    if anchor.day is None:
        return None
    found = [period_of(day_of(rule, anchor.day.year + n), Grain.DAY) for n in (-1, 0, 1)]
    if rel:
        sided = [p for p in found if (p.first - anchor.day).days * rel > 0]
        return sided[0] if rel > 0 else sided[-1]
    return nearest(found, anchor)
