"""A text as folded words with their offsets, and as hashed shingles: what copies are found by."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

WORD = re.compile(r"\w+")
MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


def fold(word: str) -> str:
    """Return a word without case and accents.

    « Évoqué » -> evoque
    """
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@dataclass(frozen=True)
class Words:
    """The words of one text. `codes` number the folded words, `starts` and `ends` are offsets into the text."""

    codes: NDArray[np.uint64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    def shingles(self, size: int) -> NDArray[np.uint64]:
        """Return a hash for each run of `size` words, at the position of its first word."""
        count = max(0, len(self.codes) - size + 1)
        mixed = np.zeros(count, dtype=np.uint64)
        for offset in range(size):
            mixed = (mixed ^ self.codes[offset : offset + count]) * MULTIPLIER
            mixed ^= mixed >> np.uint64(29)
        return mixed

    @cached_property
    def triples(self) -> NDArray[np.uint64]:
        """Shingles of three words, by which candidates are found and passages aligned."""
        return self.shingles(3)


class Vocabulary:
    """Numbers for folded words, shared by the texts that are compared; the numbers do not depend on their order."""

    def __init__(self) -> None:
        self._codes: dict[str, int] = {}

    def read(self, text: str) -> Words:
        """Return the words of a text."""
        matches = [(match.group(), match.start(), match.end()) for match in WORD.finditer(text)]
        codes = np.fromiter((self._code(word) for word, _, _ in matches), dtype=np.uint64, count=len(matches))
        starts = np.fromiter((start for _, start, _ in matches), dtype=np.int64, count=len(matches))
        ends = np.fromiter((end for _, _, end in matches), dtype=np.int64, count=len(matches))
        return Words(codes, starts, ends)

    def words(self) -> list[str]:
        """Return every word read so far, as it was first written."""
        return list(self._codes)

    def _code(self, word: str) -> int:
        code = self._codes.get(word)
        if code is None:
            code = self._codes[word] = stable_hash(fold(word))
        return code


def stable_hash(word: str) -> int:
    """Return a 64-bit FNV-1a hash: Python's own differs from run to run."""
    value = 0xCBF29CE484222325
    for byte in word.encode("utf-8", "surrogatepass"):
        value = ((value ^ byte) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value
