"""Stage `claim`: what a text states of dealings, encounters, measures and force, and how firmly."""

from dataclasses import replace

from recoupe.stages.claim.run import run, run_fast
from recoupe.stages.stage import DocumentStage

STAGE = DocumentStage(
    name="claim",
    version=11,
    needs=("sentences", "mentions", "entities", "attributions", "repairs"),
    yields=("clauses", "claims"),
    run=run,
)

FAST = replace(STAGE, name="claim_fast", run=run_fast)
"""The same without the encoder, by a name of its own: a ledger that it made is read again by the other."""
