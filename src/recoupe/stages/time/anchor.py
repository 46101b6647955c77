"""What an expression counts from: the day of the document, the time the narrative has reached, and the direction."""

from dataclasses import dataclass
from datetime import date

from recoupe.model import TimexType, When
from recoupe.stages.time.period import Period


@dataclass(frozen=True, slots=True)
class Anchor:
    """`day` is the document's; `narrative` the last time that was told; `here` the one told in the same sentence.

    `last_day` is the last day told that lies near the document's; clock times belong to it.
    `direction` is -1 where the sentence looks back, 1 where it looks ahead, 0 where nothing says so; `sure` where the
    very verb of the expression says it.
    """

    day: date | None = None
    narrative: Period | None = None
    here: Period | None = None
    last_day: Period | None = None
    direction: int = 0
    sure: bool = False


_UNKNOWN = When()


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value with its type and bounds; `period` carries the narrative on where the value is one of the calendar."""

    type: TimexType
    value: str | None
    when: When = _UNKNOWN
    period: Period | None = None


def dated(period: Period, suffix: str = "") -> Resolved:
    """Return a period as a resolved date, or as a time of day where a suffix (`TMO`, `T03:00`) is given."""
    when = period.when
    if not suffix:
        return Resolved(TimexType.DATE, when.value, when, period)
    value = f"{when.value}{suffix}"
    clock = suffix[1:].rstrip("Z")
    edtf = f"{value}:00" if clock.count(":") == 1 and not suffix.endswith("Z") else when.edtf
    return Resolved(
        TimexType.TIME, value, When(value=value, earliest=when.earliest, latest=when.latest, edtf=edtf), period
    )
