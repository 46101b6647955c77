"""What comparing two claims gave, kept from one build to the next: what nothing new touches is not compared again.

A comparison depends on the two claims and on what stands behind each. A digest tells all of that (`basis`), and two
digests lead to the number that was found. What other code or other tables found counts for nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

Pairs = Iterable[tuple[int, int]]
Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
SIZE = 16
"""Bytes of a digest."""


@dataclass(frozen=True, slots=True)
class Table:
    """A number for each pair of digests: `codes` rise and hold two places of `digests` each, the lesser first."""

    digests: tuple[bytes, ...]
    codes: Places
    numbers: Numbers

    @classmethod
    def of(cls, digests: Sequence[bytes], pairs: Places, numbers: Numbers) -> "Table":
        """Return the table of some pairs (places in `digests`, a row each) with their numbers."""
        codes = _codes(pairs, len(digests))
        order = np.argsort(codes, kind="stable")
        return cls(tuple(digests), codes[order], numbers[order])

    def find(self, digests: Sequence[bytes], pairs: Places) -> Numbers:
        """Return the numbers of other pairs (places in other `digests`), NaN where the table has none."""
        known = {digest: place for place, digest in enumerate(self.digests)}
        places = np.array([known.get(digest, -1) for digest in digests], dtype=np.int64)[pairs]
        codes = _codes(places, len(self.digests))
        at = np.minimum(np.searchsorted(self.codes, codes), max(0, len(self.codes) - 1))
        if not len(self.codes):
            return np.full(len(pairs), np.nan)
        held = (places.min(axis=1, initial=0) >= 0) & (self.codes[at] == codes)
        return np.where(held, self.numbers[at], np.nan)


def places(pairs: Places | Pairs) -> Places:
    """Return pairs of places as an array, a row each."""
    found = pairs if isinstance(pairs, np.ndarray) else list(pairs)
    return np.asarray(found, dtype=np.int64).reshape(-1, 2)


def distinct(codes: Places) -> Places:
    """Return each number once, rising; sorting beats numpy's own `unique` where most stand many times."""
    codes = np.sort(codes)
    return codes[np.r_[True, codes[1:] != codes[:-1]]] if len(codes) else codes


def _codes(pairs: Places, size: int) -> Places:
    return np.minimum(pairs[:, 0], pairs[:, 1]) * size + np.maximum(pairs[:, 0], pairs[:, 1])


class Memory:
    """What was found before, by what was asked; and what is asked now, for the next time.

    `basis` gives the digest of each claim (id). Without it everything is worked out, and nothing kept.
    """

    def __init__(self, kept: bytes = b"", mark: str = "", basis: Mapping[str, bytes] | None = None) -> None:
        """`kept` is what `encoded` returned; it counts for nothing where its mark is another."""
        self.basis = basis or {}
        self._mark = mark
        self._known = _decoded(kept, mark) if kept else {}
        self._asked: dict[str, tuple[Sequence[bytes], list[Places], list[Numbers]]] = {}

    def find(self, name: str, digests: Sequence[bytes], pairs: Places | Pairs) -> Numbers:
        """Return what was found before for each pair (places in `digests`), NaN where that is not known."""
        known, asked = self._known.get(name), places(pairs)
        if not known or not digests or not len(asked):
            return np.full(len(asked), np.nan)
        return known.find(digests, asked)

    def keep(self, name: str, digests: Sequence[bytes], pairs: Places | Pairs, numbers: Numbers) -> None:
        """Keep the numbers of pairs for the next time. Of one name the digests are the same each time.

        A number must not depend on which of the two comes first.
        """
        if digests and len(numbers):
            _, every, found = self._asked.setdefault(name, (digests, [], []))
            every.append(places(pairs))
            found.append(numbers)

    def encoded(self) -> bytes:
        """Return what was asked, with the numbers found, for the next time."""
        arrays: dict[str, npt.NDArray[np.generic]] = {}
        for name, (digests, pairs, numbers) in sorted(self._asked.items()):
            table = Table.of(digests, np.concatenate(pairs), np.concatenate(numbers))
            arrays[f"{name} digests"] = np.frombuffer(b"".join(digests), np.uint8)
            arrays |= {f"{name} codes": table.codes, f"{name} numbers": table.numbers}
        if not arrays:
            return b""
        file = BytesIO()
        np.savez(file, mark=np.array(self._mark), names=np.array(sorted(self._asked)), **arrays)  # type: ignore[arg-type]
        return file.getvalue()


def _decoded(kept: bytes, mark: str) -> dict[str, Table]:
    try:
        with np.load(BytesIO(kept), allow_pickle=False) as arrays:
            if str(arrays["mark"]) != mark:
                return {}
            return {name: _table(name, arrays) for name in arrays["names"].tolist()}
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return {}


def _table(name: str, arrays: Mapping[str, npt.NDArray[np.generic]]) -> Table:
    whole = arrays[f"{name} digests"].tobytes()
    digests = tuple(whole[at : at + SIZE] for at in range(0, len(whole), SIZE))
    return Table(digests, arrays[f"{name} codes"].astype(np.int64), arrays[f"{name} numbers"].astype(np.float64))
