"""Find who and what is named: names, nominals and pronouns, and the entities of one document behind them."""

from dataclasses import replace

from recoupe.stages.mention.stage import run, run_fast
from recoupe.stages.stage import DocumentStage

STAGE = DocumentStage(
    name="mention", version=12, needs=("document", "sentences"), yields=("mentions", "entities"), run=run
)
FAST = replace(STAGE, name="mention_fast", run=run_fast)
"""The same without the encoder, by a name of its own: a ledger that it made is read again by the other."""

__all__ = ["FAST", "STAGE"]
