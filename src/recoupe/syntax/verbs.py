"""What a tree says of a verb: conjugated or not, active or passive."""

from recoupe.model import Token
from recoupe.syntax.tree import Tree, base


def is_verb(token: Token) -> bool:
    """Tell a verb or auxiliary."""
    return token.upos in ("VERB", "AUX")


def finite(tree: Tree, verb: Token) -> bool:
    """Tell whether a verb is conjugated, itself or by an auxiliary."""
    if verb.feats.get("VerbForm") == "Fin":
        return True
    if verb.feats.get("Tense") == "Past" and tree.child(verb, "nsubj") and not tree.child(verb, "aux", "cop"):
        return True
    return any(child.feats.get("VerbForm") == "Fin" for child in tree.children(verb, "aux", "cop"))


def infinitive(tree: Tree, verb: Token) -> bool:
    """Tell whether a clause is an infinitive ("to leave", « partir »)."""
    if finite(tree, verb):
        return False
    forms = {child.feats.get("VerbForm") for child in tree.children(verb, "aux", "cop")}
    return verb.feats.get("VerbForm") == "Inf" or "Inf" in forms


def passive(tree: Tree, verb: Token) -> bool:
    """Tell whether a verb is in the passive voice, or a participle that qualifies a noun ("a plan announced by X")."""
    if any(child.deprel == "aux:pass" for child in tree.children(verb)):
        return True
    if any(child.deprel in ("nsubj:pass", "csubj:pass") for child in tree.children(verb)):
        return True
    past = verb.feats.get("Tense") == "Past" or verb.feats.get("Voice") == "Pass"
    bare = verb.feats.get("VerbForm") == "Part" and past and not tree.children(verb, "aux", "obj", "ccomp")
    return bare and base(verb.deprel) in ("acl", "advcl", "amod", "xcomp") and tree.child(verb, "nsubj") is None
