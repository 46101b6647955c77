"""Decide how likely two claims tell one happening: a weighted sum of likenesses, its weights read from data.

`training/joining.py` fits the weights on piles whose happenings an editor has marked.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

import numpy as np

from recoupe.stages.corroborate.memory import Numbers

WEIGHTS = Path(__file__).with_name("joining.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Weights of features; `joined` and `perhaps` are the mean log-odds from which two groups are one, or may be.

    `slope` and `shift` turn the mean log-odds of a group into the share of such groups that are right.
    """

    intercept: float
    weights: Mapping[str, float]
    joined: float
    perhaps: float
    slope: float = 1.0
    shift: float = 0.0

    def added(self, features: Mapping[str, Numbers], size: int) -> Numbers:
        """Return what some features of so many pairs, an array each, add to the log-odds of each pair."""
        total = np.zeros(size)
        for name, values in features.items():
            if name in self.weights:
                total += self.weights[name] * values
        return total

    def probability(self, odds: float) -> float:
        """Return the probability that stands behind log-odds."""
        return 1 / (1 + exp(-(self.shift + self.slope * odds)))


@cache
def decision() -> Decision:
    """Return the decision as it ships."""
    table = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))
    return Decision(
        intercept=table["intercept"],
        weights=table["weights"],
        joined=table["joined"],
        perhaps=table["perhaps"],
        slope=table["slope"],
        shift=table["shift"],
    )
