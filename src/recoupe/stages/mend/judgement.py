"""What a verb calls a thing, set before the thing: the thing is its object, not the judgement's."""

from recoupe.model import Token
from recoupe.stages.mend.ground import Changes, Ground


def object_behind_its_judgement(ground: Ground) -> Changes:
    """As in "dismissed as baseless | claims that …", « a qualifié d'infondées | les accusations … »."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        cue = ground.cue(verb)
        if cue is None or not cue.takes("predicate") or tree.children(verb, "obj", "aux:pass", "nsubj:pass"):
            continue
        for child in tree.children(verb, "obl", "xcomp", "advcl"):
            if child.i > verb.i:
                found |= _judged_noun(ground, verb, child) or _noun_of_a_judgement(ground, verb, child)
    return found


def _judged_noun(ground: Ground, verb: Token, noun: Token) -> Changes:
    """As in "dismissed as baseless claims": a bare noun behind "as" and an adjective."""
    tree = ground.tree
    opening = [case for case in tree.children(noun, "case") if ground.lexicon.has("as", case.text.lower())]
    judgement = tree.child(noun, "amod")
    several = noun.upos == "NOUN" and noun.feats.get("Number") == "Plur" and tree.child(noun, "acl", "nmod") is not None
    bare = several and not tree.child(noun, "det", "nummod", "nmod:poss")
    if not opening or judgement is None or not bare or judgement.i != opening[0].i + 1:
        return {}
    return {noun.i: (verb.i, "obj"), judgement.i: (verb.i, "obl"), opening[0].i: (judgement.i, "case")}


def _noun_of_a_judgement(ground: Ground, verb: Token, judgement: Token) -> Changes:
    """« a qualifié d'infondées les accusations »: an adjective has no noun with an article and no preposition below."""
    tree = ground.tree
    if judgement.upos != "ADJ":
        return {}
    nouns = [
        noun
        for noun in tree.children(judgement, "nmod", "obj")
        if noun.i > judgement.i and tree.child(noun, "det") is not None and tree.child(noun, "case") is None
    ]
    return {noun.i: (verb.i, "obj") for noun in nouns[:1]}
