"""Common nouns for organisations, as the tables of the languages list them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationRow:
    """A common noun for an organisation, which may head its name. `state`: with a country, it is that state's organ.

    `government`: it is the state itself; `medium`: it names a newspaper, a channel or the like; `alone`: without a
    name it stands for a party too (an army does, an office only where something tells whose it is); `generic`: it
    may take up a body of any sort ("the group").
    """

    word: str
    schema: str
    state: bool = False
    government: bool = False
    medium: bool = False
    alone: bool = True
    generic: bool = False
