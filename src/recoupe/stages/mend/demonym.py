"""Firms and persons named behind the word for where they are from: « le français Néoran » is Néoran, and not France."""

from functools import cache

from recoupe.model import Token
from recoupe.ontology.territories import TerritoryKind, territories
from recoupe.stages.mend.ground import Changes, Ground

NAMED = ("appos", "nmod", "flat", "flat:name", "flat:foreign")
"""How parsers hang the name on such a word."""
OWN = ("det", "case")


def named_behind_a_demonym(ground: Ground) -> Changes:
    """« L'américain Boeing a livré douze avions »: the name heads its words, and takes over what they hang on."""
    tree, found = ground.tree, Changes()
    for word, name in zip(tree.tokens, tree.tokens[1:], strict=False):
        hung = name.upos == "PROPN" and name.head == word.i and name.deprel in NAMED
        if not hung or not _is_demonym(word) or not tree.child(word, *OWN) or tree.child(name, *OWN):
            continue
        found[name.i] = (name.i if word.head == word.i else word.head, word.deprel)
        found |= {child.i: (name.i, child.deprel) for child in tree.children(word) if child.i != name.i}
        found[word.i] = (name.i, "amod")
    return found


def _is_demonym(word: Token) -> bool:
    """Tell a word that says where somebody is from, in small letters: « le français », not « les Français »."""
    return word.upos in ("NOUN", "ADJ") and word.text in _demonyms()


@cache
def _demonyms() -> frozenset[str]:
    rows = (row for row in territories() if row.kind is TerritoryKind.ADJECTIVE)
    return frozenset(row.form for row in rows if row.form[:1].islower())
