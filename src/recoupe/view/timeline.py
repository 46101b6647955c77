"""The time line: rows by the date of what they tell, vague dates as bars."""

from datetime import date, timedelta

from recoupe.view.pages import Moment, Timeline
from recoupe.view.parts import Row


def timeline(rows: tuple[Row, ...]) -> Timeline:
    """Return rows by date; a bar spans the days that the text leaves open. Rows without a date stand at the end."""
    dated = [(row, bounds) for row in rows if (bounds := bounds_of(row)) is not None]
    if not dated:
        return Timeline(moments=(), undated=rows, months=())
    first = min(bounds[0] for _, bounds in dated)
    last = max(bounds[1] for _, bounds in dated)
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


def bounds_of(row: Row) -> tuple[date, date] | None:
    """Return the first and the last day a row may have happened on, None where either is open."""
    when = row.when
    if when is None or not (when.earliest or when.latest):
        return None
    earliest, latest = when.earliest or when.latest, when.latest or when.earliest
    assert earliest
    assert latest
    return date.fromisoformat(earliest), date.fromisoformat(latest)


def _frame(first: date, last: date) -> tuple[date, date]:
    """Widen the period to whole months, so that labels stand where months begin."""
    after = (last.replace(day=1) + timedelta(days=32)).replace(day=1)
    return first.replace(day=1), after


def _moment(row: Row, bounds: tuple[date, date], first: date, days: int) -> Moment:
    earliest, latest = bounds
    said = row.lead.said.earliest if row.lead.said and row.lead.said.earliest else row.first_seen.earliest
    return Moment(
        row=row,
        earliest=earliest.isoformat(),
        latest=latest.isoformat(),
        said=said,
        offset=round(100 * (earliest - first).days / days, 2),
        width=round(100 * ((latest - earliest).days + 1) / days, 2),
        exact=earliest == latest,
    )


def _ticks(first: date, last: date, days: int) -> tuple[tuple[str, float], ...]:
    """Return the months of the axis with their place in per cent, thinned to six labels at most."""
    months, day = [], first
    while day < last:
        months.append((day.isoformat(), round(100 * (day - first).days / days, 2)))
        day = (day + timedelta(days=32)).replace(day=1)
    return tuple(months[:: -(-len(months) // 6)])
