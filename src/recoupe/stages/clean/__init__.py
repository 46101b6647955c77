"""Stage `clean`: furniture, captions, credits and damaged words, marked and never edited."""

from recoupe.stages.clean.stage import STAGE

__all__ = ["STAGE"]
