"""The stage's working notes: stretches that name something, and the figures behind them, before they become records."""

from dataclasses import dataclass, field
from enum import StrEnum

from recoupe.lang.rows.titles import TitleRow
from recoupe.model import MentionKind


class Nature(StrEnum):
    """What a figure is, coarser than its schema."""

    PERSON = "person"
    STATE = "state"
    GROUP = "group"
    PLACE = "place"
    ROLE = "role"
    UNKNOWN = "unknown"


NATURE_OF = {
    "Person": Nature.PERSON, "Country": Nature.STATE, "PublicBody": Nature.GROUP, "Organization": Nature.GROUP,
    "Company": Nature.GROUP, "Address": Nature.PLACE, "LegalEntity": Nature.UNKNOWN,
}  # fmt: skip


@dataclass(slots=True, eq=False)
class Figure:
    """An entity of one document in the making. `key` is what equal figures share.

    `leaning` is the gender of a title that may be borne by the other too (« le directeur »). `nouns` are the common
    nouns that the text calls it by, as lemmas ("company").
    """

    schema: str
    nature: Nature
    key: str
    name: str
    country: str | None = None
    gender: str = ""
    leaning: str = ""
    plural: bool = False
    titles: list[TitleRow] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    affiliations: list[str] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    aliases: dict[str, int] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)
    seen: int = 0
    sure: float = 0.0
    number: int = -1

    def call(self, form: str) -> None:
        """Note a form that the text calls the figure by."""
        self.aliases[form] = self.aliases.get(form, 0) + 1


@dataclass(slots=True, eq=False)
class Role:
    """A phrase that names a role: its words, title, and the country that its adjective or complement gives.

    `former`: who bears it bears it no more, and speaks for no state by it.
    """

    sentence: int
    first: int
    last: int
    head: int
    row: TitleRow
    country: str | None
    definite: bool
    plural: bool
    possessive: bool
    bare: bool
    text: str
    gender: str = ""
    leaning: str = ""
    title_last: int = 0
    former: bool = False
    title_first: int = 0
    opening: int = 0
    taken: bool = False


@dataclass(slots=True, eq=False)
class Found:
    """A stretch of one sentence with the figure it stands for. `first` and `last` are token indexes, both included.

    `readings` are the shares of those whom an open pronoun may mean, by the figures that each reading takes up.
    """

    sentence: int
    first: int
    last: int
    head: int
    start: int
    end: int
    kind: MentionKind
    schema: str
    text: str
    figure: Figure | None = None
    role: Role | None = None
    confidence: float = 0.9
    readings: dict[tuple[Figure, ...], float] = field(default_factory=dict)
