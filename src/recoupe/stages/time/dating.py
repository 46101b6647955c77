"""The stage `date`: when what each claim tells of was, and when each saying was said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from recoupe.lang import LANGUAGES
from recoupe.model import Claim, Manner, Reading, Span, Timex, TimexType, When
from recoupe.stages.stage import DocumentStage
from recoupe.stages.time.belong import Owner, owner_of
from recoupe.stages.time.page import Page
from recoupe.stages.time.span import joined
from recoupe.stages.time.stage import times_of


def run(reading: Reading) -> Reading:
    """Set the time of each claim and of each saying; None where no expression is attached to it."""
    if reading.document.language not in LANGUAGES or not (reading.claims or reading.attributions):
        return reading
    said = _said(reading)
    reading = replace(
        reading, attributions=tuple(replace(one, said=said.get(one.id, one.said)) for one in reading.attributions)
    )
    reading = _from_saying(reading)
    page = Page.of(reading)
    owners = [(timex, owner_of(page, timex)) for timex in reading.times]
    claims = tuple(replace(claim, time=_time_of(page, claim, owners) or claim.time) for claim in reading.claims)
    return replace(reading, claims=claims)


def placed(timex: Timex) -> bool:
    """Tell whether an expression says when: a date or a time of day with bounds, no duration and no « récemment »."""
    return timex.type in {TimexType.DATE, TimexType.TIME} and timex.earliest is not None


def _said(reading: Reading) -> dict[str, When]:
    page = Page.of(reading)
    said: dict[str, list[Timex]] = {}
    for timex in reading.times:
        owner = owner_of(page, timex)
        if owner.attribution_id is not None and placed(timex):
            said.setdefault(owner.attribution_id, []).append(timex)
    return {key: _finest(found).when for key, found in said.items()}


def _finest(found: Sequence[Timex]) -> Timex:
    """Return the most exact expression, the first of those.

    « mardi vers 21 h 45 » -> 21 h 45
    """
    return min(found, key=lambda t: (t.value is None, _length(t), t.type is not TimexType.TIME, t.start))


def _length(timex: Timex) -> int:
    if timex.earliest is None or timex.latest is None:
        return 10**6
    return (date.fromisoformat(timex.latest) - date.fromisoformat(timex.earliest)).days


def _time_of(page: Page, claim: Claim, owners: Sequence[tuple[Timex, Owner]]) -> When | None:
    found = [timex for timex, owner in owners if claim.id in owner.claim_ids and placed(timex)]
    if not found:
        found = [timex for timex, owner in owners if claim.id in owner.shared and placed(timex)]
    if not found:
        return None
    if (both := joined(page.reading.document, found)) is not None:
        return both
    return _finest(found).when


def _from_saying(reading: Reading) -> Reading:
    """Count what is said inside a quotation from the day on which it was said.

    « Nous partirons demain », a-t-il dit lundi -> Tuesday, whatever the day of publication
    """
    published = reading.document.published
    moved: dict[tuple[int, int], Timex] = {}
    for attribution in reading.attributions:
        said = attribution.said
        if attribution.manner is not Manner.DIRECT or said is None or not said.earliest:
            continue
        if said.earliest != said.latest or (said.earliest, said.latest) == (published.earliest, published.latest):
            continue
        for timex in times_of(reading, When(value=said.earliest, earliest=said.earliest, latest=said.latest)):
            if any(span.contains(Span(timex.start, timex.end)) for span in attribution.content):
                moved[timex.start, timex.end] = timex
    if not moved:
        return reading
    return replace(reading, times=tuple(moved.get((timex.start, timex.end), timex) for timex in reading.times))


DATE_STAGE = DocumentStage(
    name="date",
    version=1,
    needs=("sentences", "times", "attributions", "claims"),
    yields=("attributions", "claims", "times"),
    run=run,
)
