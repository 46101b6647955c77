"""International bodies and a few national ones, under their names in each language: `bodies.tsv`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from recoupe.errors import DataFileError
from recoupe.lang import PIVOT

ALIASES = "aliases_"
COLUMNS = frozenset({"schema", "country", "seats"})
TABLE = Path(__file__).with_name("bodies.tsv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """One body. `names`: what it is called, by ISO 639-1 code, the usual name first; `schema` is a FollowTheMoney name;
    `country` is empty for one that belongs to no state; `seats` are cities that stand for it as a capital does for its
    state: Brussels.
    """

    names: dict[str, tuple[str, ...]]
    schema: str
    country: str = ""
    seats: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The name that stands for the body in every language."""
        return self.names[PIVOT][0]

    def name(self, language: str) -> str:
        """Return the name in a language, the key where there is none."""
        return self.forms(language)[0]

    def forms(self, language: str) -> tuple[str, ...]:
        """Return the names and acronyms it is met under in a text of the language."""
        return self.names.get(language, self.names[PIVOT])


@cache
def bodies(table: Path = TABLE) -> tuple[Body, ...]:
    """Return every body of the table: a column for the name in each language, one for its aliases,
    `schema`, `country`, `seats`.

    Raises `DataFileError` where a row has no name in the pivot language, or more cells than the table columns.
    """
    lines = [line.split("\t") for line in table.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    header, rows = lines[0], lines[1:]
    if long := next((row for row in rows if len(row) > len(header)), None):
        raise DataFileError(f"{table.name}: {long[0]}: {len(long)} cells under {len(header)} columns")
    return tuple(_body(table, dict(zip(header, row + [""] * (len(header) - len(row)), strict=True))) for row in rows)


def _body(table: Path, cells: dict[str, str]) -> Body:
    languages = [name for name in cells if name not in COLUMNS and not name.startswith(ALIASES)]
    names = {code: (cells[code], *_split(cells.get(ALIASES + code, ""))) for code in languages if cells[code]}
    if PIVOT not in names:
        raise DataFileError(f"{table.name}: {next(iter(cells.values()))}: no name in the column {PIVOT}")
    return Body(names=names, schema=cells["schema"], country=cells["country"], seats=_split(cells.get("seats", "")))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())
