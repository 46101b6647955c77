"""The rows of the table of titles, roles and words for persons."""

from dataclasses import dataclass
from enum import StrEnum


class TitleKind(StrEnum):
    """What sort of role a title names."""

    LEADER = "leader"
    MINISTER = "minister"
    OFFICIAL = "official"
    ENVOY = "envoy"
    SOLDIER = "soldier"
    EXPERT = "expert"
    BUSINESS = "business"
    JOURNALIST = "journalist"
    SOURCE = "source"
    PEOPLE = "people"
    COLLECTIVE = "collective"
    COUNTERPART = "counterpart"
    HONORIFIC = "honorific"
    KIN = "kin"


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleRow:
    """One title, role or form of address. `state`: who bears it speaks or acts for a state that the text names."""

    title: str
    kind: TitleKind
    gender: str = ""
    state: bool = False
