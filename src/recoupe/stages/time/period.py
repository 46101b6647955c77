"""Stretches of the calendar: their TIMEX3 value, their EDTF form, their first and last day."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from recoupe.model import When


class Grain(StrEnum):
    """How long a period is; the letters are TIMEX3's."""

    DAY = "D"
    WEEK = "W"
    WEEKEND = "WE"
    MONTH = "M"
    QUARTER = "Q"
    HALF = "H"
    SEASON = "SEASON"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"


SEASONS = ("SP", "SU", "FA", "WI")
_SEASON_EDTF = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
# Wide on purpose: « l'hiver 2024 » may be January or December, and seasons turn on the 20th to 23rd.
_SEASON_BOUNDS = {
    "SP": (0, 3, 1, 0, 6, 21),
    "SU": (0, 6, 1, 0, 9, 23),
    "FA": (0, 9, 1, 0, 12, 21),
    "WI": (0, 1, 1, 1, 3, 21),
}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """One period: its grain, and its number counted in that grain from the start of the calendar."""

    grain: Grain
    index: int

    def shift(self, count: int) -> "Period":
        """Return the period so many periods of the same grain later."""
        return Period(self.grain, self.index + count)

    @property
    def first(self) -> date:
        """The first day. Raises `ValueError` or `OverflowError` outside the calendar."""
        return _bounds(self)[0]

    @property
    def last(self) -> date:
        """The last day."""
        return _bounds(self)[1]

    @property
    def value(self) -> str:
        """The TIMEX3 value: `2024-06-19`, `2023-W36`, `2024-SU`, `194X`."""
        match self.grain:
            case Grain.DAY:
                return self.first.isoformat()
            case Grain.WEEK | Grain.WEEKEND:
                year, week, _ = self.first.isocalendar()
                return f"{year:04}-W{week:02}" + ("-WE" if self.grain is Grain.WEEKEND else "")
            case Grain.MONTH:
                return f"{self.index // 12:04}-{self.index % 12 + 1:02}"
            case Grain.QUARTER:
                return f"{self.index // 4:04}-Q{self.index % 4 + 1}"
            case Grain.HALF:
                return f"{self.index // 2:04}-H{self.index % 2 + 1}"
            case Grain.SEASON:
                return f"{self.index // 4:04}-{SEASONS[self.index % 4]}"
            case Grain.YEAR:
                return f"{self.index:04}"
            case Grain.DECADE:
                return f"{self.index:03}X"
            case Grain.CENTURY:
                return f"{self.index:02}XX"

    @property
    def edtf(self) -> str:
        """The same in EDTF: weeks have none there, so they are intervals of days."""
        year = f"{self.index // 4:04}"
        match self.grain:
            case Grain.WEEK | Grain.WEEKEND:
                return f"{self.first.isoformat()}/{self.last.isoformat()}"
            case Grain.QUARTER:
                return f"{year}-{33 + self.index % 4}"
            case Grain.HALF:
                return f"{self.index // 2:04}-{40 + self.index % 2}"
            case Grain.SEASON:
                return f"{year}-{_SEASON_EDTF[SEASONS[self.index % 4]]}"
            case _:
                return self.value

    @property
    def when(self) -> When:
        """The period as a time of the model."""
        first, last = _bounds(self)
        return When(value=self.value, earliest=first.isoformat(), latest=last.isoformat(), edtf=self.edtf)


def _bounds(period: Period) -> tuple[date, date]:
    index = period.index
    match period.grain:
        case Grain.DAY:
            return date.fromordinal(index), date.fromordinal(index)
        case Grain.WEEK:
            return date.fromordinal(index * 7 + 1), date.fromordinal(index * 7 + 7)
        case Grain.WEEKEND:
            return date.fromordinal(index * 7 + 6), date.fromordinal(index * 7 + 7)
        case Grain.SEASON:
            y1, m1, d1, y2, m2, d2 = _SEASON_BOUNDS[SEASONS[index % 4]]
            return date(index // 4 + y1, m1, d1), date(index // 4 + y2, m2, d2)
        case Grain.MONTH | Grain.QUARTER | Grain.HALF:
            months = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6}[period.grain]
            start, end = index * months, index * months + months - 1
            return date(start // 12, start % 12 + 1, 1), month_end(end // 12, end % 12 + 1)
        case _:
            years = {Grain.YEAR: 1, Grain.DECADE: 10, Grain.CENTURY: 100}[period.grain]
            return date(max(index * years, 1), 1, 1), date(index * years + years - 1, 12, 31)


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def period_of(day: date, grain: Grain) -> Period:
    """Return the period of a grain that holds a day.

    2023-09-13, week -> 2023-W37
    """
    match grain:
        case Grain.DAY:
            index = day.toordinal()
        case Grain.WEEK | Grain.WEEKEND:
            index = (day.toordinal() - 1) // 7
        case Grain.MONTH:
            index = day.year * 12 + day.month - 1
        case Grain.QUARTER:
            index = day.year * 4 + (day.month - 1) // 3
        case Grain.HALF:
            index = day.year * 2 + (day.month - 1) // 6
        case Grain.SEASON:
            turned = day.month * 100 + day.day
            season = 3 if turned < 320 or turned >= 1221 else 0 if turned < 621 else 1 if turned < 922 else 2
            index = (day.year - (1 if turned < 320 else 0)) * 4 + season
        case Grain.YEAR:
            index = day.year
        case Grain.DECADE:
            index = day.year // 10
        case Grain.CENTURY:
            index = day.year // 100
    return Period(grain, index)


def day_period(year: int, month: int, day: int) -> Period:
    """Return one day. Raises `ValueError` for 31 February."""
    return Period(Grain.DAY, date(year, month, day).toordinal())


def add_months(day: date, count: int) -> date:
    """Return the day so many months later, the month's last one where it has no such day."""
    index = day.year * 12 + day.month - 1 + count
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous computus)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(start: date, end: date, weekday: int, nth: int) -> date | None:
    """Return the nth such weekday (1 Monday) from start to end, counted from the end where nth is negative."""
    first = start + timedelta(days=(weekday - start.isoweekday()) % 7)
    days = [first + timedelta(days=7 * n) for n in range((end - first).days // 7 + 1)] if first <= end else []
    place = nth - 1 if nth > 0 else nth
    return days[place] if -len(days) <= place < len(days) else None
