"""The stage `date`: when what each claim tells of was, and when each saying was said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from recoupe.lang import LANGUAGES
from recoupe.model import Manner, Reading, Span, Timex, TimexType, When, Why
from recoupe.stages.stage import DocumentStage
from recoupe.stages.time.apart import parted
from recoupe.stages.time.belong import owner_of
from recoupe.stages.time.bounds import bounded
from recoupe.stages.time.candidate import Candidate, likelihood, odds
from recoupe.stages.time.nearby import near
from recoupe.stages.time.page import Page, placed
from recoupe.stages.time.shape import group
from recoupe.stages.time.span import joined
from recoupe.stages.time.stage import times_of
from recoupe.stages.time.steer import foreseen, steered
from recoupe.stages.time.story import Story, elsewhere

LIKELY = 0.55
"""A time of a claim's own sentence less likely than this is not given: wrong is worse than none."""
SURER = 0.46
"""The same for a time from elsewhere in the text."""


def run(reading: Reading) -> Reading:
    """Set the time of each claim and of each saying; None where no expression is attached to it."""
    if reading.document.language not in LANGUAGES or not (reading.claims or reading.attributions):
        return reading
    reading = ready(reading)
    page = Page.of(reading)
    dated = times_in(page)
    claims = tuple(foreseen(page, replace(claim, time=dated.get(claim.id, claim.time))) for claim in reading.claims)
    return replace(reading, claims=claims)


def ready(reading: Reading) -> Reading:
    """Return the reading with the day of each saying, and with its times counted from there and turned by its plans."""
    said = _said(reading)
    sayings = tuple(replace(one, said=said.get(one.id, one.said)) for one in reading.attributions)
    return steered(_from_saying(replace(reading, attributions=sayings)))


def _beside(page: Page) -> dict[str, When]:
    """Return the times of the claims that their own sentences date."""
    owners = {timex: owner_of(page, timex) for timex in page.reading.times}
    found = {claim.id: _chosen(page, near(page, claim, owners), LIKELY) for claim in page.reading.claims}
    return {claim: when for claim, when in found.items() if when is not None}


def _without_trees(page: Page) -> dict[str, When]:
    owners = [(timex, owner_of(page, timex)) for timex in page.reading.times if placed(timex)]
    return {
        one: replace(bounded(page.reading.document, timex), why=Why.STATED)
        for timex, owner in owners
        for one in owner.claim_ids
        if one not in page.heads
    }


def times_in(page: Page) -> dict[str, When]:
    """Return the times of a page's claims: those of their own sentences, then those that the rest of the text gives."""
    story = story_of(page)
    return {**_from_story(page, story), **story.dated}


def story_of(page: Page) -> Story:
    """Return what a text tells of when, as far as each claim's own sentence dates it."""
    story = Story.of(page, {**_beside(page), **_without_trees(page)})
    return replace(story, dated={**story.dated, **_parted(story)})


def _parted(story: Story) -> dict[str, When]:
    """Return the times of the events that a length parts from their main clause's.

    « Karst a cédé lundi, deux jours après l'arrestation » -> the arrest: Saturday; « quelques jours après » only counts
    from a day that the sentence tells
    """
    found = {
        claim: parted(story.page, number, token, base, vague=number in story.main and base.earliest == base.latest)
        for claim, (number, token) in story.page.heads.items()
        if (base := _counted_from(story, number)) is not None and not _is_plan(story.page, claim)
    }
    return {claim: when for claim, when in found.items() if when is not None and not _is_early(story.page, claim, when)}


def _is_early(page: Page, claim: str, when: When) -> bool:
    """Tell a day to come for what is told as done: « avait attendu trois jours avant d'alerter »."""
    printed = page.reading.document.published.latest
    ahead = printed is not None and when.earliest is not None and when.earliest > printed
    return ahead and group(page.claims[claim]) == "real"


def _is_plan(page: Page, claim: str) -> bool:
    """Tell whether a noun names what is still to come: « trois semaines après l'annonce d'une livraison »."""
    return page.heads[claim][1].upos == "NOUN" and group(page.claims[claim]) == "ahead"


def _counted_from(story: Story, number: int) -> When | None:
    """Return the time of a sentence's main clause, else the day of the lead, else that of publication.

    « Ces tirs surviennent trois semaines après l'annonce » counts from the day that the article is about
    """
    if number in story.main:
        return story.main[number]
    if story.page.times.get(number):
        return None
    lead = None if story.lead is None else story.main[story.lead]
    if lead is not None and lead.earliest == lead.latest:
        return lead
    printed = story.page.reading.document.published
    return When(earliest=printed.earliest, latest=printed.latest) if printed.earliest == printed.latest else None


def _from_story(page: Page, story: Story) -> dict[str, When]:
    dated = story.dated
    found = {one.id: _chosen(page, elsewhere(story, one), SURER) for one in page.reading.claims if one.id not in dated}
    return {claim: when for claim, when in found.items() if when is not None}


def _chosen(page: Page, candidates: Sequence[Candidate], least: float) -> When | None:
    """Return the likeliest of the times that are likely, the finer where one lies inside the other.

    « mardi vers 21 h 45 » -> 21 h 45; "from 2009 to 2011" -> both ends
    """
    likely = [one for one in candidates if likelihood(one) >= least]
    if not likely:
        return None
    best = max(likely, key=lambda one: (odds(one), one.when.span or Span(0, 0)))
    spans = {one.when.span for one in likely}
    whole = joined(page.reading.document, [one for one in page.reading.times if Span(one.start, one.end) in spans])
    if whole is not None and best.why in {Why.STATED, Why.CLAUSE}:
        return replace(whole, why=best.why)
    inside = [one for one in likely if _within(one.when, best.when)]
    finest = min(inside, key=lambda one: (_length(one.when), "T" not in (one.when.value or "")), default=best)
    return replace(finest.when, why=finest.why)


def _within(one: When, other: When) -> bool:
    if not (one.earliest and one.latest and other.earliest and other.latest):
        return one is other
    return other.earliest <= one.earliest and one.latest <= other.latest


def _said(reading: Reading) -> dict[str, When]:
    page = Page.of(reading)
    said: dict[str, list[Timex]] = {}
    for timex in reading.times:
        owner = owner_of(page, timex)
        if owner.attribution_id is not None and placed(timex):
            said.setdefault(owner.attribution_id, []).append(timex)
    return {key: _finest(found).when for key, found in said.items()}


def _finest(found: Sequence[Timex]) -> Timex:
    """Return the most exact expression, the first of those."""
    return min(found, key=lambda t: (t.value is None, _length(t.when), t.type is not TimexType.TIME, t.start))


def _length(when: When) -> int:
    if when.earliest is None or when.latest is None:
        return 10**6
    return (date.fromisoformat(when.latest) - date.fromisoformat(when.earliest)).days


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
    version=9,
    needs=("sentences", "times", "attributions", "claims"),
    yields=("attributions", "claims", "times"),
    run=run,
)
