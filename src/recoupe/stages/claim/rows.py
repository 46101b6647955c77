"""The rows of a language's tables of goods, marks of modality, hedges, negation and organs of state."""

from dataclasses import dataclass

from recoupe.model import Certainty, Modality, Polarity


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsRow:
    """Words of a good, head first, and its category; a container has none."""

    words: str
    category: str | None = None
    kind: str = "goods"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkerRow:
    """A word that says how an event below it stands to the world."""

    cue: str
    pos: str
    slot: str
    form: str | None = None
    modality: Modality | None = None
    certainty: Certainty | None = None
    polarity: Polarity | None = None
    hearsay: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WeighedRow:
    """A word that the weights never met, and the one they did meet that it stands for: « no » for "not"."""

    word: str
    stands_for: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HedgeRow:
    """An adverb or adjective that weakens or dates an event."""

    cue: str
    pos: str
    certainty: Certainty | None = None
    modality: Modality | None = None
    hearsay: bool = False
    polarity: Polarity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NegationRow:
    """A word of negation, or one that governs an empty « ne »."""

    form: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrepositionRow:
    """A preposition's group."""

    form: str
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganRow:
    """A noun that stands for a state."""

    lemma: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnRow:
    """A phrase that opens the other half of a bargain."""

    phrase: str
