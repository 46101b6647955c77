"""Stage `parse`: sentences as Universal Dependencies trees, over the repaired view of the text."""

from recoupe.stages.parse.stage import STAGE, parse_text

__all__ = ["STAGE", "parse_text"]
