"""Arguments of a verb that hang on another word: before it, on the noun it describes, behind its complement."""

from recoupe.model import Token
from recoupe.stages.claim.clause import is_passive, is_relative
from recoupe.stages.claim.lexicon import Lexicon
from recoupe.syntax import Tree

CLUSTER = ("aux", "aux:pass", "expl", "iobj", "obj", "advmod", "cop")


def before_the_verb(tree: Tree, verb: Token) -> list[Token]:
    """Return the bare noun right before a finite verb, which the parser hung on something earlier.

    "… systems, and Zembla has rockets to share": Zembla goes with "has", not with "systems"
    """
    group = [verb, *(child for child in tree.children(verb, *CLUSTER) if child.i < verb.i)]
    if not any(word.feats.get("VerbForm") == "Fin" for word in group):
        return []
    first = min(word.i for word in group)
    if first == 0:
        return []
    word = tree.tokens[first - 1]
    while word.deprel.startswith(("flat", "nmod")) and word.head < word.i:
        word = tree.tokens[word.head]
    strayed = word.deprel.startswith(("appos", "conj", "dep", "nmod")) and not tree.children(word, "case", "cop")
    return [word] if strayed and word.upos == "PROPN" and word.head < word.i else []


def described(tree: Tree, verb: Token) -> list[Token]:
    """Return the noun that a participle describes: "shells sent to Vara" -> shells."""
    head = tree.head(verb)
    return [head] if head is not None and verb.deprel.startswith(("acl", "amod")) else []


def agent_behind(tree: Tree, verb: Token, lexicon: Lexicon) -> list[Token]:
    """Return the agent of a passive that stands behind its active complement: "banned from selling arms by Peru"."""
    complements = [
        child for child in tree.children(verb, "xcomp", "advcl")
        if child.feats.get("VerbForm") in {"Inf", "Part", "Ger"} and not is_passive(tree, child)
    ]  # fmt: skip
    obliques = [
        word for child in complements for word in tree.children(child, "obl", "obl:agent", "obl:arg", "obl:mod")
    ]
    return [word for word in obliques if "by" in lexicon.groups_of(tree, word) and _is_definite(tree, word)][:1]


def _is_definite(tree: Tree, noun: Token) -> bool:
    return noun.upos == "PROPN" or bool(tree.children(noun, "det", "nmod:poss"))


def shared_object(tree: Tree, verb: Token, lexicon: Lexicon) -> list[Token]:
    """Return the object that follows a coordinated verb and the one before it, or that a bare relative clause is about.

    "makes and sells shells" -> shells for both; "the shells Karst sold" -> shells
    """
    if verb.deprel.startswith("conj"):
        return [child for child in tree.children(tree.tokens[verb.head], "obj") if child.i > verb.i]
    opened = any(is_relative(child, lexicon) for child in tree.subtree(verb, without=("acl",)))
    bare = verb.deprel == "acl:relcl" and not opened and tree.child(verb, "nsubj") is not None
    return [tree.tokens[verb.head]] if bare else []
