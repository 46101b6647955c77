"""International bodies and a few national ones, under their French and English names: `bodies.tsv`."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from recoupe.lang.tables import read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """One body. `schema` is a FollowTheMoney name; `country` is empty for one that belongs to no state.

    `seats` are names of a city that stands for the body as a capital does for its state: Brussels.
    """

    fr: str
    en: str
    schema: str
    country: str = ""
    aliases_fr: tuple[str, ...] = ()
    aliases_en: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()

    def name(self, language: str) -> str:
        """Return the name in a language, the English one where there is none."""
        return self.fr if language == "fr" else self.en

    def forms(self, language: str) -> tuple[str, ...]:
        """Return the names it is met under in a text of the language; acronyms of the other one are met too."""
        if language == "fr":
            return (self.fr, *self.aliases_fr)
        return (self.en, *self.aliases_en)


@cache
def bodies() -> tuple[Body, ...]:
    """Return every body of the table."""
    return read_table(Path(__file__).with_name("bodies.tsv"), Body)
