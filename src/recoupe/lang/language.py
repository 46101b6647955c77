"""Load a language's folder: `language.toml`, tables of tab-separated values, and the trained pipeline."""

import os
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar

from recoupe.errors import DataFileError
from recoupe.lang.settings import Settings, read_settings
from recoupe.lang.tables import read_table

Row = TypeVar("Row")

FOLDERS = "RECOUPE_LANGUAGES"
"""Environment variable: a folder of language folders, read instead of those that ship."""

HERE = Path(os.environ.get(FOLDERS) or Path(__file__).parent)

LANGUAGES = tuple(sorted(path.parent.name for path in HERE.glob("*/language.toml")))
"""Codes of the languages that are read: the names of their folders."""

PIVOT = "en"
"""The language in which the others meet, by its ISO 639-1 code: `translations.tsv` gives words of it for those of the
others, and what a machine leaves untranslated or takes from a wrong thesaurus is in it."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language: its code, its settings, and the folder that its tables are read from."""

    code: str
    folder: Path
    settings: Settings = field(default_factory=Settings)

    @property
    def iso(self) -> str:
        """The code that the world knows the language by, whatever its folder is called."""
        return self.settings.iso or self.code

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
    """Load a language by its code. Raises `DataFileError` for one that has no folder, and for a wrong setting."""
    path = HERE / code / "language.toml"
    if not path.exists():
        raise DataFileError(f"no language {code!r}; there are {', '.join(LANGUAGES)}")
    return Language(code, path.parent, read_settings(path, tomllib.loads(path.read_text(encoding="utf-8"))))


def iso_of(code: str) -> str:
    """Return the ISO 639-1 code of a language: its folder's setting, the code itself for one that is not read."""
    return load(code).iso if code in LANGUAGES else code


@cache
def name_languages(iso: str) -> frozenset[str]:
    """Return the ISO codes of the languages whose names are looked for in a text of one: its own, the shared."""
    return frozenset({iso, *(load(code).iso for code in LANGUAGES if load(code).settings.shared_names)})


@cache
def words_of_all(name: str, *uses: str, shared: bool = False) -> frozenset[str]:
    """Return the words that a table of every language lists for some uses: what is read where no language is known.

    `shared`: of those languages alone whose names are known everywhere, so that « El » opens a name in a French text.
    Raises `DataFileError` where a row does not fit.
    """
    codes = [code for code in LANGUAGES if load(code).settings.shared_names or not shared]
    rows = (row for code in codes for row in load(code).table(name, UseRow))
    return frozenset(row.word for row in rows if row.use in uses)


@dataclass(frozen=True, slots=True, kw_only=True)
class UseRow:
    """A word and what it is listed for."""

    word: str
    use: str
