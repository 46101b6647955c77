"""A remark beside a quotation: whoever speaks the quotation makes the remark too."""

from dataclasses import replace

from recoupe.stages.attribute.draft import NOBODY, Draft
from recoupe.stages.attribute.page import Page

TOLD = ("quote", "incise")


def respoken(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Return the sayings with the speakers that stood in somebody else's quotation put right.

    « "Le gardien dort", a dit Lindqvist, déplorant le bruit » -> Lindqvist deplores, not the guard
    """
    return [_respoken(page, draft, drafts) for draft in drafts]


def _respoken(page: Page, draft: Draft, drafts: list[Draft]) -> Draft:
    if not draft.source.spans or draft.anchor is None or draft.anchor.feats.get("VerbForm") not in ("Part", "Ger"):
        return draft
    around = page.quotation_at(draft.source.spans[0].start)
    if around is None or page.quotation_at(draft.cue[0].start) == around:
        return draft
    tellers = (one for one in drafts if one.form in TOLD and any(span.overlaps(around.span) for span in one.content))
    speaker = next((one.source for one in tellers if one is not draft), NOBODY)
    return replace(draft, source=speaker)
