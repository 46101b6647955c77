"""What the parser sees of a word: the word, its beginnings and endings, its shape, and what a lexicon knows of it."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from recoupe.stages.parse.lexicon import Lexicon, plain

PREFIXES = (1, 2, 3, 4)
SUFFIXES = (1, 2, 3, 4, 5)
KINDS = (*(f"p{size}" for size in PREFIXES), *(f"s{size}" for size in SUFFIXES), "shape")
UNKNOWN, ROOT = 0, 1
ROOT_FORM = "\x02"
"""Stands before each sentence: the head of its root."""
CACHED_FORMS = 100_000
DIGITS = str.maketrans("123456789", "000000000")


def shape(form: str) -> str:
    """Return the form's kinds of characters, repetitions beyond two left out.

    « Jong-un » -> `Xxx-xx`; « 2019 » -> `dd`
    """
    kinds = ["X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c for c in form]
    return "".join(kind for i, kind in enumerate(kinds) if kinds[max(0, i - 2) : i] != [kind, kind])[:8]


def affixes(form: str) -> Iterator[tuple[str, str]]:
    """Yield pairs of kind and value, in the order of `KINDS`; a form shorter than an affix gives the whole form."""
    lower = form.lower().translate(DIGITS)
    for size in PREFIXES:
        yield f"p{size}", lower[:size]
    for size in SUFFIXES:
        yield f"s{size}", lower[-size:]
    yield "shape", shape(form)


class Vocabulary:
    """Numbers for words and affixes; one line a word in the file, a blank line, then one line an affix."""

    def __init__(self, words: Sequence[str], pieces: Sequence[str]) -> None:
        self.words, self.pieces = tuple(words), tuple(pieces)
        self._words = {word: number for number, word in enumerate(words, ROOT + 1)}
        self._pieces = {piece: number for number, piece in enumerate(pieces, len(KINDS))}

    @classmethod
    def read(cls, path: Path) -> "Vocabulary":
        """Read the file that `write` leaves."""
        words, _, pieces = path.read_text(encoding="utf-8").partition("\n\n")
        return cls(words.split("\n"), pieces.rstrip("\n").split("\n"))

    def write(self, path: Path) -> None:
        """Write the words, then the affixes, each `kind value`."""
        path.write_text("\n".join((*self.words, "", *self.pieces)) + "\n", encoding="utf-8")

    def word(self, form: str) -> int:
        """Return the number of a form, 0 where it is unknown."""
        return ROOT if form == ROOT_FORM else self._words.get(form.lower().translate(DIGITS), UNKNOWN)

    def affixes(self, form: str) -> list[int]:
        """Return the numbers of a form's affixes; an unknown one has its kind's own number."""
        return [self._pieces.get(f"{kind} {value}", i) for i, (kind, value) in enumerate(affixes(form))]

    @property
    def word_count(self) -> int:
        """How many rows the table of words has."""
        return len(self.words) + ROOT + 1

    @property
    def piece_count(self) -> int:
        """How many rows the table of affixes has."""
        return len(self.pieces) + len(KINDS)


class FormTable:
    """Features of the forms met so far, one row a form, so that a form is worked out once."""

    def __init__(self, vocabulary: Vocabulary, lexicon: Lexicon, names: Sequence[str]) -> None:
        self.vocabulary, self.lexicon = vocabulary, lexicon
        place = {name: number for number, name in enumerate(names)}
        self._columns = [place.get(name, -1) for name in lexicon.names]
        self._width = len(names)
        self.clear()

    def clear(self) -> None:
        """Forget every form."""
        self._rows: dict[str, int] = {}
        self._words = np.zeros(1024, np.int32)
        self._affixes = np.zeros((1024, len(KINDS)), np.int32)
        self._flags = np.zeros((1024, self._width), np.uint8)

    def rows(self, forms: Iterable[str]) -> npt.NDArray[np.int32]:
        """Return the row of each form, adding those not met before."""
        known = self._rows
        return np.fromiter((known[form] if form in known else self._add(form) for form in forms), np.int32)

    def features(self, rows: npt.NDArray[np.int32]) -> dict[str, npt.NDArray[np.generic]]:
        """Return the inputs of the network for some rows: word numbers, affix numbers, lexicon flags."""
        return {"words": self._words[rows], "affixes": self._affixes[rows], "flags": self._flags[rows]}

    def trim(self) -> None:
        """Forget all forms once there are more than are worth keeping."""
        if len(self._rows) > CACHED_FORMS:
            self.clear()

    def _add(self, form: str) -> int:
        row = len(self._rows)
        if row == len(self._words):
            self._words = np.concatenate((self._words, np.zeros_like(self._words)))
            self._affixes = np.concatenate((self._affixes, np.zeros_like(self._affixes)))
            self._flags = np.concatenate((self._flags, np.zeros_like(self._flags)))
        self._rows[form] = row
        normal = plain(form)
        self._words[row] = self.vocabulary.word(normal)
        if form != ROOT_FORM:
            self._affixes[row] = self.vocabulary.affixes(normal)
            for number in self.lexicon.features(form):
                if (column := self._columns[number]) >= 0:
                    self._flags[row, column] = 1
        else:
            self._affixes[row] = np.arange(len(KINDS))
        return row
