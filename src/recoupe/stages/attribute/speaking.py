"""Whether a word can be somebody who speaks: a name, a person, a body, a document; no thing and no relative word."""

from dataclasses import replace

from recoupe.model import Span, Token
from recoupe.stages.attribute.draft import NOBODY, Draft
from recoupe.stages.attribute.page import Page

SPEAKING = frozenset({"Person", "Organization", "Company", "PublicBody", "LegalEntity", "Country"})


def can_speak(page: Page, head: Token) -> bool:
    """Tell whether a source's head can have said something.

    « le maire », « un rapport », "Quill", "she" can; « la digue », "which", « cela » cannot
    """
    if head.upos == "PRON":
        return _taken_up(page, head)
    if page.lexicon.has("mute", head.lemma.lower()):
        return False
    mentions = page.mentions_within(Span(head.start, head.end))
    return not mentions or any(mention.schema in SPEAKING for mention in mentions)


def without_mutes(page: Page, draft: Draft) -> Draft:
    """Return a saying without a source that is a mere word of reference: in « on dit que » nobody is named."""
    heads = draft.source.heads
    mute = bool(heads) and all(head.upos == "PRON" and not can_speak(page, head) for head in heads)
    return replace(draft, source=NOBODY) if mute else draft


def _taken_up(page: Page, head: Token) -> bool:
    """« elle », « celui-ci » and "those" take somebody up; « qui », « cela », « on » name nobody."""
    sort = head.feats.get("PronType")
    if page.lexicon.has("taken_up", head.text.lower()):
        return True
    if page.lexicon.has("nobody", head.text.lower().rpartition("-")[2]) and head.feats.get("Gender") != "Neut":
        return False
    return sort not in ("Rel", "Int") and (sort != "Dem" or head.feats.get("Number") == "Plur")
