"""Values of durations and of sets."""

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
        count = f"{float(count) + 0.5:g}"
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

    "every Tuesday" -> XXXX-WXX-2; "every two weeks" -> P2W; "every evening" -> XXXX-XX-XXTEV
    """
    if "weekday" in slots:
        return f"XXXX-WXX-{slots['weekday']}{time}"
    if "month" in slots:
        return f"XXXX-{int(slots['month']):02}"
    if "season" in slots:
        return f"XXXX-{slots['season']}"
    if time:
        return f"XXXX-XX-XX{time}"
    return duration(slots)
