"""What a user decides about entities: append-only, applied again on every build."""

from dataclasses import dataclass
from enum import StrEnum


class JudgementKind(StrEnum):
    """`merge`: two entities are one. `split`: an entity's mentions in one document are somebody else's."""

    MERGE = "merge"
    SPLIT = "split"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision. `entity_id` is kept; `other` is the entity joined to it, or the document that is split off.

    A later judgement on the same pair replaces an earlier one. `made` is an ISO day, `note` says why.
    """

    kind: JudgementKind
    entity_id: str
    other: str
    made: str = ""
    note: str = ""
