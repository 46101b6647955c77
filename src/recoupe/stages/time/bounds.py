"""Times with one end open, and vague ones: « avant l'été », "since 2019", « fin mars »."""

from datetime import date, timedelta

from recoupe.model import Document, Timex, TimexType, When
from recoupe.stages.time.grammar import grammar
from recoupe.syntax.fold import fold

_REACH = 24
_PARTS = {"START": (0.0, 0.5), "MID": (0.25, 0.75), "END": (0.5, 1.0)}
"""Which part of a period its beginning, middle and end are, widely taken."""


def bound_before(document: Document, timex: Timex) -> str | None:
    """Return what the words right before an expression make of it: `since`, `after`, `before`, `by` or `until`.

    « avant l'été » -> before; "since 2019" -> since
    """
    before = fold(document.text[max(0, timex.start - _REACH) : timex.start]).rstrip()
    kinds = grammar(document.language).values.get("bound", {})
    found = [word for word in kinds if before.endswith(word) and not before[: -len(word)][-1:].isalpha()]
    return kinds[max(found, key=len)] if found else None


def bounded(document: Document, timex: Timex, *, ahead: bool = False, begun: bool = False) -> When:
    """Return an expression's time with the end open that its preposition leaves open.

    The day of publication closes it where the event must lie on this side of it: « détenu depuis mars » has lasted
    until then, and what is to come (`ahead`) « avant l'été » comes after it; « avant la fin de l'année » is any day of
    the year. "since 2019" begins on 1 January 2019.
    What came about at once (`begun`: « des fonds bloqués depuis 2029 ») did so then; what is done « peu avant midi » is
    done on the day of that noon.
    """
    kind, when = bound_before(document, timex), timex.when
    first, last = _narrowed(timex)
    if (kind == "since" and begun) or (timex.type is TimexType.TIME and first == last):
        kind = None
    if kind is None or first is None or last is None:
        return When(value=when.value, earliest=first, latest=last, edtf=when.edtf, span=when.span)
    printed = document.published
    until = printed.latest if printed.latest and printed.latest >= first else None
    start, end = {
        "since": (first, until),
        "after": (_moved(last, 1), None),
        "before": (None, last if timex.mod == "END" else _moved(first, -1)),
        "by": (None, last),
        "until": (None, last),
    }[kind]
    if ahead and start is None and end is not None and printed.earliest and printed.earliest <= end:
        start = printed.earliest
    edtf = f"{start or '..'}/{'..' if end is None or kind == 'since' else end}"
    return When(value=None, earliest=start, latest=end, edtf=edtf, span=when.span)


def _narrowed(timex: Timex) -> tuple[str | None, str | None]:
    """Return the days of the part of a period that a modifier names.

    "late March 2031" -> the second half of the month
    """
    if timex.mod not in _PARTS or timex.earliest is None or timex.latest is None:
        return timex.earliest, timex.latest
    first, last = date.fromisoformat(timex.earliest), date.fromisoformat(timex.latest)
    start, end = _PARTS[timex.mod]
    days = (last - first).days
    return (first + timedelta(int(days * start))).isoformat(), (first + timedelta(round(days * end))).isoformat()


def _moved(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
