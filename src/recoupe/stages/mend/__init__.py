"""Stage `mend`: the parser's trees put right once, for every stage that reads them."""

from recoupe.stages.mend.stage import STAGE, mended

__all__ = ["STAGE", "mended"]
