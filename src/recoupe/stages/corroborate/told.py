"""Claims ready for comparison, and a calendar in which those that could be of one happening are near one another."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from recoupe.model import Claim, Frame, When
from recoupe.ontology.goods import lineage

ISO_DAY = len("2031-05-28")
REACH = 4
"""Months on each side in which a page or a visit may be told of the same thing."""
LONG = 48
"""Months from which a time is so long that it is looked for everywhere."""

Slot = tuple[bool, str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim with what it is compared by: who takes part, where, the kind of happening, when, what goods.

    `span` holds the first and last ISO day of the claim's time, `printed` those of the page where it was first told;
    `family` is the text family of its document: what its versions say is said once.
    """

    claim: Claim
    family: str
    parties: frozenset[str]
    place: str | None
    land: str | None
    key: tuple[str, ...]
    span: tuple[str, str] | None
    printed: tuple[str, str] | None
    goods: frozenset[str]


def days_of(time: When | None) -> tuple[str, str] | None:
    """Return the first and last ISO day of a time, None where it has none."""
    if time is None or (time.earliest is None and time.latest is None):
        return None
    first, last = time.earliest or time.latest or "", time.latest or time.earliest or ""
    return (first, last) if len(first) == len(last) == ISO_DAY else None


def days_apart(a: tuple[str, str], b: tuple[str, str]) -> bool:
    """Tell whether two spans, each of its first and last ISO day, share no day."""
    return a[1] < b[0] or b[1] < a[0]


def days_between(first: str, last: str) -> int:
    """Return the days from one ISO day to another."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


class Calendar:
    """Numbers of happenings by month and by goods or party, so that a claim is compared with few of them."""

    def __init__(self) -> None:
        self._months: dict[Slot, list[int]] = defaultdict(list)
        self._anywhere: dict[tuple[bool, str], list[int]] = defaultdict(list)
        self._all: dict[tuple[bool, str], list[int]] = defaultdict(list)

    def add(self, head: Told, number: int) -> None:
        """Enter the happening that a claim heads."""
        for topic in _topics(head):
            dated = head.span is not None
            self._all[dated, topic].append(number)
            months = _months(head)
            if months is None:
                self._anywhere[dated, topic].append(number)
            for month in months or ():
                self._months[dated, topic, month].append(number)

    def near(self, one: Told) -> list[int]:
        """Return the happenings that a claim could be of, in the order in which they were entered."""
        months, dated = _months(one), one.span is not None
        found: set[int] = set()
        for topic in _topics(one):
            if months is None:
                found.update(self._all[dated, topic])
                continue
            found.update(self._anywhere[dated, topic])
            for month in range(months.start - REACH, months.stop + REACH):
                found.update(self._months.get((dated, topic, month), ()))
        return sorted(found)


def _topics(one: Told) -> Iterator[str]:
    """Yield what two claims must have one of in common: the widest category of goods, or a party."""
    if one.claim.frame is Frame.EXCHANGE:
        yield from {list(lineage(category))[-1] for category in one.goods}
    else:
        yield from one.parties


def _months(one: Told) -> range | None:
    days = one.span or one.printed
    if days is None:
        return None
    first, last = (int(day[:4]) * 12 + int(day[5:7]) for day in days)
    return range(first, last + 1) if last - first < LONG else None
