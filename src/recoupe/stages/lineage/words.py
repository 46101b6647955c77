"""A text as folded words with their offsets, and as hashed shingles: what copies are found by."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from recoupe.model import Span
from recoupe.syntax.rarity import fold, has_frequencies, rarity

WORD = re.compile(r"\w+")
MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
LARGE = 200
"""Texts from which the pile itself says which words are common in it."""


@dataclass(frozen=True)
class Words:
    """The words of one text: `ids` number them in the vocabulary, `codes` are their hashes in the same order."""

    text: str
    ids: NDArray[np.int32]
    vocabulary: "Vocabulary"

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def codes(self) -> NDArray[np.uint64]:
        """Hashes of the folded words, which do not depend on what else was read."""
        return self.vocabulary.hashes[self.ids]

    @cached_property
    def offsets(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Where every word begins and ends in the text; found only where it is asked for."""
        lengths = np.array(list(map(len, WORD.findall(self.text))), dtype=np.int64)
        between = np.array(list(map(len, WORD.split(self.text))), dtype=np.int64)
        ends = np.cumsum(lengths + between[: len(lengths)])
        return ends - lengths, ends

    def span(self, first: int, end: int) -> Span:
        """Return where the words from `first` to before `end` stand in the text."""
        starts, ends = self.offsets
        return Span(int(starts[first]), int(ends[end - 1]))

    def shingles(self, size: int) -> NDArray[np.uint64]:
        """Return a hash for each run of `size` words, at the position of its first word."""
        codes = self.codes
        count = max(0, len(codes) - size + 1)
        mixed = np.zeros(count, dtype=np.uint64)
        for offset in range(size):
            mixed = (mixed ^ codes[offset : offset + count]) * MULTIPLIER
            mixed ^= mixed >> np.uint64(29)
        return mixed

    def runs(self, size: int) -> list[int]:
        """Return a number for each run of `size` words; the number of a single word is its place in the vocabulary."""
        numbers: list[int] = (self.ids if size == 1 else self.shingles(size)).tolist()
        return numbers

    @property
    def weights(self) -> NDArray[np.float64]:
        """How telling each word is, in order."""
        return self.vocabulary.weights[self.ids]


class _Numbers(dict[str, int]):
    """The number of every word form; forms that fold alike share one."""

    def __init__(self) -> None:
        super().__init__()
        self.folded: dict[str, int] = {}

    def __missing__(self, form: str) -> int:
        number = self[form] = self.folded.setdefault(fold(form), len(self.folded))
        return number


class Vocabulary:
    """The words of the texts that are compared with one another. Read every text before any is compared."""

    def __init__(self, language: str) -> None:
        self._language = language if has_frequencies(language) else None
        self._numbers = _Numbers()
        self._texts: list[NDArray[np.int32]] = []

    def read(self, text: str) -> Words:
        """Return the words of a text."""
        ids = np.array(list(map(self._numbers.__getitem__, WORD.findall(text))), dtype=np.int32)
        self._texts.append(ids)
        return Words(text, ids, self)

    def read_all(self, texts: Sequence[str]) -> list[Words]:
        """Return the words of each text."""
        return [self.read(text) for text in texts]

    @cached_property
    def hashes(self) -> NDArray[np.uint64]:
        """A hash a word; Python's own differs from run to run."""
        digests = (blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8) for word in self._numbers.folded)
        return np.array([int.from_bytes(digest.digest()) for digest in digests], dtype=np.uint64)

    @cached_property
    def weights(self) -> NDArray[np.float64]:
        """How telling each word is: its rarity in the pile where that is large, else in the language.

        A small pile knows no frequencies: in five articles on one visit "visit" stands in all.
        """
        if len(self._texts) < LARGE and self._language:
            return np.array([rarity(word, self._language) for word in self._numbers.folded], dtype=np.float64)
        found = np.zeros(len(self._numbers.folded), dtype=np.int64)
        for ids in self._texts:
            found[np.unique(ids)] += 1
        return np.log10(len(self._texts) / np.maximum(found, 1)) + 0.01
