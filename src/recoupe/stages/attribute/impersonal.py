"""Whose words « on » passes on: from whom one has it, and the body where it is said."""

from recoupe.model import Span, Token
from recoupe.stages.attribute.page import Page
from recoupe.syntax import Tree

SPEAKING = frozenset({"Organization", "PublicBody", "Company", "Country"})
"""Schemas of what may speak by its seat; a town does not."""
UNKNOWN = frozenset({"LegalEntity"})


def told_by(page: Page, tree: Tree, verb: Token) -> Token | None:
    """Return from whom one has it: « a-t-on appris | auprès de la mairie », « on indique | de source policière »."""
    for child in tree.children(verb, "obl", "advmod"):
        words = [child.lemma.lower(), *(case.text.lower() for case in tree.children(child, "case"))]
        if any(page.lexicon.has("told_by", word) for word in words):
            return tree.child(child, "obl", "nmod") if child.upos == "ADV" else child
    return next((body for child in tree.children(verb, "obl") if (body := _said_at(page, tree, child))), None)


def _said_at(page: Page, tree: Tree, place: Token) -> Token | None:
    """Return the body where « on » speaks: « explique-t-on à l'Élysée », « au siège de Valcor, on assure que … »."""
    if not any(page.lexicon.has("said_at", case.text.lower()) for case in tree.children(place, "case")):
        return None
    if _is_body(page, place, SPEAKING):
        return place
    owners = tree.children(place, "nmod") if place.upos == "NOUN" else []
    return next((noun for noun in owners if _is_body(page, noun, SPEAKING | UNKNOWN)), None)


def _is_body(page: Page, noun: Token, schemas: frozenset[str]) -> bool:
    """Tell a noun that stands for an organisation or, as its seat, for a government; a town does not speak."""
    return any(one.schema in schemas for one in page.mentions_within(Span(noun.start, noun.end)))
