"""Choose among the days that an incomplete date may mean."""

from collections.abc import Iterable
from datetime import date, timedelta

from recoupe.stages.time.anchor import Anchor
from recoupe.stages.time.period import Grain, Period, day_period, period_of

_AGAINST = {Grain.DAY: 180, Grain.MONTH: 340, Grain.SEASON: 340, Grain.QUARTER: 300}
"""How many days farther a candidate may lie and still win against one on the wrong side of the tense."""
_NEVER = 10**4
"""No day ahead is one of the past."""
_CLOSE = 45
"""How near a day must lie to be meant although a verb further off speaks of the past."""

_AWAY = 31
"""How many days from the document the narrative must lie for a bare day to belong to its month."""


def nearest(candidates: Iterable[Period], anchor: Anchor) -> Period | None:
    """Return the candidate nearest to the document's day, the tense weighing against those on the other side.

    « en octobre », in November: October of this year; « se tiendra en octobre »: of the next.
    """
    day = anchor.day
    if day is None:
        return None

    def cost(period: Period) -> tuple[int, int]:
        away = max((period.first - day).days, (day - period.last).days, 0)
        side = 0 if not away else -1 if period.last < day else 1
        against = anchor.direction and side and side != anchor.direction
        return away + (_penalty(period, away, anchor) if against else 0), -period.index

    return min(candidates, key=cost, default=None)


def _penalty(period: Period, away: int, anchor: Anchor) -> int:
    """Return what a candidate on the wrong side of the tense must make up for.

    « a été arrêté le 17 février », in December -> the last one; where another verb told the tense (« a annoncé un
    sommet le 12 octobre », on the 4th), a day close by may still be meant
    """
    if period.grain is Grain.DAY and anchor.direction < 0 and (anchor.sure or away > _CLOSE):
        return _NEVER
    return _AGAINST.get(period.grain, 180)


def yearly(month: int, day: int | None, anchor: Anchor) -> Period | None:
    """Return a month, or a day of one, in the year that fits best.

    « le 6 mai », on 27 May 1999 -> 1999-05-06
    """
    if anchor.day is None:
        return None
    found = []
    for year in range(anchor.day.year - 4, anchor.day.year + 5):
        if day is None:
            found.append(Period(Grain.MONTH, year * 12 + month - 1))
            continue
        try:
            found.append(day_period(year, month, day))
        except ValueError:
            continue
    return nearest(found, anchor)


def weekday_near(weekday: int, anchor: Anchor, rel: int | None) -> Period | None:
    """Return the day of the week that is meant.

    « a déclaré mardi » -> the latest Tuesday, this day included; « mardi dernier » -> before this day
    """
    if anchor.day is None:
        return None
    ahead = (weekday - anchor.day.isoweekday()) % 7
    if rel == -1:
        days = ahead - 7
    elif rel == 1:
        days = ahead or 7
    elif rel == 0:
        days = ahead - 7 if anchor.direction < 0 and ahead else ahead
    elif anchor.direction > 0:
        days = ahead
    else:
        days = ahead - 7 if ahead else 0
    return period_of(anchor.day + timedelta(days=days), Grain.DAY)


def weekday_numbered(weekday: int, day: int, anchor: Anchor) -> Period | None:
    """Return the nearest day that has both the weekday and the number.

    « lundi 27 » -> the Monday that is a 27th
    """
    if anchor.day is None:
        return None
    start = anchor.day.year * 12 + anchor.day.month - 1
    found = []
    for month in range(start - 12, start + 13):
        try:
            candidate = date(month // 12, month % 12 + 1, day)
        except ValueError:
            continue
        if candidate.isoweekday() == weekday:
            found.append(period_of(candidate, Grain.DAY))
    return nearest(found, anchor)


def monthly(day: int, anchor: Anchor) -> Period | None:
    """Return a bare day of the month in the month that fits best.

    « le 17 » -> the 17th of this month, or of the one beside it; "In January … on the 9th" -> of that month
    """
    if anchor.day is None:
        return None
    told = anchor.here or anchor.narrative
    if told is not None and told.grain in {Grain.DAY, Grain.MONTH} and abs((told.first - anchor.day).days) > _AWAY:
        return day_period(told.first.year, told.first.month, day)
    start = anchor.day.year * 12 + anchor.day.month - 1
    found = []
    for month in range(start - 1, start + 2):
        try:
            found.append(day_period(month // 12, month % 12 + 1, day))
        except ValueError:
            continue
    steered = [p for p in found if not anchor.direction or (p.first - anchor.day).days * anchor.direction >= 0]
    return nearest(steered or found, anchor)
