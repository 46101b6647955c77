"""The time line: rows by the date of what they tell, vague dates as bars."""

from datetime import date, timedelta
from itertools import pairwise

from recoupe.view.dealingpages import Moment, Timeline
from recoupe.view.parts import Row
from recoupe.view.shelf import LAST, day_of

FAR, FEW = 730, 0.25
"""Days that part what is told of long ago from the story, and the share of happenings that may be long ago."""


def timeline(rows: tuple[Row, ...]) -> Timeline:
    """Return rows by date; a bar spans the days that the text leaves open. Rows without a date stand at the end."""
    dated = [(row, bounds) for row in rows if (bounds := bounds_of(row)) is not None]
    if not dated:
        return Timeline(moments=(), undated=rows, months=())
    spoken = [day for row, _ in dated if (day := said_on(row)) is not None]
    first = opening(sorted(bounds[0] for _, bounds in dated))
    last = max([bounds[1] for _, bounds in dated] + spoken)
    first, last = _frame(first, last)
    days = (last - first).days or 1
    moments = [_moment(row, bounds, first, days) for row, bounds in dated]
    moments.sort(key=lambda each: (each.earliest, each.latest, each.row.id))
    inside = {row.id for row, _ in dated}
    return Timeline(
        moments=tuple(moments),
        undated=tuple(row for row in rows if row.id not in inside),
        months=_ticks(first, last, days),
    )


def opening(days: list[date]) -> date:
    """Return the day that the axis begins on: a few happenings of long ago must not squeeze all others into a point.

    1961, then forty happenings from 2019 to 2024 -> the axis begins in 2019, and 1961 stands at its edge.
    """
    for earlier, later in pairwise(days):
        rest = (days[-1] - later).days
        if (later - earlier).days > max(FAR, rest) and days.index(later) <= len(days) * FEW:
            return later
    return days[0]


def bounds_of(row: Row) -> tuple[date, date] | None:
    """Return the first and the last day a row may have happened on, None where either is open."""
    when = row.when
    if when is None or not (when.earliest or when.latest):
        return None
    earliest, latest = when.earliest or when.latest, when.latest or when.earliest
    assert earliest
    assert latest
    return date.fromisoformat(earliest), date.fromisoformat(latest)


def said_on(row: Row) -> date | None:
    """Return the day on which the row was said, else printed: never the day of the happening."""
    said = row.lead.said
    day = (said.latest or said.earliest) if said else None
    day = day or day_of(row.first_seen)
    return None if day == LAST else date.fromisoformat(day)


def _frame(first: date, last: date) -> tuple[date, date]:
    """Widen the period to whole months, so that labels stand where months begin."""
    after = (last.replace(day=1) + timedelta(days=32)).replace(day=1)
    return first.replace(day=1), after


def _moment(row: Row, bounds: tuple[date, date], first: date, days: int) -> Moment:
    earliest, latest = bounds
    spoken, said = said_on(row), row.lead.said
    return Moment(
        row=row,
        earliest=earliest.isoformat(),
        latest=latest.isoformat(),
        said=said if said and (said.earliest or said.latest) else None,
        said_at=round(100 * (spoken - first).days / days, 2) if spoken and first <= spoken else None,
        offset=round(100 * max(0, (earliest - first).days) / days, 2),
        width=round(100 * max(1, (latest - max(earliest, first)).days + 1) / days, 2),
        before=latest < first,
        exact=earliest == latest,
    )


def _ticks(first: date, last: date, days: int) -> tuple[tuple[str, float], ...]:
    """Return the months of the axis with their place in per cent, thinned to six labels at most."""
    months, day = [], first
    while day < last:
        months.append((day.isoformat(), round(100 * (day - first).days / days, 2)))
        day = (day + timedelta(days=32)).replace(day=1)
    return tuple(months[:: -(-len(months) // 6)])
