"""Claims of one happening joined into events, and the independent sources behind each counted."""

from recoupe.stages.corroborate.stage import run
from recoupe.stages.stage import GroupStage

__all__ = ["STAGE"]

STAGE = GroupStage(
    name="corroborate",
    version=7,
    needs=("claims", "attributions", "entities", "derivations", "document.origin_id"),
    yields=("events", "perhaps", "corroborations", "contradictions", "claims.event_id", "came_of"),
    run=run,
)
