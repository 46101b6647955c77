"""Which verb an expression hangs from in the tree, and which way that verb looks."""

from recoupe.model import Sentence, Span, Token
from recoupe.stages.time.grammar import Grammar
from recoupe.syntax.fold import fold
from recoupe.syntax.tree import Tree, base

CLAUSES = frozenset({"root", "conj", "ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj"})
"""Relations whose dependent heads a clause, where it is a verb."""
_GROUP = ("aux", "cop")


def verbs_above(tree: Tree, span: Span) -> list[Token]:
    """Return the verbs from the nearest that governs a range up to the root.

    « a promis de livrer le gaz mardi » -> livrer, promis
    """
    head = tree.head_of(span)
    if head is None:
        return []
    chain = [head, *tree.ancestors(head)]
    return [token for token in chain if is_clause(tree, token)]


def is_clause(tree: Tree, token: Token) -> bool:
    """Tell whether a token heads a clause: a verb, or a predicate with a copula."""
    if token.upos in {"VERB", "AUX"}:
        return base(token.deprel) not in _GROUP
    return bool(tree.children(token, "cop")) or (base(token.deprel) in {"root", "parataxis"} and token.head == token.i)


def group_text(tree: Tree, verb: Token) -> str:
    """Return the verb with its auxiliaries, folded: « ont déclaré », "will be sent"."""
    words = sorted([verb, *tree.children(verb, *_GROUP)], key=lambda token: token.i)
    return fold(" ".join(word.text for word in words))


def direction_of(sentence: Sentence, span: Span, rules: Grammar) -> int:
    """Return which way the verb of an expression looks, 0 where the words of the verb group do not say.

    « rencontrera jeudi » -> 1; « ont déclaré mardi » -> -1
    """
    tree = Tree(sentence)
    for verb in verbs_above(tree, span)[:2]:
        text = group_text(tree, verb)
        signs = [
            (sign.end(), row.weight, row.direction)
            for row, regex in rules.tenses
            if not row.near
            for sign in regex.finditer(text)
        ]
        if signs:
            return max(signs)[2]
    return 0
