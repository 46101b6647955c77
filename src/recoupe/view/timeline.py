"""The time line on two tracks: rows by the day of what they tell; failing that, by the day of the saying."""

from collections import defaultdict
from datetime import date

from recoupe.view.dealingpages import Moment, Month, Timeline
from recoupe.view.parts import Row
from recoupe.view.shelf import LAST, day_of

A_MONTH = 31
"""Days that a date may leave open and still be told under a month; a wider one stands under its year."""


def timeline(rows: tuple[Row, ...]) -> Timeline:
    """Return rows under months, oldest first; those without any day stand at the end."""
    groups: dict[str, list[Moment]] = defaultdict(list)
    for row in rows:
        moment = _moment(row)
        if moment is not None:
            groups[heading_of(moment)].append(moment)
    inside = {each.row.id for members in groups.values() for each in members}
    return Timeline(
        months=tuple(Month(month=key, moments=_in_order(groups[key])) for key in sorted(groups)),
        undated=tuple(row for row in rows if row.id not in inside),
    )


def _in_order(moments: list[Moment]) -> tuple[Moment, ...]:
    return tuple(sorted(moments, key=lambda each: (each.earliest, each.latest, each.row.id)))


def heading_of(moment: Moment) -> str:
    """Return the month that a moment stands under, `2031` where the text gives no more than a year.

    « en mars 2031 » -> 2031-03; "in 2031" -> 2031
    """
    first, last = date.fromisoformat(moment.earliest), date.fromisoformat(moment.latest)
    return moment.earliest[:7] if (last - first).days <= A_MONTH else moment.earliest[:4]


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
    """Return the day on which the row was said, else published: never the day of the happening."""
    said = row.lead.said
    day = (said.latest or said.earliest) if said else None
    day = day or day_of(row.lead.published)
    return None if day == LAST else date.fromisoformat(day)


def _moment(row: Row) -> Moment | None:
    bounds, spoken, said = bounds_of(row), said_on(row), row.lead.said
    known = said if said and (said.earliest or said.latest) else None
    if bounds is not None:
        first, last = (each.isoformat() for each in bounds)
        return Moment(row=row, told=False, earliest=first, latest=last, said=known, exact=first == last)
    if spoken is None:
        return None
    day = spoken.isoformat()
    return Moment(row=row, told=True, earliest=day, latest=day, said=known, exact=True)
