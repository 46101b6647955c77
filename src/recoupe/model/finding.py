"""What the analysis reads off the ledger: forecasts, exchanges, relations and provisions."""

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.claim import Certainty, Modality


class ForecastStatus(StrEnum):
    """What came of a forecast."""

    OPEN = "open"
    BORNE_OUT = "borne_out"
    CONTRADICTED = "contradicted"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """A claim about what may come; `horizon` is the ISO day by which it is due, None when the text gives none."""

    claim_id: str
    horizon: str | None
    status: ForecastStatus
    outcome_claim_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One cell of who gives what to whom."""

    giver: str
    receiver: str
    category: str
    modality: Modality
    certainty: Certainty
    claim_ids: tuple[str, ...]
    independent_sources: int


class Quadrant(StrEnum):
    """PLOVER's four quadrants."""

    VERBAL_COOPERATION = "verbal_cooperation"
    MATERIAL_COOPERATION = "material_cooperation"
    VERBAL_CONFLICT = "verbal_conflict"
    MATERIAL_CONFLICT = "material_conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What a did to b in a month (`2023-09`, None when undated)."""

    a: str
    b: str
    month: str | None
    quadrant: Quadrant
    claim_ids: tuple[str, ...]
    independent_sources: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """A paragraph that a claim would fall under if it were true."""

    claim_id: str
    programme: str
    provision: str
    note: str
    confidence: float = 1.0
