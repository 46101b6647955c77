"""A remark beside a quotation, and a saying that goes on: whoever spoke before speaks there too."""

from dataclasses import replace

from recoupe.lang import load
from recoupe.model import Span
from recoupe.stages.attribute.draft import NOBODY, Draft
from recoupe.stages.attribute.page import Page

TOLD = ("quote", "incise")
NAMING = frozenset({"NOUN", "PROPN"})
NEAR = 700
"""Characters between the cues of two sayings of one speaker who is named with the first alone."""


def respoken(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Return the sayings with the speakers that stood in somebody else's quotation put right.

    « "Le gardien dort", a dit Lindqvist, déplorant le bruit » -> Lindqvist deplores, not the guard
    """
    found = [_respoken(page, draft, drafts) for draft in drafts]
    return _resumed(page, found) if load(page.reading.document.language).settings.drops_subjects else found


def _resumed(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Return the sayings; the last speaker has one whose verb has dropped its subject: « dijo Soto … », « añadió »."""
    found = {id(draft): draft for draft in drafts}
    before: Draft | None = None
    for draft in sorted(drafts, key=lambda one: one.cue[0].start):
        if draft.source.spans:
            before = draft
        elif before is not None and _goes_on(draft, before) and not _another_acts(page, draft, before):
            found[id(draft)] = replace(draft, source=replace(before.source, strength=0.9 * before.source.strength))
    return list(found.values())


def _goes_on(draft: Draft, before: Draft) -> bool:
    """Tell a verb of the third person, neither passive nor impersonal, near the saying of one speaker before it."""
    if draft.anchor is None or draft.cue[0].start - before.cue[0].start > NEAR or len(before.source.heads) != 1:
        return False
    verb, tree = draft.anchor, draft.tree
    forms = [verb, *tree.children(verb, "aux")]
    third = any(form.feats.get("Person") == "3" and form.feats.get("Number") == "Sing" for form in forms)
    own = draft.cue_row is not None and " " in draft.cue_row.lemma  # « se quejó »: the pronoun is the cue's
    return third and not tree.children(verb, "nsubj", "csubj", "aux:pass", "cop", *(() if own else ("expl",)))


def _another_acts(page: Page, draft: Draft, before: Draft) -> bool:
    """Tell whether somebody else does something between two sayings: « Su rival viajó a Quito. Admitió que … »."""
    between = Span(before.cue[-1].end, draft.cue[0].start)
    said = (*before.content, *before.source.spans)
    return any(
        word.deprel.startswith("nsubj") and word.upos in NAMING and not any(s.start <= word.start < s.end for s in said)
        for _, word in page.words_within([between])
    )


def _respoken(page: Page, draft: Draft, drafts: list[Draft]) -> Draft:
    if not draft.source.spans or draft.anchor is None or draft.anchor.feats.get("VerbForm") not in ("Part", "Ger"):
        return draft
    around = page.quotation_at(draft.source.spans[0].start)
    if around is None or page.quotation_at(draft.cue[0].start) == around:
        return draft
    tellers = (one for one in drafts if one.form in TOLD and any(span.overlaps(around.span) for span in one.content))
    speaker = next((one.source for one in tellers if one is not draft), NOBODY)
    return replace(draft, source=speaker)
