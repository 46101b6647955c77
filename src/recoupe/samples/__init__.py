"""The articles that ship: an invented story between invented states, with facts planted in it."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent


def articles() -> Path:
    """Return the folder of the sample articles."""
    return HERE / "articles"


def title() -> str:
    """Return the title of their dossier."""
    return "Valmère et Ordrie (récit inventé)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """One fact that the dossier of the samples must show.

    `words` stand in the article `file`; a row of `table` that overlaps them must have the values of `expect`.
    `shows` says in words what a reader must see. With `absent`, no row may have those values.
    """

    name: str
    file: str
    words: str
    table: str
    shows: str
    expect: dict[str, str | int] = field(default_factory=dict)
    absent: bool = False


def planted() -> tuple[Planted, ...]:
    """Return the facts planted in the samples, from `planted.toml`."""
    rows = tomllib.loads((HERE / "planted.toml").read_text(encoding="utf-8"))["planted"]
    return tuple(Planted(**row) for row in rows)
