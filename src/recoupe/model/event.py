"""Events: claims of one happening, and who stands behind them."""

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.claim import Frame
from recoupe.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening that one or more claims speak of. `participants` are entity ids, sorted."""

    id: str
    frame: Frame
    summary: str
    participants: tuple[str, ...] = ()
    time: When | None = None
    place_entity_id: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Perhaps:
    """Two events that may be one, with the probability: shown, and never counted together."""

    event_id: str
    other_event_id: str
    score: float


class Status(StrEnum):
    """How an event stands: one source, several independent ones, sources for and against, or only against."""

    SINGLE = "single"
    CORROBORATED = "corroborated"
    DISPUTED = "disputed"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One claim's place behind an event: `source_id` its independent source, `origin_id` its text family."""

    claim_id: str
    source_id: str
    origin_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corroboration:
    """The counts behind one event. `independent_sources` counts supporting sources after copies are folded.

    `at_least` and `at_most` bound it: what a strict and a generous editor would count.

    `edges` lists why sources were folded together: (source a, source b, kind, evidence).
    """

    event_id: str
    documents: int
    outlets: int
    origins: int
    independent_sources: int
    at_least: int = 0
    at_most: int = 0
    supporting: tuple[Standing, ...] = ()
    disputing: tuple[Standing, ...] = ()
    silent: tuple[Standing, ...] = ()
    status: Status = Status.SINGLE
    edges: tuple[tuple[str, str, str, str], ...] = ()


class ContradictionKind(StrEnum):
    """What two claims disagree on."""

    DENIAL = "denial"
    DATE = "date"
    PLACE = "place"
    NUMBER = "number"
    PARTICIPANT = "participant"
    NEGATION = "negation"
    OPPOSITE = "opposite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Claims that cannot all hold, and why."""

    id: str
    kind: ContradictionKind
    claims: tuple[str, ...]
    explanation: str
    confidence: float = 1.0
