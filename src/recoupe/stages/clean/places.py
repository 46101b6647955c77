"""Whether words are the name of a place, by the table of territories."""

from functools import cache

from recoupe.ontology.territories import TerritoryKind, territories

PLACES = frozenset({TerritoryKind.NAME, TerritoryKind.CAPITAL, TerritoryKind.CITY, TerritoryKind.REGION})


@cache
def _forms() -> dict[str, frozenset[TerritoryKind]]:
    found: dict[str, set[TerritoryKind]] = {}
    for territory in territories():
        if territory.kind in PLACES:
            found.setdefault(territory.form.casefold(), set()).add(territory.kind)
    return {form: frozenset(kinds) for form, kinds in found.items()}


def is_place(words: str) -> bool:
    """Tell whether words name a country, a region or a city, in any case (« SÉOUL »)."""
    return words.casefold() in _forms()


def is_country(words: str) -> bool:
    """Tell whether words name a country."""
    return TerritoryKind.NAME in _forms().get(words.casefold(), frozenset())
