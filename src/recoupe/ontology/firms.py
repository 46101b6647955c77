"""Large firms by the names that news gives them, each with the state of its seat."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from recoupe.lang.tables import read_table

TABLE = Path(__file__).with_name("firms.tsv")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Firm:
    name: str
    country: str


@cache
def firms() -> dict[str, str]:
    """Return the code of the state (ISO 3166) of each firm by name."""
    return {row.name: row.country for row in read_table(TABLE, _Firm)}
