"""Log-linear models: a table of traits with a weight for each class. The weights lie beside this file as data."""

import math
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from recoupe.errors import DataFileError

FOLDER = Path(__file__).with_name("weights")
BIAS = "(bias)"


class LogLinear:
    """Gives the probability of each class from the traits that are present."""

    def __init__(self, classes: tuple[str, ...], weights: dict[str, tuple[float, ...]]) -> None:
        self.classes, self.weights = classes, weights

    def probabilities(self, traits: Iterable[str]) -> dict[str, float]:
        """Return the probability of each class."""
        of = self.weights.get
        rows = filter(None, map(of, traits))
        sums = list(map(math.fsum, zip(of(BIAS, (0.0,) * len(self.classes)), *rows, strict=True)))
        highest = max(sums)
        odds = [math.exp(value - highest) for value in sums]
        total = sum(odds)
        return {name: value / total for name, value in zip(self.classes, odds, strict=True)}

    def reasons(self, traits: Iterable[str], name: str, count: int) -> list[tuple[str, float]]:
        """Return the traits that speak most for and against a class, with their weights."""
        place = self.classes.index(name)
        found = [(trait, self.weights[trait][place]) for trait in traits if trait in self.weights]
        return sorted(found, key=lambda pair: (-abs(pair[1]), pair[0]))[:count]


@cache
def signs(table: str) -> dict[str, float]:
    """Load a table of signs with a weight each. Raises `DataFileError` where it cannot be read."""
    try:
        rows = (row.split("\t") for row in (FOLDER / table).read_text(encoding="utf-8").splitlines()[1:])
        return {name: float(weight) for name, weight in rows}
    except (OSError, ValueError) as error:
        raise DataFileError(f"{table} is no table of weights ({error}); make it with: make weights") from error


def logistic(table: str, values: dict[str, float]) -> float:
    """Return the probability that the signs of a table give, between 0 and 1."""
    weights = signs(table)
    total = math.fsum([weights[name] * value for name, value in values.items() if value and name in weights])
    return 1 / (1 + math.exp(-total))


@cache
def model(name: str) -> LogLinear:
    """Load a model by name. Raises `DataFileError` where its table cannot be read."""
    path = FOLDER / f"{name}.tsv"
    try:
        head, *rows = path.read_text(encoding="utf-8").splitlines()
        weights = {trait: tuple(map(float, values)) for trait, *values in (row.split("\t") for row in rows)}
    except (OSError, ValueError) as error:
        raise DataFileError(f"{path.name} is no table of weights ({error}); make it with: make weights") from error
    return LogLinear(tuple(head.split("\t")[1:]), weights)
