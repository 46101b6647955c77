"""Stage `attribute`: who says what, through which chain."""

from recoupe.stages.attribute.stage import STAGE

__all__ = ["STAGE"]
