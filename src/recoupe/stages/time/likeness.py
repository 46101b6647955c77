"""How much two passages share: names and numbers, weighed by how rare they are in the pile."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log2
from unicodedata import combining, normalize

from recoupe.model import Reading

_WORD = re.compile(r"[^\W\d_][\w'’-]+|\d[\d.,   ]*\d|\d")
_LONG = 6
"""Letters of a word in small letters that may tell of what a sentence is about; one language alone has it."""
_TONGUE = ":"
_PLAIN = 0.5
"""What such a word is worth beside a name."""
_STEM = 5
"""Names are compared by their first letters, which languages share: « Zemblie », "Zembla"."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with what may be shared of it, and the days that it names."""

    document_id: str
    start: int
    end: int
    marks: frozenset[str]
    days: frozenset[str]


def passages(reading: Reading) -> Iterator[Passage]:
    """Yield the sentences of a text in order."""
    text, language = reading.document.text, reading.document.language
    for sentence in reading.sentences:
        times = [one for one in reading.times if sentence.start <= one.start < sentence.end]
        days = frozenset(one.earliest for one in times if one.earliest and one.earliest == one.latest)
        taken = [(one.start, one.end) for one in times]
        marks = {
            mark(word.group()) if _marked(word.group()) else f"{language}{_TONGUE}{mark(word.group())}"
            for word in _WORD.finditer(text, sentence.start, sentence.end)
            if (_marked(word.group()) or len(word.group()) >= _LONG)
            and not any(start <= word.start() < end for start, end in taken)
        }
        yield Passage(reading.document.id, sentence.start, sentence.end, frozenset(marks), days)


def _marked(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def mark(word: str) -> str:
    """Return the form under which a name or a number is compared."""
    if word[0].isdigit():
        return re.sub(r"\D", "", word)
    plain = "".join(one for one in normalize("NFKD", word.lower()) if not combining(one))
    return plain[:_STEM]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How many bits each mark is worth in a pile."""

    bits: dict[str, float]

    @classmethod
    def of(cls, readings: Iterable[Reading]) -> "Likeness":
        """Count the marks of a pile's sentences."""
        counted: Counter[str] = Counter()
        sentences = 0
        for reading in readings:
            for passage in passages(reading):
                counted.update(passage.marks)
                sentences += 1
        return cls({one: log2(sentences / count) for one, count in counted.items()})

    def shared(self, one: Passage, other: Passage) -> float:
        """Return how much two passages share, in bits."""
        common = sorted(one.marks & other.marks)
        return sum(self.bits.get(mark, 0.0) * (_PLAIN if _TONGUE in mark else 1.0) for mark in common)
