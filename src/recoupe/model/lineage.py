"""Where a text comes from: copies, translations, rewrites and cited outlets."""

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.text import Span


class DerivationKind(StrEnum):
    """How one text rests on another."""

    COPY = "copy"
    EXCERPT = "excerpt"
    REWRITE = "rewrite"
    TRANSLATION = "translation"
    SYNDICATION = "syndication"


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """`document_id` rests on `from_document_id` or on an outlet's text that is not at hand.

    `spans` lie in `document_id`, `from_spans` are the aligned ones in the other; `score` is the share of the shorter
    text that is shared, in [0, 1]; `evidence` says in words what was seen.
    """

    document_id: str
    kind: DerivationKind
    from_document_id: str | None = None
    from_outlet: str | None = None
    spans: tuple[Span, ...] = ()
    from_spans: tuple[Span, ...] = ()
    score: float = 0.0
    evidence: str = ""
    confidence: float = 1.0
