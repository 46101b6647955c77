"""The stage `pile_dates`: when an undated article was published, from what dated articles of the pile tell of its days.

An article that says « mardi » and nothing else of its date was written in the week that began on the Tuesday that
others give to the same happening. What counts is the day of the happening, never the day on which another printed it.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from recoupe.lang import LANGUAGES
from recoupe.model import Issue, Pile, Published, PublishedBasis, Reading, Severity, Timex, TimexType, When
from recoupe.stages.stage import GroupStage
from recoupe.stages.time.likeness import Likeness, Passage, passages
from recoupe.stages.time.tagger import tag

_WEEK = 6
"""A weekday alone is of the week gone by."""
_NARROW = 2
"""Signs that leave fewer days contradict one another rather than agree."""
_LEAST = 6.0
"""How much two passages must share, in bits, for the day of one to be a sign of the other's."""
_ENOUGH = ((8.0, 3.0), (14.0, 1.3))
"""How much all the passages that agree must share together, and how much more than those of any other week: little is
enough where no other week comes near."""
_WIDE = 0.5
"""What agreement with « la semaine dernière » is worth beside that with a day."""
_WEEKDAY = "XXXX-WXX-"
_MONDAY = date(2024, 1, 1)


@dataclass(frozen=True, slots=True)
class Found:
    """The days between which an article was written, and the expression that shows it best."""

    earliest: date
    latest: date
    shown: Timex


@dataclass(frozen=True, slots=True)
class _Turn:
    """An expression that counts from the day of writing, and its first and last day as seen from there."""

    timex: Timex
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Near:
    """A sentence, and how well other articles support each day as the one it speaks of."""

    start: int
    end: int
    days: dict[str, float]


def run(pile: Pile) -> Pile:
    """Bound the publication of the undated articles."""
    undated = [one for one in pile.readings if _undated(one)]
    dated = [one for one in pile.readings if one.document.published.earliest is not None]
    if not undated or not dated:
        return pile
    likeness = Likeness.of([*dated, *undated])
    told = [passage for reading in dated for passage in passages(reading) if passage.days]
    found = {one.document.id: week for one in undated if (week := written(one, told, likeness)) is not None}
    return replace(
        pile,
        readings=tuple(
            _redated(one, found[one.document.id]) if one.document.id in found else one for one in pile.readings
        ),
    )


def _undated(reading: Reading) -> bool:
    document = reading.document
    return document.published.basis is PublishedBasis.NONE and document.language in LANGUAGES


def written(reading: Reading, told: list[Passage], likeness: Likeness) -> Found | None:
    """Return the week in which an article was written, None where the pile's days do not single one out."""
    near = [_near(passage, told, likeness) for passage in passages(reading)]
    support: dict[date, float] = {}
    shown: dict[date, Timex] = {}
    turns = _turns(reading)
    for day in _tried(near):
        support[day], best = _support(near, turns[day.weekday()], day)
        if best is not None:
            shown[day] = best
    if not shown:
        return None
    most = max(support.values())
    days = sorted(day for day, weight in support.items() if weight == most)
    others = [weight for day, weight in support.items() if not days[0] - timedelta(7) <= day <= days[-1] + timedelta(7)]
    rival = max(others, default=0.0)
    sure = any(most >= enough and most >= margin * rival for enough, margin in _ENOUGH)
    if not sure or not _NARROW <= (days[-1] - days[0]).days <= _WEEK:
        return None
    return Found(days[0], days[-1], shown[days[0]])


def _near(passage: Passage, told: list[Passage], likeness: Likeness) -> _Near:
    """Return how well each day is supported by the passages that tell of the same: once for each article."""
    best: dict[str, dict[str, float]] = defaultdict(dict)
    for other in told:
        weight = likeness.shared(passage, other)
        for day in other.days if weight >= _LEAST else ():
            best[day][other.document_id] = max(weight, best[day].get(other.document_id, 0.0))
    return _Near(passage.start, passage.end, {day: max(by.values()) for day, by in best.items()})


def _tried(near: Sequence[_Near]) -> list[date]:
    days = {day for one in near for day in one.days}
    return sorted({date.fromisoformat(day) + timedelta(n) for day in days for n in range(-_WEEK, _WEEK + 1)})


def _turns(reading: Reading) -> list[list[_Turn]]:
    """Return, for an article written on a Monday, a Tuesday …, how far from that day lie the days that it counts."""
    document = reading.document
    counted = {(one.start, one.end): one.value for one in reading.times if one.earliest is None and _counts(one)}
    turns = []
    for day in (_MONDAY + timedelta(n) for n in range(7)):
        iso = day.isoformat()
        times = tag(document.text, document.language, When(value=iso, earliest=iso, latest=iso))
        found = [_turn(one, day) for one in times if (one.start, one.end) in counted and one.earliest]
        turns.append([one for one in found if _clear(one, counted[one.timex.start, one.timex.end])])
    return turns


def _counts(timex: Timex) -> bool:
    """Tell whether an expression may count from the day of writing: « mardi », « la semaine dernière »."""
    return timex.type in {TimexType.DATE, TimexType.TIME} and (timex.value or _WEEKDAY).startswith(_WEEKDAY)


def _turn(timex: Timex, day: date) -> _Turn:
    first, last = date.fromisoformat(timex.earliest or ""), date.fromisoformat(timex.latest or timex.earliest or "")
    return _Turn(timex, (first - day).days, (last - day).days)


def _support(near: Sequence[_Near], turns: Sequence[_Turn], day: date) -> tuple[float, Timex | None]:
    """Return how well an article's times, counted from a day, agree with the days that others give, and the best."""
    total, best, shown = 0.0, 0.0, None
    for turn in turns:
        days = next((one.days for one in near if one.start <= turn.timex.start < one.end), {})
        meant = [(day + timedelta(n)).isoformat() for n in range(turn.first, turn.last + 1)]
        weight = max((days.get(one, 0.0) for one in meant), default=0.0) * (1.0 if len(meant) == 1 else _WIDE)
        total += weight
        if weight > best:
            best, shown = weight, turn.timex
    return total, shown


def _clear(turn: _Turn, value: str | None) -> bool:
    """Tell whether an expression is a weekday of these days, or a whole week; « ce matin-là » counts from the story."""
    return turn.last - turn.first == _WEEK or (value is not None and abs(turn.first) <= _WEEK)


def _redated(reading: Reading, week: Found) -> Reading:
    """Return the article with its week; its claims keep what it says itself, for a week places no « mardi » surely."""
    first, last = week.earliest.isoformat(), week.latest.isoformat()
    value = first if first == last else None
    published = Published(value=value, earliest=first, latest=last, basis=PublishedBasis.PILE)
    document = replace(reading.document, published=published)
    return replace(reading, document=document, issues=(*reading.issues, _inferred(reading, week)))


def _inferred(reading: Reading, week: Found) -> Issue:
    words = reading.document.text[week.shown.start : week.shown.end]
    return Issue(
        code="published_inferred",
        severity=Severity.INFO,
        message=f"date of publication {week.earliest}/{week.latest} inferred from {words!r}, a day that other articles "
        "give to the same happening; give --published to set it",
        document_id=reading.document.id,
        start=week.shown.start,
        end=week.shown.end,
    )


PILE_STAGE = GroupStage(name="pile_dates", version=2, needs=("times",), yields=("document",), run=run)
