"""Copies, translations and credits: which text rests on which, and where each family of texts comes from."""

from recoupe.stages.lineage.stage import run
from recoupe.stages.stage import GroupStage

__all__ = ["STAGE"]

STAGE = GroupStage(
    name="lineage",
    version=3,
    needs=("document", "blocks", "repairs", "mentions", "attributions"),
    yields=("derivations", "document.origin_id"),
    run=run,
)
