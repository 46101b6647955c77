"""Values of durations and of sets, and the days that a duration counted from the present spans."""

from datetime import date, timedelta
from math import ceil

from recoupe.model import When
from recoupe.stages.time.anchor import Anchor
from recoupe.stages.time.period import Grain, add_months

_DAYS_OF = {"SEASON": ("M", 3), "H": ("M", 6)}
_YEARS_OF = {"DE": 10, "CE": 100, "ML": 1000}


def duration(slots: dict[str, str]) -> str:
    """Return a TIMEX3 duration from a number and a unit.

    « deux ans et demi » -> P2.5Y; « plusieurs heures » -> PTXH; « un demi-siècle » -> P50Y; « des décennies » -> PXDE
    """
    if "value" in slots:
        return slots["value"]
    count, unit = slots.get("n", "1"), slots["unit"]
    if "half" in slots and count != "X":
        count = f"{float(count) + float(slots['half']):g}"
    if count != "X" and unit in _YEARS_OF:
        count, unit = f"{float(count) * _YEARS_OF[unit]:g}", "Y"
    if count != "X" and unit in _DAYS_OF:
        unit, factor = _DAYS_OF[unit]
        count = f"{float(count) * factor:g}"
    value = f"PT{count}{unit[1]}" if unit[0] == "T" and len(unit) == 2 else f"P{count}{unit}"
    if "n2" in slots and "unit2" in slots:
        small = slots["unit2"]
        value += f"{'T' if small[0] == 'T' and 'T' not in value else ''}{slots['n2']}{small[-1]}"
    return value


def repeated(slots: dict[str, str], time: str) -> str:
    """Return the value of a set.

    "every Tuesday" -> XXXX-WXX-2; "the 19th of every month" -> XXXX-XX-19; "every two weeks" -> P2W;
    "every evening" -> XXXX-XX-XXTEV
    """
    if "weekday" in slots:
        return f"XXXX-WXX-{slots['weekday']}{time}"
    if "day" in slots:
        return f"XXXX-XX-{int(slots['day']):02}{time}"
    if "month" in slots:
        return f"XXXX-{int(slots['month']):02}"
    if "season" in slots:
        return f"XXXX-{slots['season']}"
    if time:
        return f"XXXX-XX-XX{time}"
    return duration(slots)


_SIDES = ("reach", "rel", "past_rel", "past_rels", "next_rel", "next_rels")
"""Slots that tie a length to the present: 1 runs on from it, -1 up to it."""
_MONTHS_OF = {"M": 1, "Q": 3, "H": 6, "Y": 12, "DE": 120, "CE": 1200}
_PARTS_OF = {"TH": 24, "TM": 1440, "TS": 86400}
_UNBOUNDED = When()


def stretch(slots: dict[str, str], anchor: Anchor) -> When:
    """Return the days that a length spans from the present, or from the day told beside it.

    « sous 48 heures », « ces trois derniers mois », "over the next four years"
    """
    side = next((slots[name] for name in _SIDES if name in slots), None)
    base = _base(anchor, side)
    if side is None or base is None or slots.get("n", "X") == "X" or "unit" not in slots:
        return _UNBOUNDED
    try:
        other = _moved(base, float(slots["n"]) * (1 if side == "1" else -1), slots["unit"])
    except (ValueError, OverflowError):
        return _UNBOUNDED  # « ces dix mille dernières années »
    first, last = sorted((base, other))
    edtf = f"{first.isoformat()}/{last.isoformat()}"
    return When(earliest=first.isoformat(), latest=last.isoformat(), edtf=edtf)


def _base(anchor: Anchor, side: str | None) -> date | None:
    here = anchor.here
    return here.first if side == "1" and here is not None and here.grain is Grain.DAY else anchor.day


def _moved(base: date, count: float, unit: str) -> date:
    if unit in _MONTHS_OF:
        return add_months(base, round(count * _MONTHS_OF[unit]))
    days = count / _PARTS_OF[unit] if unit in _PARTS_OF else count * (7 if unit in {"W", "WE"} else 1)
    return base + timedelta(days=ceil(days) if days > 0 else -ceil(-days))
