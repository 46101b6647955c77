"""A row of the table of media: agencies, newspapers, broadcasters, magazines and sites."""

from dataclasses import dataclass
from enum import StrEnum


class MediumKind(StrEnum):
    """What sort of medium it is. An agency feeds others: its name in a text is a sign of lineage."""

    AGENCY = "agency"
    NEWSPAPER = "newspaper"
    BROADCASTER = "broadcaster"
    MAGAZINE = "magazine"
    SITE = "site"


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """One medium under the name it is shown by; `aliases` are its other forms in any language.

    `country` is ISO 3166 alpha-2 in lower case, empty where it belongs to none.
    """

    name: str
    kind: MediumKind
    country: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form the medium is met under, the name first."""
        return (self.name, *self.aliases)
