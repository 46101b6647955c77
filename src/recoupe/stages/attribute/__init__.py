"""Stage `attribute`: who says what, through which chain."""

from dataclasses import replace

from recoupe.stages.attribute.stage import STAGE, run_fast

FAST = replace(STAGE, name="attribute_fast", run=run_fast)
"""The same without the encoder, by a name of its own: a ledger that it made is read again by the other."""

__all__ = ["FAST", "STAGE"]
