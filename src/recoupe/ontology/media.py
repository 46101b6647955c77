"""The table of media: `media.tsv`."""

from functools import cache
from pathlib import Path

from recoupe.lang.rows.media import Medium
from recoupe.lang.tables import read_table


@cache
def media() -> tuple[Medium, ...]:
    """Return every medium of the table."""
    return read_table(Path(__file__).with_name("media.tsv"), Medium)


@cache
def media_by_form() -> dict[str, Medium]:
    """Return the media under each of their forms, as written; the first row of the table wins."""
    found: dict[str, Medium] = {}
    for medium in media():
        for form in medium.forms:
            found.setdefault(form, medium)
    return found


def medium_name(name: str) -> str:
    """Return the name that the table has for a medium, the words themselves where it has none.

    "Agence France-Presse" -> AFP
    """
    medium = media_by_form().get(name.strip())
    return medium.name if medium else name.strip()
