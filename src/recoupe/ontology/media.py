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


SHORT = 4
"""Letters of a first word that may be an article, in most languages: the, le, la, l', der, il."""


@cache
def medium_key(name: str) -> str:
    """Return what a medium is compared by: its name without case and without an article before it.

    "The Harbour Post" and "Harbour Post" -> harbour post; « L’Estran » -> estran
    """
    plain = medium_name(name).casefold().replace("’", "'")
    first, space, rest = plain.partition(" ")
    if space and len(first) < SHORT:
        return rest
    return plain.partition("'")[2] if plain.find("'") in range(1, SHORT) else plain
