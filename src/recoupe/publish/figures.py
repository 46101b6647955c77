"""Measured figures for the Method page, from `figures.toml`: what was measured, on what data, and by which command."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure, in percent. `task`, `data` and `measure` are words by language of the interface; `least`: a floor."""

    task: dict[str, str]
    data: dict[str, str]
    measure: dict[str, str]
    value: float
    command: str
    least: bool = False


@cache
def figures() -> tuple[Figure, ...]:
    """Load the figures, in the order of the file."""
    table = tomllib.loads((files("recoupe.publish") / "figures.toml").read_text("utf-8"))
    return tuple(Figure(**row) for row in table["figure"])
