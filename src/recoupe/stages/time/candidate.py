"""A time that a claim may have, with the signs that speak for it and against it, and their weight."""

from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

from recoupe.lang.tables import read_table
from recoupe.model import When, Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One time for a claim; `signs` name what the text shows of the two."""

    when: When
    why: Why
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """What one sign adds to the log-odds."""

    sign: str
    weight: float


@cache
def weights() -> dict[str, float]:
    """Return the weight of every sign."""
    rows = read_table(Path(__file__).with_name("dating.tsv"), Weight)
    return {row.sign: row.weight for row in rows}


def odds(candidate: Candidate) -> float:
    """Return the log-odds that the time is the claim's."""
    known = weights()
    return sum(known.get(sign, 0.0) for sign in candidate.signs)


def likelihood(candidate: Candidate) -> float:
    """Return the same as a probability."""
    return 1 / (1 + exp(-odds(candidate)))
