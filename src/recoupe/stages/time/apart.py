"""Events that a length of time parts: « deux jours après l'arrestation », "five days before the junta tore it up"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from recoupe.model import Document, Span, Timex, TimexType, Token, When, Why
from recoupe.stages.time.grammar import grammar
from recoupe.stages.time.page import Page
from recoupe.stages.time.spread import reached
from recoupe.syntax.fold import fold
from recoupe.syntax.tree import base

_LENGTH = re.compile(r"P(\d+(?:\.\d+)?)([DWMY])$|PT(\d+)H$")
_DAYS = {"D": (1, 0), "W": (7, 4), "M": (30.44, 16), "Y": (365.25, 190)}
"""Days of a unit, and how far from a round number of them the event may lie."""
_AFTER = 14
"""How many characters after a length the word that parts may take."""
_WORDS = 9
"""How many words behind that word the event may stand."""
_HOURS = 24
_SOON = ("PTXH", "PTXM")
_SOME = {"PXD": (6, 5), "PXW": (28, 21)}
"""How far an event may lie that days or weeks part, in days, and how loosely."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """What parts two events: where its words end, how many days, how loosely, and the words that say how long."""

    end: int
    days: float
    loose: int
    span: Span


def parted(page: Page, number: int, token: Token, base_time: When, *, vague: bool = True) -> When | None:
    """Return the time of an event that a length parts from the main clause's.

    "On Thursday the envoys left, two days after police arrested an aide" -> Tuesday
    « Au lendemain de la prise du fort, Karst a cédé mardi » -> the taking: Monday; `vague` lets some days or weeks
    count too
    """
    for gap in _gaps(page, number):
        counts = vague or (gap.days, gap.loose) not in _SOME.values()
        if counts and gap.end <= token.start and _is_parted(page, number, gap, token):
            return _counted(base_time, gap)
    return None


def _gaps(page: Page, number: int) -> Iterator[_Gap]:
    yield from _lengths(page, number)
    document, sentence = page.reading.document, page.reading.sentences[number]
    folded = fold(document.text[sentence.start : sentence.end])
    values = grammar(document.language).values
    for words, days in values.get("apart_day", {}).items():
        for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", folded):
            if folded[: found.start()].rstrip().rpartition(" ")[2] in values.get("apart_not", {}):
                continue  # "late in the day after falling"
            span = Span(sentence.start + found.start(), sentence.start + found.end())
            yield _Gap(span.end, int(days), 0, span)


def _lengths(page: Page, number: int) -> Iterator[_Gap]:
    """Yield the lengths of a sentence that a word which parts stands behind: « deux jours après »."""
    document = page.reading.document
    ways = grammar(document.language).values.get("apart", {})
    for timex in page.reading.times:
        if timex.type is not TimexType.DURATION or page.sentence_at(timex.start) != number:
            continue
        behind = fold(document.text[timex.end : timex.end + _AFTER])
        word = next((one for one in ways if _opens(behind.lstrip(), one)), None)
        length = _length(timex)
        if word is not None and length is not None and not _lasts(document, timex):
            end = timex.end + behind.index(word) + len(word)
            yield _Gap(end, length[0] * int(ways[word]), length[1], Span(timex.start, timex.end))


def _lasts(document: Document, timex: Timex) -> bool:
    """Tell a length that says how long something lasts: "banned for four years after she refused a test"."""
    before = fold(document.text[max(0, timex.start - _AFTER) : timex.start]).split()
    return bool(before) and before[-1] in grammar(document.language).values.get("lasting", {})


def _opens(text: str, word: str) -> bool:
    return text.startswith(word) and not text[len(word) :][:1].isalpha()


def _length(timex: Timex) -> tuple[float, int] | None:
    """Return the days of a length and how far from them the event may lie: "hours before" is that day or one beside."""
    if timex.value in _SOON:
        return 0.0, 1
    if timex.value in _SOME:
        return _SOME[timex.value]
    found = _LENGTH.match(timex.value or "")
    if found is None:
        return None
    if found.group(3):
        hours = int(found.group(3))
        return (hours / _HOURS, 0) if hours % _HOURS == 0 else None
    days, loose = _DAYS[found.group(2)]
    return float(found.group(1)) * days, loose


def _is_parted(page: Page, number: int, gap: _Gap, token: Token) -> bool:
    """Tell whether a claim's word is the first of those behind a length, or one that shares that one's time."""
    tree, heads = page.trees[number], page.predicates.get(number, {})
    if page.reading.document.text[gap.end : gap.end + 1] == ",":
        return False  # « a consenti cinq mois après, … »
    behind = [one for one in tree if one.start >= gap.end]
    first = next((one for one in behind if one.i in heads), None)
    if first is None or len([one for one in behind if one.i < first.i]) > _WORDS or _inside(page, gap, number, first):
        return False
    return token.i == first.i or any(token.i == one.i for one in reached(tree, first, None, saying=False))


def _inside(page: Page, gap: _Gap, number: int, token: Token) -> bool:
    """Tell whether a word stands in a clause of its own below the length, or the length below a relative clause.

    "six days after showing that …", "hours after the lawyer who was left out …", « que tous réclamaient au lendemain »
    """
    for one in [token, *page.trees[number].ancestors(token)]:
        if one.deprel == "acl:relcl" or (one.start >= gap.end and base(one.deprel) in {"ccomp", "acl"}):
            return True
    return False


def _counted(base_time: When, gap: _Gap) -> When | None:
    if base_time.earliest is None or base_time.latest is None or base_time.earliest[:4] != base_time.latest[:4]:
        return None
    away = timedelta(days=round(gap.days))
    try:
        first = (date.fromisoformat(base_time.earliest) + away - timedelta(days=gap.loose)).isoformat()
        last = (date.fromisoformat(base_time.latest) + away + timedelta(days=gap.loose)).isoformat()
    except OverflowError:
        return None
    value, edtf = (first, first) if first == last else (None, f"{first}/{last}")
    return When(value=value, earliest=first, latest=last, edtf=edtf, span=gap.span, why=Why.CLAUSE)
