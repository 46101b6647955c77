"""The pass rate by class of expression, for unit sets that write values in conventions of their own."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from recoupe.model import Timex

_CLOCK = re.compile(r"T?(\d\d):?(\d\d)?(?::\d\d)?$")


class Classes:
    """Passes and failures by class: `subtype` where the set names one, else type and grain."""

    def __init__(self) -> None:
        self.passed: Counter[str] = Counter()
        self.total: Counter[str] = Counter()
        self.failed: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)

    def add(self, text: str, gold: Sequence[Mapping[str, object]], read: Sequence[Timex], *, dated: bool) -> None:
        """Add one case: an expression passes where what overlaps it has its value or bounds the same days.

        A case without the day that it counts from stands in a class of its own.
        """
        if not gold:
            self._count("no time", not read, text, "", read)
        for one in gold:
            start, end = int(str(one["start"])), int(str(one["end"]))
            near = [timex for timex in read if timex.start < end and start < timex.end]
            grain = f"{one.get('type')} {one.get('grain', '')}{' range' if one.get('interval') else ''}".strip()
            name = str(one.get("subtype") or grain) + ("" if dated else ", no day given")
            self._count(name, agrees(one, near), text[start:end], str(one.get("value")), near)

    def _count(self, name: str, passed: bool, text: str, value: str, read: Sequence[Timex]) -> None:
        self.total[name] += 1
        self.passed[name] += passed
        if not passed:
            self.failed[name].append((text, value, " | ".join(f"{t.text} {t.value}" for t in read)))

    def rates(self) -> dict[str, float]:
        """Return the pass rate of each class in percent, by name."""
        return {name: 100 * self.passed[name] / self.total[name] for name in sorted(self.total)}


def agrees(gold: Mapping[str, object], read: Sequence[Timex]) -> bool:
    """Tell whether what was read is what the set expects, under its own way of writing it."""
    if not read:
        return False
    alts = gold.get("alts")
    wanted = {str(gold.get("value")), *str(gold.get("ms_timex") or "").split("|")}
    wanted |= {str(alt) for alt in alts} if isinstance(alts, list) else set()
    # « les trois prochains mois » is a duration in TIMEX3 and a stretch with its length there.
    wanted |= set(re.findall(r",(P[^,)]+)\)", str(gold.get("ms_timex"))))
    return any(_meets(plain(value), read) for value in wanted if value)


def plain(value: str) -> str:
    """Return a value without the zeros and blanks in which conventions differ.

    `2016-11-08 17:00:00` -> `2016-11-08T17:00`
    """
    value = re.sub(r"(\d) (\d\d:)", r"\1T\2", value.strip("() "))
    value = re.sub(r"(T?\d\d:\d\d):00\b", r"\1", value)
    value = re.sub(r"^P(\d+)Q$", lambda found: f"P{3 * int(found.group(1))}M", value.replace("P0.5Y", "P6M"))
    return re.sub(r"T(\d\d)(?=$|[/,])", r"T\1:00", value)


def _meets(wanted: str, read: Sequence[Timex]) -> bool:
    if any(wanted in {plain(timex.value or ""), _few(timex.value or "")} for timex in read):
        return True
    if any(_same_clock(wanted, timex.value or "") for timex in read):
        return True
    ends = re.split(r"[/,]", wanted)
    return len(ends) >= 2 and _bounds(ends[0], ends[1], read)


def _few(value: str) -> str:
    """Return an uncounted length as these sets write it: « quelques jours » is P3D there, PXD in TIMEX3."""
    return re.sub(r"^(PT?)X(?=[HMSDWY]$)", r"\g<1>3", value)


def _same_clock(wanted: str, value: str) -> bool:
    """Tell whether a clock time, part of a day or season without its day or year is the one read.

    `T09` is `2016-11-07T09:00`, `TEV` is `2016-11-07TEV`, `SU` is `2016-SU`
    """
    if re.fullmatch(r"T?[A-Z]{2}", wanted):
        return value.endswith(wanted if wanted[0] == "T" and len(wanted) == 3 else f"-{wanted}")
    found = _CLOCK.fullmatch(wanted)
    if found is None or "T" not in value or value.startswith("P"):
        return False
    return value.partition("T")[2].rstrip("Z")[:5] == f"{found.group(1)}:{found.group(2) or '00'}"


def _bounds(first: str, second: str, read: Sequence[Timex]) -> bool:
    """Tell whether the days read run from the first to the second, or to the day before it."""
    values = {plain(timex.value or "") for timex in read}
    if first in values and second in values:
        return True
    starts, ends = [t.earliest for t in read if t.earliest], [t.latest for t in read if t.latest]
    if ".." in {first, second}:
        one = plain(second if first == ".." else first)
        return one in values or (one[:10] in {*starts, *ends} and "T" not in one)
    if not starts or not ends:
        return _parts(first, values) and _parts(second, values)
    try:
        end = date.fromisoformat(second[:10])
    except ValueError:
        return _parts(first, values) and _parts(second, values)
    days = {end.isoformat(), (end - timedelta(days=1)).isoformat()}
    exact = "T" not in first or any("T" in value for value in values)
    return exact and min(starts) == first[:10] and (max(ends) in days or max(starts) == second[:10])


def _parts(wanted: str, values: set[str]) -> bool:
    return any(_same_clock(wanted, value) for value in values)
