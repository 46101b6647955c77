"""Which other words of a sentence stand at the same time as the clause that an expression dates."""

from collections.abc import Collection

from recoupe.model import Claim, Modality, Token
from recoupe.stages.time.verb import is_clause
from recoupe.syntax.tree import Tree, base

_NOMINAL = ("obj", "nsubj", "iobj")
"""Arguments that name the event of their verb: « la cérémonie s'est tenue mardi », "signed an agreement on Monday"."""
_DONE = {Modality.ACTUAL, Modality.ONGOING}


def reached(tree: Tree, anchor: Token, head: Token | None, *, saying: bool) -> list[Token]:
    """Return the words that a clause's time reaches beside its own head, in text order.

    "Gunmen opened fire on Sunday, wounding two" -> fire, wounding
    """
    found: dict[int, Token] = {}
    stack = [anchor]
    if head is not None and head.i < anchor.i:
        stack += tree.conjuncts(anchor)[1:]
    while stack:
        token = stack.pop()
        if token.i in found:
            continue
        found[token.i] = token
        stack += _beside(tree, token, saying=saying and token.i == anchor.i)
    up = _main_of(tree, anchor)
    if up is not None:
        found[up.i] = up
    return [found[i] for i in sorted(found)]


def _beside(tree: Tree, token: Token, *, saying: bool) -> list[Token]:
    if token.upos == "NOUN" and not is_clause(tree, token):
        return [child for child in tree.children(token, "nmod") if child.upos == "NOUN"] if not saying else []
    found = [child for child in tree.children(token, *_NOMINAL) if child.upos == "NOUN"]
    if not saying:
        found += tree.children(token, "xcomp", "aux", "cop")
    return found + [child for child in tree.children(token, "advcl") if _while(tree, child)]


def _while(tree: Tree, clause: Token) -> bool:
    """Tell whether an adverbial clause is a participle without a conjunction, and so goes on beside its verb.

    "…, wounding two sailors", « en recevant le ministre »
    """
    form = clause.feats.get("VerbForm")
    present = form == "Ger" or (form == "Part" and clause.feats.get("Tense") == "Pres")
    return present and not tree.children(clause, "mark", "aux") and not _timed(tree, clause)


def _timed(tree: Tree, clause: Token) -> bool:
    return bool(tree.children(clause, "obl:tmod", "nmod:tmod"))


def _main_of(tree: Tree, anchor: Token) -> Token | None:
    """Return the clause above a participle that holds the time of both.

    "Speaking on Monday, the envoy rejected the plan" -> rejected; "an agreement reached in 1991" -> agreement
    """
    above = tree.head(anchor)
    if above is None or anchor.upos != "VERB":
        return None
    form = anchor.feats.get("VerbForm")
    if base(anchor.deprel) == "advcl" and form in {"Ger", "Part"} and anchor.i < above.i:
        return above if not tree.children(anchor, "mark") else None
    if anchor.deprel == "acl" and form == "Part" and above.upos == "NOUN":
        return above
    return None


def after(claim: Claim, token: Token, ahead: Collection[Modality] = ()) -> bool:
    """Tell whether what an open complement tells of lies ahead of its verb, and so has no share in its day.

    "ordered the crew on Monday to leave" -> the leaving; in "is to begin leaving on Monday" both lie `ahead` alike
    """
    return base(token.deprel) == "xcomp" and claim.modality not in {*_DONE, *ahead}
