"""Join entities across documents and languages; a person's namesake stays apart, an unnamed source stays its document's."""

from recoupe.stages.resolve.stage import run
from recoupe.stages.stage import GroupStage

STAGE = GroupStage(
    name="resolve",
    version=1,
    needs=("entities", "mentions"),
    yields=("entities", "mentions", "attributions", "claims"),
    run=run,
)

__all__ = ["STAGE"]
