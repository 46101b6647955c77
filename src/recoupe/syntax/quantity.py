"""Read amounts as ranges: « des millions de sacs », "5 to 10 %", « une cinquantaine », by `quantities.tsv`."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from recoupe.lang import load
from recoupe.model import Quantity, Span, Token
from recoupe.syntax.fold import fold
from recoupe.syntax.number import NumberKind, Numerals, numerals
from recoupe.syntax.tree import Tree

_LONGEST = 120
"""Longer words before a good are no amount of it."""


class WordKind(StrEnum):
    """What a word beside a number does."""

    ABOUT = "about"
    MORE = "more"
    LESS = "less"
    OPEN = "open"
    JOINT = "joint"
    PLURAL = "plural"
    UNIT = "unit"
    ARTICLE = "article"
    OF = "of"
    """Between the parts of a round number: « dizaines *de* milliers »."""
    OF_UNIT = "of_unit"
    """Between a number and its unit: « un million *d'*euros »."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuantityRow:
    """Words beside a number; `value` is the sign of a unit."""

    kind: WordKind
    form: tuple[str, ...]
    value: str = ""


@dataclass(frozen=True, slots=True)
class _Words:
    numbers: Numerals
    units: dict[str, str]
    kinds: dict[str, WordKind]
    regex: re.Pattern[str]


def read_quantity(text: str, language: str) -> Quantity | None:
    """Return the first amount in the words, None where there is none.

    « environ six mois » -> 6 to 6 months; « des millions de sacs » -> 2000000 or more; « plus de 10 ans » -> 10 or more
    """
    found = quantities(text, language)
    return found[0][0] if found else None


def quantities(text: str, language: str) -> tuple[tuple[Quantity, Span], ...]:
    """Return every amount in the words with the range of the text that gives it."""
    words = _words(language)
    folded = fold(text)
    found = []
    for match in words.regex.finditer(folded):
        quantity = _quantity(match, words, text)
        if quantity is not None:
            found.append((quantity, Span(*match.span())))
    return tuple(found)


def quantity_of(tree: Tree, head: Token, outer: Token, text: str, language: str) -> Quantity | None:
    """Return the amount of a noun: what stands between the start of the phrase and the noun itself.

    `outer` is the word that the noun hangs from where that is a measure (« six mois de vivres », « des milliers de
    tentes »), else the noun again.
    """
    start = min(token.start for token in tree.subtree(outer) if token.i <= head.i)
    if not 0 < head.end - start <= _LONGEST:
        start = max(start, head.end - _LONGEST)
    return read_quantity(text[start : head.end], language)


@cache
def _words(code: str) -> _Words:
    rows = load(code).table("quantities", QuantityRow)
    numbers = numerals(code)
    forms = {kind: _either([fold(f) for row in rows if row.kind is kind for f in row.form]) for kind in WordKind}
    units = {fold(form): row.value for row in rows if row.kind is WordKind.UNIT for form in row.form}
    about = _of_kind(numbers, NumberKind.ABOUT)
    scale = _of_kind(numbers, NumberKind.SCALE)
    vague = _of_kind(numbers, NumberKind.VAGUE)
    of = "|".join((*(f" {opened}" for opened in _opened(rows, WordKind.OF)), " "))
    of_unit = "|".join((*_opened(rows, WordKind.OF_UNIT), ""))
    round_number = rf"(?:{about}|{scale})(?:(?:{of})(?:{scale}|{about}))*"
    number = numbers.pattern
    pattern = (
        rf"(?<!\w)(?:(?P<mod>{forms[WordKind.MORE]}|{forms[WordKind.LESS]}|{forms[WordKind.ABOUT]})\s?)?"
        rf"(?:(?P<many>(?:{forms[WordKind.PLURAL]}) )?(?P<round>(?:{forms[WordKind.ARTICLE]} )?{round_number})"
        rf"|(?P<sign>[$€£])\s?(?P<money>{number})"
        rf"|(?:(?:{forms[WordKind.OPEN]}) )?(?P<low>(?>{number})) ?(?:{forms[WordKind.JOINT]}) ?(?P<high>{number})"
        rf"|(?P<one>{number})|(?P<vague>{vague}))"
        rf"(?:[ -]?(?:{of_unit})(?P<unit>{forms[WordKind.UNIT]}))?"
    )
    kinds = {fold(form): row.kind for row in rows for form in row.form}
    return _Words(numbers, units, kinds, re.compile(pattern))


def _opened(rows: tuple[QuantityRow, ...], kind: WordKind) -> list[str]:
    """Return patterns for words before another, with the space between them where the word is not elided."""
    forms = [fold(form) for row in rows if row.kind is kind for form in row.form]
    return [re.escape(form) + ("" if form.endswith("'") else " ") for form in forms]


def _of_kind(numbers: Numerals, kind: NumberKind) -> str:
    return _either([form for form, row in numbers.words.items() if row.kind is kind and len(form) > 1])


def _either(forms: list[str]) -> str:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    parts = [re.escape(form) + (r"(?!\w)" if form[-1].isalnum() else "") for form in ordered]
    return "(?:" + "|".join(parts) + ")"


def _quantity(match: re.Match[str], words: _Words, text: str) -> Quantity | None:
    bounds = _bounds(match, words)
    if bounds is None:
        return None
    low, high = bounds
    if words.kinds.get(match.group("one") or "") is WordKind.ARTICLE and not match.group("unit"):
        return None
    kind = words.kinds.get(match.group("mod") or "")
    low, high = (None if kind is WordKind.LESS else low), (None if kind is WordKind.MORE else high)
    unit = words.units.get(match.group("unit") or match.group("sign") or "") or None
    return Quantity(min=low, max=high, unit=unit, text=text[match.start() : match.end()].strip())


def _bounds(match: re.Match[str], words: _Words) -> tuple[float | None, float | None] | None:
    value = words.numbers.value
    if match.group("round"):
        number = value(match.group("round"))
        if number is None:
            return None
        plural = match.group("many") or _is_plural(match.group("round"))
        return (2 * number, None) if plural else (number, number)
    if match.group("vague"):
        row = words.numbers.words[match.group("vague")]
        return row.value, row.most
    if match.group("low"):
        low, high = value(match.group("low")), value(match.group("high"))
        if low is None or high is None:
            return None
        low *= _scale(match.group("high"), words) if low < high and low < 1000 else 1
        return (low, high) if low <= high else (high, high)
    number = value(match.group("one") or match.group("money"))
    return None if number is None else (number, number)


def _is_plural(words: str) -> bool:
    """Tell whether a round number is one of many: « milliers », "dozens"; « une centaine » is one."""
    return words.split()[0].rstrip("s") != words.split()[0]


def _scale(text: str, words: _Words) -> float:
    """Return what the second number's scale lends the first: « 5 à 10 millions » is 5 million to 10 million."""
    for form, row in words.numbers.words.items():
        if row.kind is NumberKind.SCALE and re.search(rf"[\d ]{re.escape(form)}$", text):
            return row.value
    return 1.0
