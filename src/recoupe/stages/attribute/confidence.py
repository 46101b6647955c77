"""How sure a saying is: a sum of signs, each with a weight, made a probability.

Where the encoder's head for sayings ships, its opinion is among the signs and the weights are fitted to both; else they
are set by hand.
"""

from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

from recoupe.lang.tables import read_table
from recoupe.model import Stance, Token
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.opinion import opinion
from recoupe.stages.attribute.page import Page
from recoupe.stages.attribute.speaking import can_speak
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import finite, infinitive, passive

WORDS = (1, 2, 4, 7, 12)
LEAST, LEAST_HEARD = 0.25, 0.45
"""Below this a weak form (an object, a noun, an infinitive) is no saying at all; so with the head's opinion."""
UNVOUCHED = frozenset({Stance.DENIES, Stance.ALLEGES, Stance.DOUBTS})
"""Stances of sayings kept from the lower bound on: without them the page would tell as its own what is denied."""
ALONE, TOGETHER = "confidence.tsv", "heard.tsv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """What one sign adds to the log-odds."""

    sign: str
    weight: float


@cache
def weights(name: str = ALONE) -> dict[str, float]:
    """Return the weight of every sign, by the rules alone or with the head's opinion."""
    rows = read_table(Path(__file__).with_name(name), Weight)
    return {row.sign: row.weight for row in rows}


def signs(page: Page, draft: Draft) -> list[str]:
    """Return what speaks for or against a saying, by name."""
    form = draft.form if not draft.form.startswith("+") else "object"
    found = [f"form {form}", f"words {_size(page, draft)}", f"source {_source(page, draft)}"]
    if draft.strength < 1:
        found.append("weak")
    if draft.anchor is not None and form not in ("label", "according"):
        found.append(f"verb {_verb(draft, draft.anchor)}")
        if draft.anchor.confidence < 0.7:
            found.append("arc unsure")
    if any(page.quotations_within(span) for span in draft.content):
        found.append("quoted")
    return found


def family(form: str) -> str:
    """Group the forms that behave alike."""
    if form in ("quote", "incise", "label", "according"):
        return form
    return "clause" if form in ("clause", "told") else "weak"


def _size(page: Page, draft: Draft) -> int:
    words = sum(len(page.text[span.start : span.end].split()) for span in draft.content)
    return next((n for n, limit in enumerate(WORDS) if words <= limit), len(WORDS))


def _source(page: Page, draft: Draft) -> str:
    if not draft.source.heads:
        return "none"
    head = draft.source.heads[0]
    if head.upos == "PRON":
        if head.feats.get("PronType") == "Rel":
            return "relative"
        return "speaker" if head.feats.get("Person") in ("1", "2") else "thing" if _thing(page, head) else "pronoun"
    if head.lemma.lower() in page.lexicon.sources:
        return "listed"
    return "name" if head.upos == "PROPN" else "noun"


def _thing(page: Page, head: Token) -> bool:
    word = head.text.lower()
    demonstrative = head.feats.get("PronType") == "Dem" and not page.lexicon.has("taken_up", word)
    return page.lexicon.has("nobody", word) or demonstrative


def _verb(draft: Draft, anchor: Token) -> str:
    tree = draft.tree
    if draft.form == "adjective":
        return "adj"
    if anchor.upos not in ("VERB", "AUX"):
        return anchor.upos.lower()
    if passive(tree, anchor):
        return "passive"
    if infinitive(tree, anchor):
        return "infinitive"
    if base(anchor.deprel) == "acl":
        return "relative"
    if not finite(tree, anchor):
        return "participle"
    return "main" if base(anchor.deprel) == "root" else "other"


def confidence_of(page: Page, draft: Draft) -> float:
    """Return the probability that the saying is one."""
    heard = opinion(page, draft)
    known = weights(TOGETHER if heard else ALONE)
    total = known.get("bias", 0.0) + sum(known.get(sign, 0.0) for sign in [*signs(page, draft), *heard])
    return round(max(0.02, min(0.99, 1 / (1 + exp(-total)))), 3)


def credible(page: Page, draft: Draft) -> bool:
    """Tell whether a saying is kept: the explicit forms always, the weak ones from one who can speak, if likely."""
    if family(draft.form) != "weak":
        return True
    mute = bool(draft.source.heads) and not any(can_speak(page, head) for head in draft.source.heads)
    unvouched = draft.cue_row is not None and draft.cue_row.row.stance in UNVOUCHED
    least = LEAST_HEARD if opinion(page, draft) and not unvouched else LEAST
    return not mute and confidence_of(page, draft) >= least
