"""Patterns of roles, from `roles.toml`: whom the subject, the object and the obliques of a predicate name."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from recoupe.errors import DataFileError

CLAUSE, CLAIM = 0, 1
"""Places of the two roles in a cell of the table."""


class GenericRole(StrEnum):
    """The roles that all senses share."""

    AGENT = "agent"
    THEME = "theme"
    RECIPIENT = "recipient"
    ADDRESSEE = "addressee"
    CONTENT = "content"
    SOURCE = "source"
    BENEFICIARY = "beneficiary"
    PLACE = "place"
    INSTRUMENT = "instrument"
    TIME = "time"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arguments:
    """Roles by argument. `lone` is the subject's where no object stands beside it (prices rise).

    `obliques` are by group of preposition.
    """

    subject: str
    lone: str
    object: str
    obliques: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One pattern: the generic roles of a clause, the roles of a claim, and what a claim needs."""

    clause: Arguments
    claim: Arguments
    need: tuple[tuple[str, ...], ...]


@cache
def patterns() -> dict[str, Pattern]:
    """Return the patterns by name. Raises `DataFileError` where a generic role is not one of ours."""
    table = tomllib.loads(Path(__file__).with_name("roles.toml").read_text(encoding="utf-8"))
    return {name: _pattern(name, row) for name, row in table.items()}


def _pattern(name: str, row: dict[str, Any]) -> Pattern:
    if unknown := sorted({cell[CLAUSE] for cell in _cells(row)} - set(GenericRole)):
        raise DataFileError(f"roles.toml: {name}: {', '.join(unknown)} is no generic role")
    return Pattern(
        clause=_arguments(row, CLAUSE),
        claim=_arguments(row, CLAIM),
        need=tuple(tuple(roles) for roles in row["need"]),
    )


def _cells(row: dict[str, Any]) -> Iterator[list[str]]:
    yield row["subject"]
    yield row["object"]
    yield row.get("lone", row["subject"])
    yield from row["obliques"].values()


def _arguments(row: dict[str, Any], place: int) -> Arguments:
    return Arguments(
        subject=row["subject"][place],
        lone=row.get("lone", row["subject"])[place],
        object=row["object"][place],
        obliques={group: cell[place] for group, cell in row["obliques"].items()},
    )
