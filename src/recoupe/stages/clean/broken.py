"""Sentences that a translation machine or a spinner broke, and words that lost the space between them."""

import re
from collections.abc import Iterator

from recoupe.lang import PIVOT
from recoupe.model import Repair, RepairKind, Span
from recoupe.stages.clean.frequency import zipf
from recoupe.stages.clean.page import Page
from recoupe.stages.clean.rows import Word

STOP = re.compile(
    r"(?<![\w’'-])[_’'-]*+(?P<before>[^\W_][\w’'-]*+[»”\"]?)(?P<stop>\. )(?P<after>[^\W\d_A-ZÀ-Þ][\w’'-]*)"
)
MONTH_STOP = re.compile(r"(?P<month>[^\W\d_]{3,9})(?P<stop>\.) (?=(?:19|20)\d\d\b)")
TWO_STOPS = re.compile(r"(?<=[\w»”)])(?P<stop>\.\.)(?= [A-ZÀ-Þ«“])")
NO_SPACE = re.compile(r"(?<=[a-zà-ÿ]{3})(?P<stop>[.!?])(?P<after>[A-ZÀ-Þ][a-zà-ÿ]+)(?= )")
TOKEN = re.compile(r"[^\W\d_]{5,}")
UNKNOWN = 1.5
COMMON = 3.5
ADDRESS = re.compile(r"(?:www\.|https?:|@)\S*$")


def broken_sentences(page: Page) -> Iterator[Repair]:
    """Yield stops before a small letter, and other stops that end no sentence.

    « une société de Port-Ordrie. groupe d’étude. » -> Port-Ordrie, groupe
    « en novembre. 2031 » -> novembre 2031
    """
    abbreviations = {row.word for row in page.language.table("inner_stops", Word)}
    if not abbreviations:
        return
    joined = {row.word for row in page.language.table("broken_before", Word)}
    for match in STOP.finditer(page.text):
        before, after = match["before"], match["after"]
        if before in abbreviations or (len(before) == 1 and before.isalpha()) or "." in after or _is_label(page, match):
            continue
        comma = " " if after.lower() in joined or not before[-1].isalnum() else ", "
        span = Span(match.start("before"), match.end())
        yield page.repair(
            span,
            RepairKind.BROKEN_SENTENCE,
            replacement=before + comma + after,
            note="a stop inside a sentence",
            confidence=0.8,
        )
    for match in MONTH_STOP.finditer(page.text):
        if match["month"].lower() in _months(page) and match["month"].islower():
            yield page.repair(
                Span(*match.span()),
                RepairKind.BROKEN_SENTENCE,
                replacement=match["month"] + " ",
                note="a stop inside a date",
            )


def _is_label(page: Page, match: re.Match[str]) -> bool:
    """Tell the stop of a numbered item (« 2. les armes ») at the start of its paragraph."""
    return match["before"].isdigit() and match.start("before") in page.beginnings


def _months(page: Page) -> frozenset[str]:
    from babel.dates import get_month_names

    return frozenset(name.lower() for name in get_month_names("wide", locale=page.document.language).values())


def stops(page: Page) -> Iterator[Repair]:
    """Yield stops doubled where lists were run together, and stops that lost the space after them.

    « se réunissent à Anse Verte.. Le premier » -> Verte. Le
    """
    for match in TWO_STOPS.finditer(page.text):
        span = Span(match.start("stop"), match.end("stop"))
        yield page.repair(span, RepairKind.MISSPELLING, replacement=".", note="two stops")
    for match in NO_SPACE.finditer(page.text):
        if not ADDRESS.search(page.text[max(0, match.end() - 60) : match.end()]):
            span = Span(match.start("stop"), match.end())
            words = f"{match['stop']} {match['after']}"
            yield page.repair(span, RepairKind.MISSPELLING, replacement=words, note="no space after the stop")


def glued_words(page: Page) -> Iterator[Repair]:
    """Yield words run together where markup was lost between them.

    « le ministre Torvdans son bureau » -> Torv dans, when Torv is met elsewhere in the text
    """
    suffixes = sorted({row.word for row in page.language.table("glued", Word)}, key=lambda word: (-len(word), word))
    if not suffixes:
        return
    tokens = [(match.group(), Span(*match.span())) for match in TOKEN.finditer(page.text)]
    present = {match.group() for match in re.finditer(r"[^\W\d_]+", page.text)}
    for token, span in tokens:
        if not token[1:].islower() or zipf(token, page.document.language) >= UNKNOWN or zipf(token, PIVOT) >= UNKNOWN:
            continue
        for suffix in suffixes:
            stem = token.removesuffix(suffix)
            if stem != token and _stands_alone(stem, present, page.document.language):
                yield page.repair(
                    span,
                    RepairKind.MISSPELLING,
                    replacement=f"{stem} {suffix}",
                    note="words run together",
                    confidence=0.8,
                )
                break


def _stands_alone(stem: str, present: set[str], language: str) -> bool:
    if stem[:1].isupper():
        return len(stem) > 1 and stem in present
    return len(stem) > 3 and zipf(stem, language) >= COMMON
