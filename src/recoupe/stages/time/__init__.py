"""Time expressions and the date of publication, when each claim was (`date`), and what a pile dates (`pile_dates`)."""

from recoupe.stages.time.dating import DATE_STAGE
from recoupe.stages.time.pile import PILE_STAGE
from recoupe.stages.time.stage import STAGE
from recoupe.stages.time.tagger import tag

__all__ = ["DATE_STAGE", "PILE_STAGE", "STAGE", "tag"]
