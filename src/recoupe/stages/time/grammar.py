"""A language's grammar of time, compiled from its tables."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from recoupe.lang import load
from recoupe.stages.time.pattern import DIGITS, SPACE, PatternReader, WordClass, first_key
from recoupe.stages.time.rows import GuardRow, ModifierRow, PatternRow, TenseRow, WordRow
from recoupe.syntax.fold import fold
from recoupe.syntax.number import Numerals, numerals

_NUMERIC = {
    "day": r"(?:3[01]|[12]\d|0?[1-9])",
    "year": r"[12]\d{3}",
    "year_modern": r"(?:19|20)\d\d",
    "yy": r"\d\d(?![   ]\d{3}(?!\d))",
    "hour": r"(?:2[0-4]|1\d|0?\d)",
    "minute": r"[0-5]\d",
    "second": r"[0-5]\d",
    "month_n": r"(?:1[0-2]|0?[1-9])",
    "decade": r"(?:1[0-9]|20)?[0-9]0",
    "int": r"\d{1,4}",
    "week_n": r"(?:5[0-3]|[1-4]\d|0?[1-9])",
}
"""Slots written in digits; a language may add forms in words to each."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern, compiled."""

    row: PatternRow
    regex: re.Pattern[str]
    slots: tuple[tuple[str, int, str, str], ...]
    brackets: int
    args: dict[str, str]


@dataclass(frozen=True, slots=True)
class Modifier:
    """Words beside an expression, compiled to match up to it or from it on."""

    row: ModifierRow
    regex: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Guard:
    """Surroundings, compiled."""

    row: GuardRow
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    unless_after: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Grammar:
    """Everything a language says of time. `rules` are listed under the words that they can begin with."""

    code: str
    rules: dict[str, tuple[Rule, ...]]
    values: dict[str, dict[str, str]]
    modifiers: tuple[Modifier, ...]
    guards: tuple[Guard, ...]
    tenses: tuple[tuple[TenseRow, re.Pattern[str]], ...]
    function_words: frozenset[str]
    numerals: Numerals

    def value(self, kind: str, text: str) -> str | None:
        """Return what the words of a slot mean: the value in their class, or the number they come to."""
        plain = re.sub(r"\s+", " ", text)
        known = self.values.get(kind, {}).get(plain)
        if known is not None or kind not in {"number", *_NUMERIC, "hour_2"}:
            return known
        if kind in _NUMERIC or kind == "hour_2":
            return plain
        number = self.numerals.value(plain)
        return None if number is None else f"{number:g}" if number < 1e6 else str(int(number))


@cache
def grammar(code: str) -> Grammar:
    """Compile a language's tables, once. Raises `DataFileError` where a pattern does not read."""
    language = load(code)
    words = language.table("calendar", WordRow)
    values: dict[str, dict[str, str]] = defaultdict(dict)
    for row in words:
        values[row.kind].update({fold(form): row.value for form in row.form})
    numbers = numerals(code)
    classes = _classes(values, numbers)
    index: dict[str, list[Rule]] = defaultdict(list)
    for pattern in language.table("dates", PatternRow):
        reader = PatternReader(pattern.pattern, classes)
        args = dict(arg.split("=", 1) for arg in pattern.args)
        rule = Rule(pattern, reader.regex, tuple(reader.slots), reader.brackets, args)
        for key in sorted(reader.first):
            index[key].append(rule)
    return Grammar(
        code,
        {key: tuple(rules) for key, rules in index.items()},
        dict(values),
        tuple(_modifier(row, classes) for row in language.table("date_modifiers", ModifierRow)),
        tuple(_guard(row, classes) for row in language.table("date_guards", GuardRow)),
        tuple((row, re.compile(row.regex)) for row in language.table("tense", TenseRow)),
        frozenset(values.get("function", ())),
        numbers,
    )


def _classes(values: dict[str, dict[str, str]], numbers: Numerals) -> dict[str, WordClass]:
    classes = {name: _word_class(forms) for name, forms in values.items()}
    for name, digits in _NUMERIC.items():
        forms = values.get(name, {})
        regex = rf"(?:{digits}(?!\d)" + (f"|{_forms(forms)})" if forms else ")")
        classes[name] = WordClass(regex, frozenset({DIGITS, *map(first_key, forms)}))
    classes["hour_2"] = WordClass(r"(?:2[0-4]|[01]\d)", frozenset({DIGITS}))
    vague = values.get("number", {})
    regex = f"(?:{_forms(vague)}|{numbers.pattern})" if vague else numbers.pattern
    first = {DIGITS, *map(first_key, numbers.words), *map(first_key, vague)}
    classes["number"] = WordClass(regex, frozenset(first))
    return classes


def _word_class(forms: dict[str, str]) -> WordClass:
    return WordClass(f"(?:{_forms(forms)})", frozenset(map(first_key, forms)))


def _forms(forms: dict[str, str]) -> str:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", SPACE) for form in ordered)


def _modifier(row: ModifierRow, classes: dict[str, WordClass]) -> Modifier:
    return Modifier(row, _behind(row.pattern, classes) if row.after else _ahead(row.pattern, classes))


def _guard(row: GuardRow, classes: dict[str, WordClass]) -> Guard:
    before, unless = (_ahead(one, classes) if one else None for one in (row.before, row.unless))
    after, unless_after = (_behind(one, classes) if one else None for one in (row.after, row.unless_after))
    return Guard(row, before, after, unless, unless_after)


def _ahead(pattern: str, classes: dict[str, WordClass]) -> re.Pattern[str]:
    """Compile words that stand right before an expression."""
    bound = r"(?<!\w)" if pattern[0].isalnum() or pattern[0] == "(" else ""
    return re.compile(rf"{bound}(?:{_source(pattern, classes)}){SPACE}?$")


def _behind(pattern: str, classes: dict[str, WordClass]) -> re.Pattern[str]:
    """Compile words that stand right after an expression."""
    bound = r"(?!\w)" if pattern[-1].isalnum() else ""
    return re.compile(rf"{SPACE}?(?:{_source(pattern, classes)}){bound}")


def _source(pattern: str, classes: dict[str, WordClass]) -> str:
    return PatternReader(pattern, classes).regex.pattern.removesuffix(PatternReader.END)
