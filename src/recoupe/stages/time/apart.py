"""Events that a length of time parts: « deux jours après l'arrestation », "five days before the junta tore it up"."""

import re
from datetime import date, timedelta

from recoupe.model import Timex, TimexType, Token, When, Why
from recoupe.stages.time.grammar import grammar
from recoupe.stages.time.page import Page
from recoupe.syntax.fold import fold

_LENGTH = re.compile(r"P(\d+(?:\.\d+)?)([DWMY])$")
_DAYS = {"D": (1, 0), "W": (7, 4), "M": (30.44, 16), "Y": (365.25, 190)}
"""Days of a unit, and how far from a round number of them the event may lie."""
_AFTER = 14
"""How many characters after a length the word that parts may take."""
_WORDS = 9
"""How many words behind that word the event may stand."""


def parted(page: Page, number: int, token: Token, base: When) -> When | None:
    """Return the time of an event that a length parts from the main clause's.

    "On Thursday the envoys left, two days after police arrested an aide" -> Tuesday
    """
    document = page.reading.document
    words = grammar(document.language).values.get("apart", {})
    for timex in page.reading.times:
        if timex.type is not TimexType.DURATION or page.sentence_at(timex.start) != number or timex.end > token.start:
            continue
        behind = fold(document.text[timex.end : timex.end + _AFTER]).strip()
        found = next(
            (word for word in words if behind.startswith(word) and not behind[len(word) :][:1].isalpha()), None
        )
        if found is not None and _first_behind(page, number, timex, token):
            return _counted(base, timex, int(words[found]))
    return None


def _opens(text: str, word: str) -> bool:
    return text.startswith(word) and not text[len(word) :][:1].isalpha()


def _first_behind(page: Page, number: int, timex: Timex, token: Token) -> bool:
    """Tell whether a claim's word is the first of those behind a length, and near enough to be parted by it."""
    between = [one for one in page.trees[number] if timex.end <= one.start < token.start]
    heads = page.predicates.get(number, {})
    return len(between) <= _WORDS and not any(one.i in heads for one in between)


def _counted(base: When, timex: Timex, way: int) -> When | None:
    length = _LENGTH.match(timex.value or "")
    if length is None or base.earliest is None or base.latest is None or base.earliest[:4] != base.latest[:4]:
        return None
    days, loose = _DAYS[length.group(2)]
    away = timedelta(days=round(float(length.group(1)) * days)) * way
    try:
        first = (date.fromisoformat(base.earliest) + away - timedelta(days=loose)).isoformat()
        last = (date.fromisoformat(base.latest) + away + timedelta(days=loose)).isoformat()
    except OverflowError:
        return None
    value, edtf = (first, first) if first == last else (None, f"{first}/{last}")
    return When(value=value, earliest=first, latest=last, edtf=edtf, span=timex.when.span, why=Why.CLAUSE)
