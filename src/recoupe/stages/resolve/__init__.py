"""Join entities across documents and languages; namesakes stay apart, and so do unnamed sources."""

from recoupe.stages.resolve.stage import run
from recoupe.stages.stage import GroupStage

STAGE = GroupStage(
    name="resolve",
    version=2,
    needs=("entities", "mentions"),
    yields=("entities", "mentions", "attributions", "clauses", "claims"),
    run=run,
)

__all__ = ["STAGE"]
