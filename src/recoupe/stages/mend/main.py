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
    below = [child for child in tree.children(name, "acl") if aside is not None and child.i > aside.i]
    main = next((c for c in below if c.upos == "VERB" and _behind_a_comma(ground, c)), None)
    if main is None or main.feats.get("Tense") != "Past" or tree.child(main, "aux", "obl:agent", "cc", *OWN):
        return {}
    if ground.cue(main) is None or any(ground.conjugated(t) for t in tree.children(name) if t.i != main.i):
        return {}
    marks = {t.i: (main.i, "punct") for t in tree.children(name, "punct") if t.i > aside.i} if aside else {}
    return {main.i: (main.i, "root"), name.i: (main.i, "nsubj"), **marks}


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
