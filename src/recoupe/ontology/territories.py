"""Territories: names, demonyms, capitals, seats of power, regions and large cities, from `territories.tsv`.

The table is made by `training/territories/build.py`.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from recoupe.lang.tables import read_table

INVENTED = Path(__file__).parents[1] / "samples" / "territories.tsv"


class TerritoryKind(StrEnum):
    """What a form says of its country.

    `seat` is a place that stands for the state and nothing else (le Kremlin); `capital` may be either the city or the
    state; `body` is an organ known by its seat (le Pentagone).
    """

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    SEAT = "seat"
    BODY = "body"
    REGION = "region"
    CITY = "city"


@dataclass(frozen=True, slots=True, kw_only=True)
class Territory:
    """One form. `code` is ISO 3166 alpha-2 in lower case, withdrawn codes for states that are no more (`su`), and empty
    for a region of many states.

    `language` is empty for a form met in every language; `gender` is m, f, mp or fp for a French country name.
    """

    kind: TerritoryKind
    form: str
    code: str = ""
    language: str = ""
    gender: str = ""


@cache
def territories() -> tuple[Territory, ...]:
    """Return every form of the table, and the invented states of the samples, whose names no real text holds.

    A country's first name in a language is the preferred one.
    """
    return read_table(Path(__file__).with_name("territories.tsv"), Territory) + read_table(INVENTED, Territory)


@cache
def country_names(code: str) -> dict[str, list[str]]:
    """Return the preferred names of a country by language.

    `kp` -> {"en": ["North Korea"], "fr": ["Corée du Nord"]}
    """
    return {language: [rows[0].form] for language, rows in sorted(_names().get(code, {}).items())}


@cache
def country_gender(code: str, language: str) -> str:
    """Return the gender and number of a country's preferred name in a language: m, f, mp, fp, or nothing."""
    rows = _names().get(code, {}).get(language, [])
    return rows[0].gender if rows else ""


@cache
def _names() -> dict[str, dict[str, list[Territory]]]:
    found: dict[str, dict[str, list[Territory]]] = {}
    for row in territories():
        if row.kind is TerritoryKind.NAME:
            found.setdefault(row.code, {}).setdefault(row.language, []).append(row)
    return found
