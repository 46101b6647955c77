"""What the encoder's vectors say of acts and parties: small layers over them, with a weight for every trait beside."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import zip_longest
from pathlib import Path

import numpy as np
import numpy.typing as npt

from recoupe.encoder import FOLDER
from recoupe.errors import DataFileError

TABLE = "heads.npz"
BUCKETS = 1 << 15
"""Traits are told apart by this many numbers; two that share one share a weight."""
Floats = npt.NDArray[np.float32]


class Heads:
    """The layers by name. Each takes the vectors of words: words × width."""

    def __init__(self, tables: dict[str, Floats], names: dict[str, tuple[str, ...]]) -> None:
        self._tables = tables
        self.sorts = {name: number for number, name in enumerate(names["sorts"])}
        self.roots, self.modalities = names["roots"], names["modalities"]
        self._with_zeros: dict[str, Floats] = {}

    @classmethod
    def read(cls, path: Path) -> "Heads":
        """Read the layers. Raises `DataFileError` where they cannot be read."""
        try:
            with np.load(path) as arrays:
                names = {name: tuple(map(str, array)) for name, array in arrays.items() if array.dtype.kind == "U"}
                tables = {name: array.astype(np.float32) for name, array in arrays.items() if name not in names}
            return cls(tables, names)
        except (OSError, ValueError, KeyError) as error:
            raise DataFileError(f"{path.name} holds no layers to read ({error}); install Recoupe again") from error

    def table(self, name: str) -> Floats:
        """Return a table of weights by name."""
        return self._tables[name]

    def hidden(self, name: str, vectors: Floats) -> Floats:
        """Return the hidden layer of a head."""
        found = vectors @ self._tables[f"{name}.weight"].T + self._tables[f"{name}.bias"]
        kept: Floats = np.maximum(found, 0)
        return kept

    def out(self, name: str, hidden: Floats) -> Floats:
        """Return the scores of a head from its hidden layer."""
        scores: Floats = hidden @ self._tables[f"{name}.weight"].T + self._tables[f"{name}.bias"]
        return scores

    def of_traits(self, name: str, traits: Iterable[str]) -> Floats:
        """Return the sum of the weights of traits, one for each score."""
        sums: Floats = np.add.reduce(self._tables[name][_places(traits)], axis=0)
        return sums

    def of_each(self, name: str, traits: Sequence[Iterable[str]]) -> Floats:
        """Return `of_traits` of each of several, bit for bit: how many × scores."""
        rows = [_places(each) for each in traits]
        padded = np.array(list(zip_longest(*rows, fillvalue=BUCKETS)), np.int64).reshape(
            max(map(len, rows), default=0), len(rows)
        )
        sums: Floats = np.add.reduce(self._padded(name)[padded], axis=0)
        return sums

    def _padded(self, name: str) -> Floats:
        """Return a table of traits with a row of zeros behind it, which adds nothing."""
        if name not in self._with_zeros:
            table = self._tables[name]
            self._with_zeros[name] = np.concatenate([table, np.zeros((1, table.shape[1]), np.float32)])
        return self._with_zeros[name]


def _places(traits: Iterable[str]) -> list[int]:
    return sorted(set(map(number_of, traits)))


@lru_cache(maxsize=1 << 17)
def number_of(trait: str) -> int:
    """Return the number that a trait goes by, the same on every machine."""
    return zlib.crc32(trait.encode()) % BUCKETS


@dataclass(frozen=True)
class Scored:
    """What the heads make of the words of one sentence, the rows from `first` to `last` of its window's vectors.

    Each is computed when first asked. `words` are `words_of` the window, made once for all of its sentences.
    """

    heads: Heads
    vectors: Floats
    words: Floats
    first: int
    last: int

    @cached_property
    def own(self) -> Floats:
        """Return the vectors of the sentence itself."""
        return self.vectors[self.first : self.last]

    @cached_property
    def acts(self) -> Floats:
        """Return for each word of the sentence how far it carries an act."""
        return self.heads.out("act.out", self.heads.hidden("act", self.own))[:, 0]

    @cached_property
    def axes(self) -> Floats:
        """Return for each word of the sentence, were it an act, the scores of its event type and of how it stands."""
        return self.heads.out("axes.out", self.heads.hidden("axes", self.own))

    @cached_property
    def parties(self) -> Floats:
        """Return how far a word is a party of an act: 2 roles × acts, the sentence's words × words of the window."""
        acts = _and_one(self.heads.hidden("party.act", self.own))
        return np.stack([(acts @ weights) @ self.words.T for weights in self.heads.table("party.weight")])


def words_of(heads: Heads, vectors: Floats) -> Floats:
    """Return the words of a window as they may be parties: words × width of the layer."""
    return _and_one(heads.hidden("party.word", vectors))


def _and_one(rows: Floats) -> Floats:
    return np.concatenate([rows, np.ones((len(rows), 1), np.float32)], axis=1)


@cache
def heads() -> Heads:
    """Return the layers that ship, loaded once."""
    return Heads.read(FOLDER / TABLE)
