"""An article that counts meetings and dates them, and does not agree with itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from recoupe.lang import LANGUAGES, load
from recoupe.model import Claim, Contradiction, ContradictionKind, Frame, Reading, Span, Timex, TimexType
from recoupe.model.ids import content_id
from recoupe.stages.corroborate.happening import DONE, participants

DAYS = {"Y": 365.25, "M": 30.44, "W": 7.0, "D": 1.0}
DURATION = re.compile(r"P(\d+)([YMWD])$")
SLACK = 1.1
"""Share by which a round "six months" may be too short."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecurrenceRow:
    """Words that count a meeting as the second within the time that follows them."""

    regex: str


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    rows = load(language).table("recurrence", RecurrenceRow) if language in LANGUAGES else ()
    return tuple(re.compile(row.regex, re.IGNORECASE) for row in rows)


def recurrences(reading: Reading) -> list[Contradiction]:
    """Return the disagreements of one article over when two last met.

    « Torvald rencontre Kerrel pour la deuxième fois en six mois. (…) Ils s'étaient vus en mars de l'année dernière. »
    """
    printed = reading.document.published.earliest
    if printed is None:
        return []
    return [
        _made(claims, earlier, match.group(), timex, reading.document.text)
        for match, timex in _counted(reading)
        for claims, earlier in [_meetings(reading, match)]
        if earlier is not None and claims and _too_old(earlier, timex, printed)
    ]


def _counted(reading: Reading) -> Iterator[tuple[re.Match[str], Timex]]:
    """Yield the words that count a meeting, with the time in which they count it."""
    for pattern in _patterns(reading.document.language):
        for match in pattern.finditer(reading.document.text):
            for timex in reading.times:
                if timex.type is TimexType.DURATION and 0 <= timex.start - match.end() <= 2:
                    yield match, timex


def _meetings(reading: Reading, match: re.Match[str]) -> tuple[list[Claim], Claim | None]:
    """Return the claims of the sentence that counts, and the last earlier meeting of the same two."""
    here = Span(match.start(), match.end())
    claims = [one for one in reading.claims if one.sentence.overlaps(here)]
    named = {
        one.entity_id
        for one in reading.mentions
        if any(claim.sentence.contains(Span(one.start, one.end)) for claim in claims)
    }
    dated = [
        one
        for one in reading.claims
        if one.frame is Frame.ENCOUNTER and one.modality in DONE and one.time and one.time.latest
        and not one.sentence.overlaps(here) and len(participants(one)) >= 2 and participants(one) <= named
    ]  # fmt: skip
    met = [one for one in claims if one.frame is Frame.ENCOUNTER]
    return met or claims[:1], max(dated, key=lambda one: (str(one.time and one.time.earliest), one.id), default=None)


def _too_old(earlier: Claim, timex: Timex, printed: str) -> bool:
    length = DURATION.match(timex.value or "")
    if length is None or earlier.time is None or earlier.time.latest is None:
        return False
    days = int(length[1]) * DAYS[length[2]] * SLACK
    return date.fromisoformat(earlier.time.latest) < date.fromisoformat(printed) - timedelta(days=days)


def _made(claims: list[Claim], earlier: Claim, words: str, timex: Timex, text: str) -> Contradiction:
    ids = tuple(sorted({earlier.id, *(claim.id for claim in claims)}))
    told = text[earlier.start : earlier.end]
    return Contradiction(
        id=content_id("contradiction", ContradictionKind.DATE, *ids),
        kind=ContradictionKind.DATE,
        claims=ids,
        explanation=f"one article, two reckonings: « {words} {timex.text} » and « {told} »",
        confidence=0.7,
    )
