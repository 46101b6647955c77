"""Read the pairs of statements: every two of a topic, and a base with its variants."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from recoupe.bench.reading import Row, rows_of

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements, whether they contradict one another, and whether they tell one thing.

    A statement is a row: `l` its language, `t` its text.
    """

    one: Row
    other: Row
    contradict: bool
    same: bool


def of_topics(folder: Path = FOLDER) -> Iterator[Pair]:
    """Yield every two statements of each topic."""
    for row in _rows(folder, "topics"):
        told = row["statements"]
        against, one = ({tuple(pair) for pair in row[name]} for name in ("contradict", "same"))
        for i, j in combinations(range(len(told)), 2):
            yield Pair(told[i], told[j], (i, j) in against, (i, j) in one)


def of_bases(folder: Path = FOLDER) -> Iterator[Pair]:
    """Yield each base with its variants: what contradicts a base contradicts what tells the same."""
    for row in _rows(folder, "bases"):
        one = [row["base"], *row["same"]]
        yield from (Pair(a, b, False, True) for a, b in combinations(one, 2))
        for name in ("contradict", "compatible"):
            yield from (Pair(a, b, name == "contradict", False) for a in one for b in row[name])


def _rows(folder: Path, kind: str) -> Iterator[Row]:
    for path in sorted(folder.glob(f"{kind}-*.jsonl")):
        yield from rows_of(path)
