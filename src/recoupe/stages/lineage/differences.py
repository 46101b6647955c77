"""What one of two like texts drops or adds: a hedge, a number, a name, a source. Each is itself a finding."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from recoupe.lang import LANGUAGES, load
from recoupe.model import MentionKind, Reading, Span

NUMBER = re.compile(r"\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+(?!\d)|\d+")
NAME = re.compile(r"(?<=[\w,;’'(] )[A-ZÀ-Þ]\w{2,}(?:[ -][A-ZÀ-Þ]\w+)*")
NEAR = 80
"""Characters between a text's end and its last shared word within which an edit is one of the shared text."""
MOST = 4
"""Findings of one kind that the evidence names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeakRow:
    """A row of the tables of hedges and of modality: a word, and how sure it leaves an event."""

    cue: str
    pos: str = ""
    slot: str = ""
    form: str = ""
    modality: str = ""
    certainty: str = ""
    polarity: str = ""
    hearsay: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormRow:
    """A verb form that leaves an event open."""

    word: str


UNSURE = {"probable", "possible", "improbable", "unknown"}


@cache
def hedges(language: str) -> dict[str, re.Pattern[str]]:
    """Return the words that weaken an event in a language, each with a pattern of it as a whole word."""
    if language not in LANGUAGES:
        return {}
    rows = [row for row in load(language).table("hedges", WeakRow) if row.certainty in UNSURE or row.hearsay]
    cues = {row.cue for row in rows if row.pos in ("ADV", "ADJ")}
    cues |= {
        row.cue for row in load(language).table("modality", WeakRow) if row.slot == "aux" and row.certainty in UNSURE
    }
    cues |= {row.word for row in load(language).table("weak_forms", FormRow)}
    return {cue.casefold(): re.compile(rf"(?<!\w){re.escape(cue.casefold())}(?!\w)") for cue in sorted(cues)}


def _hedges_in(text: str, language: str, other: str, only: Collection[str] | None = None) -> Counter[str]:
    """Count the hedges of a text that may be more often in it than in the other."""
    found: Counter[str] = Counter()
    for cue, pattern in hedges(language).items():
        if (only is None or cue in only) and text.count(cue) > other.count(cue):
            found[cue] = len(pattern.findall(text))
    return +found


def differences(
    later: Reading, earlier: Reading, spans: tuple[Span, ...], from_spans: tuple[Span, ...], *, translated: bool = False
) -> str:
    """Return what the later text's shared passages drop and add, in words; empty where nothing is found.

    drops the hedge « probablement »; adds the number 60
    """
    place, from_place = _passage(later, spans), _passage(earlier, from_spans)
    new, old = (one.document.text[at.start : at.end] for one, at in ((later, place), (earlier, from_place)))
    if new == old:
        return ""
    parts = [f"drops {what}" for what in _lost(earlier, from_place, later, new, translated=translated)]
    parts += [f"adds {what}" for what in _lost(later, place, earlier, old, translated=translated)]
    return "; ".join(parts)


def _passage(reading: Reading, spans: tuple[Span, ...]) -> Span:
    """Return where the text from the first to the last shared word stands: what was dropped stands in between.

    A text's own beginning and end belong to it where they are but a few words away.
    """
    if not spans:
        return Span(0, 0)
    size = len(reading.document.text)
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    return Span(0 if start < NEAR else start, size if size - end < NEAR else end)


def _lost(holder: Reading, place: Span, rest: Reading, other: str, *, translated: bool) -> Iterator[str]:
    one, whole = holder.document.text[place.start : place.end], rest.document.text
    yield from _named("the hedge", _hedges_lost(one, other, holder, rest, translated=translated))
    digits = {re.sub(r"\D", "", found) for found in NUMBER.findall(whole)}
    yield from _named("the number", [n for n in NUMBER.findall(one) if re.sub(r"\D", "", n) not in digits])
    if not translated:
        known = whole.casefold()
        yield from _named("the name", [name for name in _names(holder, place) if name.casefold() not in known])
        yield from _named("the source", _sources_lost(one, holder, known))


def _names(reading: Reading, place: Span) -> list[str]:
    """Return the names in a passage: those that were read, or what looks like one where none was."""
    if not reading.mentions:
        return NAME.findall(reading.document.text, place.start, place.end)
    return [
        mention.text
        for mention in reading.mentions
        if mention.kind is MentionKind.NAME and place.contains(Span(mention.start, mention.end))
    ]


def _hedges_lost(one: str, other: str, holder: Reading, rest: Reading, *, translated: bool) -> list[str]:
    if not (hedges(holder.document.language) and hedges(rest.document.language)):
        return []
    first, second = one.casefold(), other.casefold()
    if translated:
        left = _hedges_in(second, rest.document.language, "")
        return [] if left else sorted(_hedges_in(first, holder.document.language, ""))
    found = _hedges_in(first, holder.document.language, second)
    return sorted((found - _hedges_in(second, holder.document.language, "", only=found)).elements())


def _sources_lost(one: str, holder: Reading, known: str) -> list[str]:
    sources = {saying.source_text for saying in holder.attributions if saying.source_text and saying.source_text in one}
    return sorted(source for source in sources if source.casefold() not in known)


def _named(what: str, found: list[str]) -> Iterator[str]:
    for words in list(dict.fromkeys(found))[:MOST]:
        yield f"{what} « {words} »"
