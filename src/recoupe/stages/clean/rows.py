"""The rows of the tables that cleaning reads."""

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model import RepairKind


class Scope(StrEnum):
    """What a furniture pattern must match, and what is repaired when it does.

    `block`: the whole paragraph. `opening`: its beginning, and the whole paragraph is repaired. `start` and `end`: its
    beginning or end, and only that. `closing`: its end, which is a credit, and the rest of it a caption. `first` and
    `last`: the beginning or the end of the text. `before_credit`: anywhere in a paragraph that a credit line follows.
    """

    BLOCK = "block"
    OPENING = "opening"
    START = "start"
    END = "end"
    CLOSING = "closing"
    FIRST = "first"
    LAST = "last"
    BEFORE_CREDIT = "before_credit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """A pattern of what stands on a page and is no part of its story.

    `{NAME}`, `{CAPITALS}`, `{PLACE}` and `{AGENCY}` stand for a person's name, words in capitals, a dateline's place
    (« LE CAIRE », "BENGHAZI/ROME") and a news agency. The groups `agency`, `name`, `place` and `date` are kept in the
    repair's note.
    """

    kind: RepairKind
    scope: Scope
    pattern: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Homograph:
    """An English word that a spinner puts for words of this language that are English words too."""

    found: str
    repair: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpunName:
    """A word of a medium's name (Times) and what a spinner puts in its place (Instances)."""

    original: str
    spun: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistranslation:
    """A pattern that a translation machine leaves behind.

    It counts where `near` is found within the paragraph and `unless` nowhere in the text. `replacement` may name
    groups (`\\1`); empty: nothing sure. `outside` asks for no quotation around it, `at_most` for no more hits a text.
    """

    pattern: str
    kind: RepairKind = RepairKind.MISTRANSLATION
    replacement: str = ""
    near: str = ""
    unless: str = ""
    outside: bool = False
    at_most: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of a plain list."""

    word: str
