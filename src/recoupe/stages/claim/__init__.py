"""Stage `claim`: what a text states of dealings, encounters, measures and force, and how firmly."""

from recoupe.stages.claim.run import run
from recoupe.stages.stage import DocumentStage

STAGE = DocumentStage(
    name="claim",
    version=3,
    needs=("sentences", "mentions", "entities", "attributions", "repairs"),
    yields=("clauses", "claims"),
    run=run,
)
