"""Find the day of publication on which a text's relative dates agree with the dates that it gives in full."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from recoupe.model import Published, PublishedBasis, Span
from recoupe.stages.time.anchor import Anchor
from recoupe.stages.time.grammar import grammar
from recoupe.stages.time.match import Match, matches
from recoupe.stages.time.period import Grain, Period, period_of
from recoupe.stages.time.resolve import resolve
from recoupe.stages.time.rows import Sense
from recoupe.syntax.fold import fold

_SPREAD = 7
"""Days farther apart than this are no answer."""
_MOST = 40
"""How many expressions of each sort are weighed; a calendar of events says nothing of its own date."""


@dataclass(frozen=True, slots=True)
class Inference:
    """A date of publication, and the words of the text that give it."""

    published: Published
    shown: Span


def agreed(text: str, language: str, furniture: Sequence[Span] = ()) -> Inference | None:
    """Return the days on which « demain » is a day the text names, and « septembre de l'an dernier » a month it dates.

    One such agreement is chance: every « demain » is the eve of something. Both are wanted, and no day told in full may
    lie after the days found.
    """
    found = [
        match
        for match in matches(text, fold(text), grammar(language))
        if not any(span.contains(Span(match.start, match.end)) for span in furniture)
    ]
    deictic = [match for match in found if _counts_days(match)][:_MOST]
    days = [match for match in found if match.sense is Sense.DATE and {"month", "day"} <= match.slots.keys()][:_MOST]
    told = [period for match in days if (period := _explicit(match)) is not None]
    if not deictic or not days or not told:
        return None
    floor = max(period.first for period in told)
    marks = {period_of(period.first, Grain.MONTH) for period in told} | _months(found)
    best: dict[date, Match] = {}
    most = 0
    for shift in deictic:
        for day in _candidates(shift, days, {period.first.year for period in told}):
            count = _agreements(found, day, marks) if day >= floor else 0
            if count > most:
                best, most = {}, count
            if count and count == most:
                best.setdefault(day, shift)
    if not best or (max(best) - min(best)).days > _SPREAD:
        return None
    return _inference(best)


def _inference(best: dict[date, Match]) -> Inference:
    first, last = min(best), max(best)
    value = first.isoformat() if first == last else None
    published = Published(value=value, earliest=first.isoformat(), latest=last.isoformat(), basis=PublishedBasis.TEXT)
    return Inference(published, Span(best[first].start, best[first].end))


def _counts_days(match: Match) -> bool:
    slots = match.slots
    return (
        match.sense is Sense.SHIFT
        and "base" not in slots
        and slots.get("unit") == "D"
        and slots.get("n") in {"-2", "-1", "1", "2"}
        and "dir" not in slots
    )


def _explicit(match: Match) -> Period | None:
    if match.sense is not Sense.DATE or "year" not in match.slots:
        return None
    resolved = resolve(match.sense, match.slots, Anchor())
    return resolved.period if resolved else None


def _months(found: Sequence[Match]) -> set[Period]:
    periods = (_explicit(match) for match in found if "month" in match.slots)
    return {period for period in periods if period is not None and period.grain is Grain.MONTH}


def _candidates(shift: Match, days: Sequence[Match], years: set[int]) -> set[date]:
    """Return the days of publication from which a deictic expression would be one of the days named."""
    found = set()
    for match in days:
        for year in {int(match.slots["year"])} if "year" in match.slots else {*years, *(year + 1 for year in years)}:
            resolved = resolve(match.sense, {**match.slots, "year": str(year)}, Anchor())
            if resolved and resolved.period:
                found.add(resolved.period.first - timedelta(days=int(shift.slots["n"])))
    return found


def _agreements(found: Sequence[Match], day: date, marks: set[Period]) -> int:
    """Return how many expressions that count months or years from a day fall on a month that the text dates."""
    count = 0
    for match in found:
        relative = "year_rel" in match.slots or (match.sense is Sense.SHIFT and match.slots.get("unit") == "M")
        if relative and "base" not in match.slots:
            resolved = resolve(match.sense, match.slots, Anchor(day))
            count += bool(resolved and resolved.period in marks)
    return count
