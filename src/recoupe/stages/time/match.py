"""Find time expressions in a folded text: what each means, not yet when it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from recoupe.stages.time.grammar import Grammar, Rule
from recoupe.stages.time.pattern import DIGITS
from recoupe.stages.time.rows import Sense

_WORD = re.compile(r"(?<!\w)(?:[^\W\d_]+|\d|')")
_NUMBER_TAIL = re.compile(r"\d[.,:/-]$|[$€£#]\s?$")
_INHERITED = ("month", "year", "yy", "unit", "part", "rel", "ampm", "season")
_TWO_UNITS = ("unit", "unit2")
UNITS = ("TS", "TM", "TH", "D", "W", "M", "Q", "H", "Y", "DE", "CE", "ML")
"""The units of lengths, the smallest first, as the tables of dates name them."""
_CONTEXT = 48
"""How many characters beside an expression its modifiers and guards may take."""
_HEADING = 60
"""A line shorter than this ends where it breaks."""
_LONGEST = 160
"""No expression is longer; a text without a space stays linear."""


@dataclass(frozen=True, slots=True)
class Match:
    """One expression: where it stands, what it means, and the words that say so."""

    start: int
    end: int
    sense: Sense
    slots: dict[str, str]
    mod: str | None
    confidence: float
    group: int = -1
    """Expressions of one pattern share the start of the whole, as the ends of a range do."""
    bare: int = -1
    """Where its number stands, -1 where it has none."""


def matches(text: str, folded: str, grammar: Grammar) -> Iterator[Match]:
    """Yield the expressions from left to right, the longest where several begin at one word."""
    at = 0
    for word in _WORD.finditer(folded):
        start = word.start()
        if start < at:
            continue
        first = word.group()
        rules = grammar.rules.get(DIGITS if first.isdigit() else first, ())
        if not rules or (first.isdigit() and _NUMBER_TAIL.search(folded, max(0, start - 2), start)):
            continue
        best = _longest(text, folded, start, rules, grammar)
        if best is None:
            continue
        rule, found = best
        if rule.brackets and _outdone(text, folded, found, grammar):
            continue
        at = found.end()
        yield from _expressions(folded, rule, found, grammar)


def _longest(
    text: str, folded: str, start: int, rules: tuple[Rule, ...], grammar: Grammar
) -> tuple[Rule, re.Match[str]] | None:
    best: tuple[Rule, re.Match[str]] | None = None
    window = start + _LONGEST
    for rule in rules:
        found = rule.regex.match(folded, start, window)
        if found is None or (best is not None and found.end() <= best[1].end()):
            continue
        if "\n" in found.group() and _is_heading(folded, start + found.group().index("\n")):
            continue
        if rule.row.cased and not any(letter.isupper() for letter in text[start : found.end()]):
            continue
        if (rule.row.final and not _ends(folded, found.end(), grammar)) or not _falls(rule, found, grammar):
            continue
        best = rule, found
    return best


def _falls(rule: Rule, found: re.Match[str], grammar: Grammar) -> bool:
    """Tell whether of two lengths told together the second has the smaller unit: "72 hours, two days" are two."""
    units = [grammar.value(kind, found.group(name) or "") for name, _, slot, kind in rule.slots if slot in _TWO_UNITS]
    known = [UNITS.index(unit) for unit in units if unit in UNITS]
    return len(known) < len(_TWO_UNITS) or known[0] > known[1]


def _is_heading(folded: str, line_end: int) -> bool:
    """Tell whether a line is too short to run on: a heading above a date is no part of it."""
    return line_end - (folded.rfind("\n", 0, line_end) + 1) < _HEADING


def _outdone(text: str, folded: str, found: re.Match[str], grammar: Grammar) -> bool:
    """Tell whether a longer expression begins where the first bracket does: « en 24 ans » is no year 24."""
    start = found.start("_1")
    if start <= found.start():
        return False
    word = _WORD.match(folded, start)
    if word is None:
        return False
    first = word.group()
    best = _longest(text, folded, start, grammar.rules.get(DIGITS if first.isdigit() else first, ()), grammar)
    return best is not None and best[1].end() > found.end()


def _ends(folded: str, end: int, grammar: Grammar) -> bool:
    """Tell whether no noun follows that would make a number of things.

    « en 2019, la ville » ends; "2000 soldiers" goes on.
    """
    following = re.compile(r" ([^\W\d_]+)|[ ]?[%€$£]").match(folded, end, end + 40)
    return following is None or (following.group(1) or "") in grammar.function_words


def _expressions(folded: str, rule: Rule, found: re.Match[str], grammar: Grammar) -> Iterator[Match]:
    slots = _slots(rule, found, grammar)
    for number, own in slots.items():
        start, end = found.span(f"_{number}") if number else found.span()
        if start < 0:
            continue
        row, number_at = rule.row, _number_at(rule, found)
        match = Match(start, end, row.sense, own, row.mod, row.confidence, found.start(), number_at)
        if guarded(match, folded, grammar):
            continue
        yield modified(match, folded, grammar)


def _number_at(rule: Rule, found: re.Match[str]) -> int:
    return next((found.start(name) for name, _, slot, _ in rule.slots if slot == "n"), -1)


def _slots(rule: Rule, found: re.Match[str], grammar: Grammar) -> dict[int, dict[str, str]]:
    """Return the slots of each bracket; the parts of a range lend each other what they do not say.

    « du 19 au 23 juillet » -> {day: 19, month: 7}, {day: 23, month: 7}
    """
    numbers = range(1, rule.brackets + 1) if rule.brackets else (0,)
    slots: dict[int, dict[str, str]] = {n: {} for n in numbers if not n or found.start(f"_{n}") >= 0}
    shared = dict(rule.args)
    for name, bracket, slot, kind in rule.slots:
        words = found.group(name)
        value = None if words is None else grammar.value(kind, words)
        if value is None:
            continue
        if bracket in slots:
            slots[bracket].setdefault(slot, value)
        else:
            shared.setdefault(slot, value)
    for number, own in slots.items():
        for other in (*(n for n in slots if n > number), *(n for n in sorted(slots, reverse=True) if n < number)):
            own.update(_lent(own, slots[other], before=number < other))
    return {number: {**shared, **own} for number, own in slots.items()}


def _lent(own: dict[str, str], other: dict[str, str], *, before: bool) -> dict[str, str]:
    """Return what the other end of a range says for this one as well."""
    lent = {slot: value for slot, value in other.items() if slot in _INHERITED and slot not in own}
    if "year" in lent and before and _turns(own, other):
        lent["year"] = str(int(lent["year"]) - 1)
    return lent


def _turns(first: dict[str, str], second: dict[str, str]) -> bool:
    """Tell whether the year turns within a range: « de novembre à février 2020 » begins in 2019."""
    return "month" in first and "month" in second and int(first["month"]) > int(second["month"])


def guarded(match: Match, folded: str, grammar: Grammar) -> bool:
    """Tell whether the surroundings say that this is no time: an age, a price, a name."""
    if match.sense is Sense.NONE:
        return True
    for guard in grammar.guards:
        row = guard.row
        if match.sense not in row.sense or (row.unit and match.slots.get("unit") not in row.unit):
            continue
        starts, end = {match.start, max(match.group, 0)}, match.end
        before = guard.before is None or any(_stands_before(guard.before, folded, start) for start in starts)
        after = guard.after is None or guard.after.match(folded, end, end + _CONTEXT)
        if not before or not after:
            continue
        lifted = guard.unless is not None and any(_stands_before(guard.unless, folded, start) for start in starts)
        if not lifted and not (guard.unless_after and guard.unless_after.match(folded, end, end + _CONTEXT)):
            return True
    return False


def _stands_before(words: re.Pattern[str], folded: str, start: int) -> bool:
    return words.search(folded, max(0, start - _CONTEXT), start) is not None


def modified(match: Match, folded: str, grammar: Grammar) -> Match:
    """Return the expression with the modifiers that stand beside it, and with those of its own words inside it.

    « à la fin des années 1940 » -> « la fin des années 1940 », END
    """
    for modifier in grammar.modifiers:
        row = modifier.row
        if (row.sense and match.sense not in row.sense) or (row.unit and match.slots.get("unit") not in row.unit):
            continue
        if row.bare and match.bare != match.start:
            continue
        if row.after:
            found = modifier.regex.match(folded, match.end, match.end + _CONTEXT)
            start, end = match.start, found.end() if found else match.end
        else:
            found = modifier.regex.search(folded, max(0, match.start - _CONTEXT), match.start)
            start, end = found.start() if found else match.start, match.end
        if found:
            start, end = (start, end) if row.inside else (match.start, match.end)
            return replace(match, start=start, end=end, mod=match.mod or row.mod)
    return match
