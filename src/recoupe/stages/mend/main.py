"""Main verbs that the parser hung below a participle or a name, and subjects behind a verb that opens its sentence."""

from recoupe.model import Token
from recoupe.stages.mend.ground import Changes, Ground
from recoupe.syntax.tree import base
from recoupe.syntax.words import is_word

NAMES = ("NOUN", "PROPN")
OWN = ("nsubj", "csubj", "expl")


def main_verb_behind_a_participle(ground: Ground) -> Changes:
    """« Estimant que le port est perdu, le maire partit »: he who thinks so left, the leaving is not thought."""
    tree, first = ground.tree, ground.tree.root
    if first is None or not _opens(ground, first) or not ground.speaks(first):
        return {}
    if first.feats.get("VerbForm") not in ("Part", "Ger") or ground.conjugated(first) or tree.child(first, "aux", *OWN):
        return {}
    below = [child for child in tree.children(first, "ccomp", "parataxis", "conj") if child.i > first.i]
    main = next((c for c in reversed(below) if tree.child(c, *OWN) and _behind_a_comma(ground, c)), None)
    told = [child for child in tree.children(first, "ccomp", "obj", "xcomp") if main is not None and child.i < main.i]
    if main is None or not told or not (ground.conjugated(main) or tree.child(main, "cop")):
        return {}
    late = [child for child in tree.children(first) if child.i > main.i]
    return {main.i: (main.i, "root"), first.i: (main.i, "advcl"), **{t.i: (main.i, t.deprel) for t in late}}


def main_verb_behind_an_apposition(ground: Ground) -> Changes:
    """As in "Quill, the top envoy on trade, called on the port to close": a past form behind the comma is no aside."""
    tree, name = ground.tree, ground.tree.root
    if name is None or name.upos not in NAMES or tree.child(name, "cop", "case", *OWN):
        return {}
    aside = tree.child(name, "appos")
    below = [child for child in tree.children(name, "acl") if child.i > (aside.i if aside is not None else name.i)]
    main = next((c for c in below if c.upos == "VERB" and _behind_a_comma(ground, c)), None)
    if main is None or ground.cue(main) is None or not _acts(ground, main, bare=aside is not None):
        return {}
    if any(ground.conjugated(t) for t in tree.children(name) if t.i != main.i):
        return {}
    late = {child.i: (main.i, "obj") for child in tree.children(main, "nsubj")}
    return {main.i: (main.i, "root"), name.i: (main.i, "nsubj"), **late}


def main_verb_behind_its_subject(ground: Ground) -> Changes:
    """As in "Trade unions called for a strike": a past form that asks with its preposition is no participle."""
    tree, noun = ground.tree, ground.tree.root
    if noun is None or noun.upos not in NAMES or tree.child(noun, "cop", "case", *OWN):
        return {}
    below = [child for child in tree.children(noun, "acl") if child.i == noun.i + 1]
    main = below[0] if below and below[0].feats.get("Tense") == "Past" else None
    if main is None or tree.child(main, "aux", "obj", "obl:agent", *OWN) or not ground.asks_with_its_preposition(main):
        return {}
    late = {child.i: (main.i, child.deprel) for child in tree.children(noun) if child.i > main.i}
    return {main.i: (main.i, "root"), noun.i: (main.i, "nsubj"), **late}


def _acts(ground: Ground, verb: Token, *, bare: bool) -> bool:
    """Tell a verb that can be the main one: a past form alone, or one with its auxiliary and no relative word."""
    tree = ground.tree
    if any(t.feats.get("PronType") == "Rel" for t in tree.subtree(verb)[:2]) or tree.child(verb, "obl:agent", "cc"):
        return False
    if tree.child(verb, "aux") is not None:
        before = any(child.i < verb.i for child in tree.children(verb, *OWN))
        return ground.conjugated(verb) and not before and tree.child(verb, "aux:pass") is None
    return bare and verb.feats.get("Tense") == "Past" and tree.child(verb, *OWN) is None


def speaker_behind_the_first_word(ground: Ground) -> Changes:
    """As in "Said Quill: “It holds.”": the name right behind a verb of saying that opens the sentence speaks."""
    tree, verb = ground.tree, ground.tree.root
    if verb is None or not _opens(ground, verb) or not ground.speaks(verb) or tree.child(verb, *OWN):
        return {}
    name = next((child for child in tree.children(verb, "obj", "iobj") if ground.begins(child).i == verb.i + 1), None)
    if name is None or name.upos != "PROPN" or verb.feats.get("Tense") != "Past":
        return {}
    return {name.i: (verb.i, "nsubj")}


def _opens(ground: Ground, verb: Token) -> bool:
    return not any(is_word(token) for token in ground.tree.tokens[: verb.i])


def _behind_a_comma(ground: Ground, verb: Token) -> bool:
    first = min(t.i for t in ground.tree.subtree(verb) if is_word(t))
    marked = any(base(mark.deprel) == "mark" for mark in ground.tree.children(verb))
    return first > 0 and ground.tree.tokens[first - 1].text == "," and not marked
