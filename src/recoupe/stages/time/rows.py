"""The rows of a language's tables of time: `calendar`, `dates`, `date_modifiers`, `date_guards` and `tense`."""

from dataclasses import dataclass
from enum import StrEnum


class Sense(StrEnum):
    """What a pattern means, and so which of the resolver's rules gives its value."""

    DATE = "date"
    CLOCK = "clock"
    SHIFT = "shift"
    SAME = "same"
    NTH = "nth"
    DECADE = "decade"
    CENTURY = "century"
    REF = "ref"
    DURATION = "duration"
    SET = "set"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class WordRow:
    """One value of a word class, with the forms that have it: month 8 is « août » or « aout »."""

    kind: str
    form: tuple[str, ...]
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternRow:
    """A pattern with its sense; `args` are slots set beforehand (`unit=D`).

    `cased` asks for a capital, `final` for no word after it that would make it a number of things.
    `confidence` is what an expression so read is worth; `example` is read by the tests.
    """

    pattern: str
    sense: Sense
    args: tuple[str, ...] = ()
    mod: str | None = None
    confidence: float = 0.95
    cased: bool = False
    final: bool = False
    example: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ModifierRow:
    """Words beside an expression that modify it; `sense` lists those that they go with, all where empty.

    `inside` says whether the words belong to the expression (« fin des années 1940 »);
    `bare` that they modify a number, not « the next four years ».
    """

    pattern: str
    mod: str
    sense: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    after: bool = False
    inside: bool = True
    bare: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardRow:
    """Surroundings in which an expression of a sense is none: the age in « , 87 ans, ».

    `unless` and `unless_after` take back: « un chauffeur de 38 ans » has an age, « un bail de 38 ans » a length.
    """

    sense: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    unless: str = ""
    unless_after: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TenseRow:
    """A sign in the sentence of where its time lies: `direction` -1 before the anchor, 1 after it.

    `near` signs count only right before the expression (« depuis », "until").
    """

    regex: str
    direction: int
    near: bool = False
    weight: float = 1.0
