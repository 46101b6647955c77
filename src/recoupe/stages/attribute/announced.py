"""Speakers announced by a sentence of their own before a quotation: « Le gardien confirme. “La grille est fermée.” »"""

from recoupe.lang.reporting import Cue
from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Token
from recoupe.stages.attribute.cuewords import cues_of
from recoupe.stages.attribute.gap import ENDS, Place, Speech
from recoupe.stages.attribute.page import Page
from recoupe.stages.attribute.source import source_of
from recoupe.syntax import Tree
from recoupe.syntax.verbs import finite, passive
from recoupe.syntax.words import is_word

CONTENT = ("obj", "ccomp", "xcomp", "csubj")
STRENGTH = 0.8


def speech_announced(page: Page, before: list[Place]) -> Speech | None:
    """Return the saying of the sentence that ends right before a quotation, where it says nothing itself."""
    words = [place for place in before if is_word(place.token)]
    if not words or not before or before[-1].token.text[:1] not in ENDS:
        return None
    tree, last = words[-1].tree, words[-1].token
    root = tree.root
    if root is None or not any(place.token is root for place in words):
        return None
    cue = _quoting(page, tree, root) if _alone(tree, root, last) else None
    source = source_of(page, tree, root)
    if cue is None and _publishes(page, tree, root) and source.spans:
        return Speech(Place(tree, root), None, source, STRENGTH)
    return Speech(Place(tree, root), cue, source, STRENGTH) if cue is not None and source.spans else None


def _alone(tree: Tree, verb: Token, last: Token) -> bool:
    """Tell a conjugated verb that ends its sentence and has no object: « confirme-t-elle », "he explains"."""
    quiet = finite(tree, verb) and not passive(tree, verb)
    things = [child for child in tree.children(verb, *CONTENT) if child.upos != "PRON"]
    return quiet and not things and last.i - verb.i <= 1


def _publishes(page: Page, tree: Tree, verb: Token) -> bool:
    """Tell a sentence that gives out words: "issued a statement", « a publié un communiqué »."""
    thing = tree.child(verb, "obj")
    gives = page.lexicon.has("support", verb.lemma) or page.lexicon.has("relay", verb.lemma)
    return gives and thing is not None and thing.i > verb.i and page.lexicon.has("channel", thing.lemma.lower())


def _quoting(page: Page, tree: Tree, verb: Token) -> Cue | None:
    cues = (cue for cue, extra in cues_of(page, tree, verb, CueClass.VERB) if not extra)
    return next((cue for cue in cues if cue.takes("quote")), None)
