"""Furniture patterns, compiled: those of every page (`furniture.tsv` here) and those of a language."""

import re
from functools import cache
from pathlib import Path

from recoupe.errors import DataFileError
from recoupe.lang import load
from recoupe.lang.tables import read_table
from recoupe.ontology.media import media
from recoupe.stages.clean.rows import Furniture

CAPITAL = "A-ZÀ-ÖØ-ÞŁŚŠŽŐŰ"
WORD = rf"[{CAPITAL}][\w’'.-]*"
NAME = rf"{WORD}(?: (?:{WORD}|de|du|des|van|von|der|el|al|bin|ben|da|dos)){{1,4}}"
CAPITALS = rf"[{CAPITAL}][{CAPITAL}’'-]{{2,}}(?:[ -][{CAPITAL}’'-]{{2,}}){{0,3}}"
PLACE = rf"(?:[{CAPITAL}]{{2}} )?[{CAPITAL}][{CAPITAL}’'-]{{2,}}(?:[ /-][{CAPITAL}’'-]{{2,}}){{0,3}}"


@cache
def furniture(language: str) -> tuple[tuple[Furniture, re.Pattern[str]], ...]:
    """Return the rows of a language with their patterns, those of every page first."""
    shared = read_table(Path(__file__).with_name("furniture.tsv"), Furniture)
    return tuple((row, _compiled(row)) for row in (*shared, *load(language).table("furniture", Furniture)))


def _compiled(row: Furniture) -> re.Pattern[str]:
    pattern = row.pattern.replace("{NAME}", NAME).replace("{CAPITALS}", CAPITALS).replace("{PLACE}", PLACE)
    pattern = pattern.replace("{AGENCY}", _agencies())
    try:
        return re.compile(pattern)
    except re.error as error:
        raise DataFileError(f"furniture.tsv: pattern {row.pattern!r}: {error}") from error


@cache
def _agencies() -> str:
    forms = {form for medium in media() if medium.kind == "agency" for form in (medium.name, *medium.aliases)}
    return "(?:" + "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form))) + ")"
