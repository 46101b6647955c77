"""Stage `time`: time expressions, the date of publication, and — as stage `date` — when each claim and saying was."""

from recoupe.stages.time.dating import DATE_STAGE
from recoupe.stages.time.stage import STAGE
from recoupe.stages.time.tagger import tag

__all__ = ["DATE_STAGE", "STAGE", "tag"]
