"""Verbs joined to the wrong partner: the second saying to the first, what is said to what is said."""

from recoupe.model import Token
from recoupe.stages.mend.ground import Changes, Ground
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import is_verb


def second_saying(ground: Ground) -> Changes:
    """As in "She said it would hold and added that …": a second reporting verb joins the first, not what is said."""
    return {verb.i: (above.i, "conj") for verb in ground.reporting() if (above := _first_saying(ground, verb))}


def _first_saying(ground: Ground, verb: Token) -> Token | None:
    tree = ground.tree
    head = tree.head(verb)
    if head is None or base(verb.deprel) != "conj" or not ground.speaks(verb) or tree.child(verb, "nsubj", "expl"):
        return None
    above = tree.head(head)
    while above is not None and base(head.deprel) == "conj":
        head, above = above, tree.head(above)
    if above is None or base(head.deprel) not in ("ccomp", "xcomp", "advcl") or not is_verb(above):
        return None
    known = ground.speaks(above) and above.i < head.i
    return above if known and ground.same_form(above, verb) else None


def content_goes_on(ground: Ground) -> Changes:
    """As in "She said the process was fair but required an effort": what follows is said too."""
    tree, found = ground.tree, Changes()
    for verb in ground.reporting():
        clause = next((child for child in tree.children(verb, "ccomp") if child.i > verb.i), None)
        if clause is None or not ground.speaks(verb):
            continue
        for child in tree.children(verb, "conj"):
            if child.i > clause.i and is_verb(child) and not ground.speaks(child):
                found |= {} if tree.child(child, "nsubj", "expl") else {child.i: (clause.i, "conj")}
    return found
