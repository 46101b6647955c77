"""Load a language's folder: `language.toml`, tables of tab-separated values, and the trained pipeline."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from recoupe.errors import DataFileError
from recoupe.lang.tables import read_table

Row = TypeVar("Row")

HERE = Path(__file__).parent

LANGUAGES = tuple(sorted(path.parent.name for path in HERE.glob("*/language.toml")))
"""Codes of the languages that ship, ISO 639-1."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language: its code, its settings, and the folder that its tables are read from."""

    code: str
    folder: Path
    settings: dict[str, Any]

    def table(self, name: str, row: type[Row]) -> tuple[Row, ...]:
        """Return the rows of `NAME.tsv` as instances of a dataclass whose fields are the columns.

        A table that the language does not have is empty. Raises `DataFileError` where a row does not fit.
        """
        path = self.folder / f"{name}.tsv"
        return _table(path, row) if path.exists() else ()  # type: ignore[arg-type]

    @property
    def pipeline(self) -> Path:
        """The folder of the trained spaCy pipeline."""
        return self.folder / "pipeline"


@cache
def _table(path: Path, row: type[Row]) -> tuple[Row, ...]:
    return read_table(path, row)


@cache
def load(code: str) -> Language:
    """Load a language by its code. Raises `DataFileError` for one that does not ship."""
    path = HERE / code / "language.toml"
    if not path.exists():
        raise DataFileError(f"no language {code!r}; there are {', '.join(LANGUAGES)}")
    return Language(code=code, folder=path.parent, settings=tomllib.loads(path.read_text(encoding="utf-8")))
