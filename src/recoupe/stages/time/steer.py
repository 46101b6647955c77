"""Bare weekdays turned to the side of the publication day on which what they date lies."""

from dataclasses import replace
from datetime import date, timedelta

from recoupe.model import Certainty, Claim, Modality, Reading, Timex, TimexType
from recoupe.stages.time.belong import owner_of
from recoupe.stages.time.grammar import grammar
from recoupe.stages.time.page import Page
from recoupe.stages.time.shape import group, tense
from recoupe.syntax.fold import fold

_WEEK = 7
_PAST = ("past", "imp", "pqp", "part past", "pres part")


def steered(reading: Reading) -> Reading:
    """Return the reading with each bare weekday ahead of the day of publication where only plans hang on it.

    « Ardavie a proposé d'accueillir mercredi les deux délégations », on a Tuesday -> the day after
    """
    published = reading.document.published
    if published.earliest is None or published.earliest != published.latest:
        return reading
    page = Page.of(reading)
    times = tuple(_moved(page, timex, published.earliest) for timex in reading.times)
    return replace(reading, times=times)


def foreseen(page: Page, claim: Claim) -> Claim:
    """Return a claim as planned that a verb in the present tells of a day after that of publication.

    "The group meets on 30 November", on the 20th
    """
    printed, when = page.reading.document.published.latest, claim.time
    if printed is None or when is None or when.earliest is None or when.earliest <= printed or group(claim) != "real":
        return claim
    number, token = page.heads.get(claim.id, (None, None))
    if number is None or token is None or tense(page.trees[number], token) != "pres":
        return claim
    return replace(claim, modality=Modality.PLANNED, certainty=Certainty.PROBABLE)


def _moved(page: Page, timex: Timex, printed: str) -> Timex:
    if not _bare(page, timex) or timex.earliest is None or timex.earliest >= printed:
        return timex
    owned = [page.claims[one] for one in owner_of(page, timex).claim_ids if one in page.heads]
    if not owned or not all(_plan(page, claim) for claim in owned):
        return timex
    day = (date.fromisoformat(timex.earliest) + timedelta(days=_WEEK)).isoformat()
    value = (timex.value or "").replace(timex.earliest, day)
    edtf = None if timex.edtf is None else timex.edtf.replace(timex.earliest, day)
    return replace(timex, value=value, earliest=day, latest=day, edtf=edtf)


def _bare(page: Page, timex: Timex) -> bool:
    """Tell whether an expression is a weekday with nothing that says which, but perhaps a part of the day."""
    values = grammar(page.reading.document.language).values
    words = fold(timex.text).split()
    known = {*values.get("weekday", ()), *values.get("part", ()), *values.get("part_word", ())}
    return (
        timex.type in {TimexType.DATE, TimexType.TIME}
        and timex.earliest == timex.latest
        and any(word in values.get("weekday", ()) for word in words)
        and all(word in known for word in words)
    )


def _plan(page: Page, claim: Claim) -> bool:
    """Tell whether a claim is one of what is to come or is wanted, and its verb not one of what was done."""
    number, token = page.heads[claim.id]
    form = tense(page.trees[number], token)
    wanted = claim.modality is Modality.WANTED and form.startswith("inf")
    return wanted or (group(claim) == "ahead" and not form.startswith(_PAST))
