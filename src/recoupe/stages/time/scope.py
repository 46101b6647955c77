"""Signs of how far an expression's clause reaches: whether it opens the sentence, and whose clause it stands in."""

from recoupe.model import Claim, Span, Timex, Token
from recoupe.stages.time.page import Page
from recoupe.stages.time.shape import group
from recoupe.syntax.tree import Tree, base

_OPENING = 6
"""Characters that may stand before the expression that opens a sentence: « Le », "On"."""
_PLACES = {"root", "conj", "ccomp", "xcomp", "advcl", "obj", "nsubj", "obl", "nmod"}


def scope_signs(page: Page, claim: Claim, token: Token, timex: Timex) -> list[str]:
    """Return the signs of an expression and of the clause that it stands in.

    "On Friday, fishermen rescued the crew, and the navy saved others": the opening expression reaches both
    """
    number = page.heads[claim.id][0]
    tree = page.trees[number]
    head = tree.head_of(Span(timex.start, timex.end))
    place = base(token.deprel) if base(token.deprel) in _PLACES else "other"
    direct = head is not None and tree.head(head) is token
    signs = [
        f"{'opening' if _opens(tree, timex) else 'later'} {place}",
        f"{'comma' if _comma_between(page, token, timex) else 'no comma'}",
        f"{group(claim)} {'direct' if direct else 'indirect'}",
    ]
    if head is not None:
        signs.append(_clauses(tree, token, head))
        if direct:
            signs.append(f"direct {token.upos.lower()} {head.deprel}")
    return signs


def shares_clause(page: Page, claim: Claim, timex: Timex) -> bool:
    """Tell whether an expression stands in the clause of a claim's own word."""
    number, token = page.heads[claim.id]
    head = page.trees[number].head_of(Span(timex.start, timex.end))
    return head is not None and _clause_of(page.trees[number], token) is _clause_of(page.trees[number], head)


def _opens(tree: Tree, timex: Timex) -> bool:
    return timex.start <= next((one.start for one in tree if one.upos != "PUNCT"), 0) + _OPENING


def _comma_between(page: Page, token: Token, timex: Timex) -> bool:
    return "," in page.reading.document.text[token.end : timex.start]


def _clauses(tree: Tree, token: Token, head: Token) -> str:
    """Return whether a predicate and an expression stand in one clause, else which clause is above the other."""
    own, other = _clause_of(tree, token), _clause_of(tree, head)
    if own is other:
        return f"same clause {token.upos.lower()}"
    below = "below" if own in tree.ancestors(other) else "beside"
    way = "above" if other in tree.ancestors(own) else below
    return f"clause {way} {base(own.deprel)} {token.upos.lower()}"


def _clause_of(tree: Tree, token: Token) -> Token:
    return next((one for one in (token, *tree.ancestors(token)) if one.upos in {"VERB", "AUX"}), token)
