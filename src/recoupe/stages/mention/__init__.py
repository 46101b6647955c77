"""Find who and what is named: names, nominals and pronouns, and the entities of one document behind them."""

from recoupe.stages.mention.stage import run
from recoupe.stages.stage import DocumentStage

STAGE = DocumentStage(
    name="mention", version=4, needs=("document", "sentences"), yields=("mentions", "entities"), run=run
)

__all__ = ["STAGE"]
