"""The small language of `dates.tsv`: a pattern becomes one regular expression and the words it can begin with.

- a space stands for a space or a single line break; other characters for themselves
- `{month}` is a slot: one form of the word class `month`, or digits for a numeric slot
- `(a|b)` groups, and `?` after a slot or a group makes it optional
- a backslash takes the next character for itself
- `[ … ]` bounds a time expression; a pattern without brackets is one expression as a whole

`entre [{year}] et [{year}]` reads two expressions from « entre 2011 et 2014 ».
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from recoupe.errors import DataFileError

SPACE = r"(?: {1,3}| ?\n ?)"
LETTERS = re.compile(r"[^\W\d_]+")
DIGITS = "#"
"""The key under which patterns stand that begin with a digit."""


@dataclass(frozen=True, slots=True)
class WordClass:
    """What a slot matches: a regular expression, and the keys of its first words."""

    regex: str
    first: frozenset[str]


@dataclass(slots=True)
class _Piece:
    regex: str = ""
    first: set[str] = field(default_factory=set)
    empty: bool = True

    def then(self, other: "_Piece") -> None:
        self.regex += other.regex
        if self.empty:
            self.first |= other.first
        self.empty = self.empty and other.empty


def first_key(word: str) -> str:
    """Return the key of a form's first word: its leading letters, or `#` before a digit.

    « après-midi » -> « après »
    """
    if word[:1].isdigit():
        return DIGITS
    found = LETTERS.match(word)
    return found.group() if found else word[:1]


class PatternReader:
    """Read one pattern. `slots` lists the named groups as (group, bracket number, slot, class)."""

    END = r"(?:(?<=\w)(?!\w)|(?<=[^\w\s]))(?![-.,/:]\d)"
    """What may not follow a match: the rest of a word or of a longer number."""

    def __init__(self, pattern: str, classes: Mapping[str, WordClass]) -> None:
        self._source = pattern
        self._classes = classes
        self._at = 0
        self._bracket = 0
        self.brackets = 0
        self.slots: list[tuple[str, int, str, str]] = []
        piece = self._alternatives()
        if self._at < len(pattern):
            raise DataFileError(f"pattern {pattern!r}: unexpected {pattern[self._at]!r} at {self._at}")
        self.regex = re.compile(piece.regex + self.END)
        self.first = frozenset(piece.first)

    def _alternatives(self) -> _Piece:
        branches = [self._sequence()]
        while self._peek() == "|":
            self._at += 1
            branches.append(self._sequence())
        if len(branches) == 1:
            return branches[0]
        regex = "|".join(branch.regex for branch in branches)
        first = set().union(*(branch.first for branch in branches))
        return _Piece(f"(?:{regex})", first, any(branch.empty for branch in branches))

    def _sequence(self) -> _Piece:
        whole = _Piece()
        while (char := self._peek()) and char not in "|)]":
            part = self._atom(char)
            if self._peek() == "?":
                self._at += 1
                part = _Piece(f"(?:{part.regex})?", part.first, True)
            whole.then(part)
        return whole

    def _atom(self, char: str) -> _Piece:
        if char == " ":
            self._at += 1
            return _Piece(SPACE, set(), True)
        if char == "{":
            return self._slot()
        if char == "(":
            return self._closed(")")
        if char == "[":
            self.brackets += 1
            self._bracket = self.brackets
            piece = self._closed("]")
            piece.regex = f"(?P<_{self._bracket}>{piece.regex})"
            self._bracket = 0
            return piece
        return self._literal()

    def _closed(self, end: str) -> _Piece:
        self._at += 1
        piece = self._alternatives()
        if self._peek() != end:
            raise DataFileError(f"pattern {self._source!r}: {end!r} is missing at {self._at}")
        self._at += 1
        piece.regex = f"(?:{piece.regex})"
        return piece

    def _slot(self) -> _Piece:
        end = self._source.find("}", self._at)
        slot, _, class_name = self._source[self._at + 1 : end].partition(":")
        word_class = self._classes.get(class_name or slot)
        if end < 0 or word_class is None:
            raise DataFileError(f"pattern {self._source!r}: no word class {class_name or slot!r}")
        self._at = end + 1
        name = f"{slot}_{len(self.slots)}"
        self.slots.append((name, self._bracket, slot, class_name or slot))
        return _Piece(f"(?P<{name}>{word_class.regex})", set(word_class.first), False)

    def _literal(self) -> _Piece:
        literal = ""
        while (char := self._peek()) and char not in " {}()[]|?":
            self._at += 1
            if char == "\\":
                char = self._peek()
                self._at += 1
            literal += char
        return _Piece(re.escape(literal), {first_key(literal)}, False)

    def _peek(self) -> str:
        return self._source[self._at : self._at + 1]
