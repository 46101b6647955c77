"""Claims: what a clause states of the world, on separate axes (FactBank's polarity and certainty, modality)."""

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.text import Span
from recoupe.model.when import When


class Frame(StrEnum):
    """The kinds of dealing that are read."""

    EXCHANGE = "exchange"
    ENCOUNTER = "encounter"
    MEASURE = "measure"
    COMMUNICATION = "communication"
    FORCE = "force"
    AGREEMENT = "agreement"
    OTHER = "other"


class Level(StrEnum):
    """How far a claim is understood: TYPED has a sense of the ontology, OPEN has its words alone."""

    TYPED = "typed"
    OPEN = "open"


class Polarity(StrEnum):
    """Whether the clause affirms or negates its event."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Modality(StrEnum):
    """How the event stands to the real world."""

    ACTUAL = "actual"
    ONGOING = "ongoing"
    FORECAST = "forecast"
    PLANNED = "planned"
    PROMISED = "promised"
    OFFERED = "offered"
    WANTED = "wanted"
    ABLE = "able"
    HYPOTHETICAL = "hypothetical"
    OBLIGED = "obliged"
    FORBIDDEN = "forbidden"


class Certainty(StrEnum):
    """How sure the clause sounds: FactBank's CT, PR, PS and U, with PR of a negation set apart."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    IMPROBABLE = "improbable"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """An amount as a range; `text` is the words that give it."""

    min: float | None
    max: float | None
    unit: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What is given, with a category of the contract's closed list."""

    text: str
    category: str
    start: int
    end: int
    quantity: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A participant. `role` is a name of `ontology/senses.toml` (giver, receiver, …); of a clause, a generic one."""

    role: str
    start: int
    end: int
    text: str
    entity_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plover:
    """An event type of PLOVER, with its mode where it has one."""

    type: str
    mode: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim. `attribution_id` None: the article's own voice. `warnings` name the repairs its words rest on.

    `counterpart_id` is the claim that is the other half of a bargain (« en échange », "in return").
    `denies_id` is the claim that this one denies. `sense` is the neutral sense, the same for "warn" and « avertir ».
    """

    id: str
    document_id: str
    start: int
    end: int
    sentence: Span
    predicate: str
    frame: Frame
    plover: Plover | None = None
    roles: tuple[Role, ...] = ()
    giver: tuple[str, ...] = ()
    receiver: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    place_entity_id: str | None = None
    time: When | None = None
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ACTUAL
    certainty: Certainty = Certainty.CERTAIN
    hearsay: bool = False
    attribution_id: str | None = None
    event_id: str | None = None
    counterpart_id: str | None = None
    denies_id: str | None = None
    warnings: tuple[str, ...] = ()
    confidence: float = 1.0
    sense: str | None = None
    level: Level = Level.TYPED
