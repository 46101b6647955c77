"""When a text was published, inferred from its own words where nothing else says so."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from recoupe.model import Published, PublishedBasis, Sentence, Span, Timex, When
from recoupe.stages.time.agreement import Inference, agreed
from recoupe.stages.time.grammar import grammar
from recoupe.stages.time.tagger import tag
from recoupe.syntax.fold import fold

_WORD = re.compile(r"[^\W\d_]+")
_URL_DAY = re.compile(r"/((?:19|20)\d\d)/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])(?:/|$)")
_HEADER = 700
"""How far down a line of its own may still be the page's date."""
_FURNITURE = 0.6
"""An expression that page furniture writes is worth no more."""
_LINES = 2
"""How many days a page may give lines of their own: « Publié le … », « Mis à jour le … »."""
_NAMES = 5
"""How many names may stand beside the date in such a line (« Publié le … par Ana Roca, à Sarno »)."""
_DAYS = 5
"""How many of the latest days are tried; a calendar of events says nothing of its own date."""
_WEEKDAYS_REACH = 5
"""A bare weekday means a day of the week gone by: « mercredi » for the 19th is not written after the 24th."""


def from_url(url: str | None) -> Published | None:
    """Return the day that a page's address holds.

    `https://example.org/2031/04/18/summit` -> 2031-04-18
    """
    found = _URL_DAY.search(url or "")
    if found is None:
        return None
    try:
        day = date(*(int(part) for part in found.groups())).isoformat()
    except ValueError:
        return None
    return Published(value=day, earliest=day, latest=day, basis=PublishedBasis.METADATA)


def infer(
    text: str,
    language: str,
    sentences: Sequence[Sentence] = (),
    captions: Sequence[Span] = (),
    furniture: Sequence[Span] = (),
    datelines: Sequence[Span] = (),
) -> Inference | None:
    """Return the interval in which a text was published, as far as its own words bound it; None for no sign.

    A line of its own near the top gives the day or the month, a dateline the day or the one after. Else a day told
    in full that the text also calls by its weekday alone (« le 19 juin 2024 », « mercredi matin ») bounds it to the
    days that follow; the day must be that of a caption or stand there twice, lest a chance weekday decide. Else
    what is told by days from now must agree with what is told in full.
    """
    times = tag(text, language, None, sentences)
    return (
        _from_header(text, times, language)
        or _from_dateline(times, datelines)
        or _from_weekdays(text, times, language, sentences, captions)
        or agreed(text, language, furniture)
    )


def _from_header(text: str, times: Sequence[Timex], language: str) -> Inference | None:
    """Return the date of a line of its own near the top; a text with several such lines is a chronology."""
    dated = [timex for timex in times if timex.earliest is not None and timex.latest is not None and not timex.mod]
    alone = [timex for timex in dated if timex.earliest == timex.latest and _alone(text, timex, language)]
    if len({timex.earliest for timex in alone}) > _LINES:
        return None
    for timex in dated:
        if timex.start > _HEADER:
            break
        if timex in alone or (_labelled(text, timex, language) and (timex.value or "").count("-") in {1, 2}):
            published = Published(
                value=timex.value if timex.earliest == timex.latest else None,
                earliest=timex.earliest,
                latest=timex.latest,
                basis=PublishedBasis.TEXT,
            )
            return Inference(published, Span(timex.start, timex.end))
    return None


def _from_dateline(times: Sequence[Timex], datelines: Sequence[Span]) -> Inference | None:
    """Return the day of a dateline with its year, and the next: what an agency sends in the evening is printed then.

    "PORT VARA, March 28, 2031 (Caravel) - The envoys met on Friday."
    """
    for timex in times:
        inside = any(line.contains(Span(timex.start, timex.end)) for line in datelines)
        if inside and timex.earliest is not None and timex.earliest == timex.latest:
            latest = (date.fromisoformat(timex.earliest) + timedelta(days=1)).isoformat()
            published = Published(value=None, earliest=timex.earliest, latest=latest, basis=PublishedBasis.TEXT)
            return Inference(published, Span(timex.start, timex.end))
    return None


def _alone(text: str, timex: Timex, language: str) -> bool:
    """Tell whether a date has its line to itself, but for names and the words that announce it.

    « Publié le 12 mars 2031 à 10 h par Ana Roca » does; « Le navire entre au port, le 12 mars 2031 » does not
    """
    start, end = text.rfind("\n", 0, timex.start) + 1, text.find("\n", timex.end)
    words = _WORD.findall(text[start : timex.start]) + _WORD.findall(text[timex.end : end if end >= 0 else len(text)])
    announcing = grammar(language).values.get("dateline", {})
    others = [word for word in words if fold(word) not in announcing]
    return len(others) <= _NAMES and all(word[0].isupper() for word in others)


def _labelled(text: str, timex: Timex, language: str) -> bool:
    """Tell whether a text opens with a labelled date, as page furniture does: « date 2031-04 »."""
    words = _WORD.findall(timex.text)
    announced = bool(words) and fold(words[0]) in grammar(language).values.get("dateline", {})
    return announced and timex.confidence <= _FURNITURE and not text[: timex.start].strip()


def _from_weekdays(
    text: str, times: Sequence[Timex], language: str, sentences: Sequence[Sentence], captions: Sequence[Span]
) -> Inference | None:
    days = Counter(timex.earliest for timex in times if timex.earliest and timex.earliest == timex.latest)
    captioned = {t.earliest for t in times if any(span.contains(Span(t.start, t.end)) for span in captions)}
    for day in sorted((day for day in days if days[day] > 1 or day in captioned), reverse=True)[:_DAYS]:
        shown = _called_by_weekday(text, day, times, language, sentences)
        if shown is not None:
            latest = (date.fromisoformat(day) + timedelta(days=_WEEKDAYS_REACH)).isoformat()
            published = Published(value=None, earliest=day, latest=latest, basis=PublishedBasis.TEXT)
            return Inference(published, shown)
    return None


def _called_by_weekday(
    text: str, day: str, times: Sequence[Timex], language: str, sentences: Sequence[Sentence]
) -> Span | None:
    """Return where the text calls a day by its weekday alone, looking back on it."""
    weekdays = grammar(language).values.get("weekday", {})
    next_day = (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    readings = [tag(text, language, When(earliest=d, latest=d), sentences) for d in (day, next_day)]
    for bare, same, after in zip(times, *readings, strict=True):
        told = same.earliest == same.latest == after.earliest == day
        if bare.earliest is None and told and any(word in weekdays for word in fold(bare.text).split()):
            return Span(bare.start, bare.end)
    return None
