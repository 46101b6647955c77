"""Which verb an expression hangs from in the tree, and which way that verb looks."""

from dataclasses import dataclass

from recoupe.model import Sentence, Span, Token
from recoupe.stages.time.grammar import Grammar
from recoupe.syntax.fold import fold
from recoupe.syntax.tree import Tree, base

CLAUSES = frozenset({"root", "conj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj"})
"""Relations whose dependent heads a clause, where it is a verb."""
_GROUP = ("aux", "cop")
_AHEAD = ("acl", "root")
"""Places of an infinitive that is still to come: "a summit to be held in Oslo"."""


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


@dataclass(frozen=True, slots=True)
class Way:
    """Which way a verb looks, -1, 0 or 1; `sure` where the very verb of the expression says so.

    `aside` where the expression stands in a clause that describes a thing: « le gel décidé le 6 mai ».
    """

    direction: int = 0
    sure: bool = False
    aside: bool = False


def way_of(sentence: Sentence, span: Span, rules: Grammar) -> Way:
    """Return which way the verb of an expression looks, 0 where neither it nor the verb above says.

    « rencontrera jeudi » -> 1; « ont déclaré mardi » -> -1
    """
    tree = Tree(sentence)
    for number, verb in enumerate(verbs_above(tree, span)[:2]):
        if _is_infinitive(tree, verb):
            direction = 1 if base(verb.deprel) in _AHEAD or _is_to(tree, verb) else 0
        else:
            direction = _told(tree, verb, rules) or _formed(tree, verb)
        if direction:
            return Way(direction, number == 0)
    return Way()


def _is_infinitive(tree: Tree, verb: Token) -> bool:
    """Tell whether a verb says of itself nothing of its time: "an event to be held on 12 October"."""
    helpers = tree.children(verb, "aux")
    passive = [one for one in helpers if one.deprel == "aux:pass" and one.feats.get("VerbForm") == "Inf"]
    return (verb.feats.get("VerbForm") == "Inf" and not helpers) or (bool(passive) and passive == helpers)


def _is_to(tree: Tree, verb: Token) -> bool:
    """Tell whether an infinitive has a copula in the present: "is to meet the envoys on Monday"."""
    return any(one.feats.get("Tense") == "Pres" for one in tree.children(verb, "cop"))


def _told(tree: Tree, verb: Token, rules: Grammar) -> int:
    """Return the direction that the words of the verb group give, the last of them."""
    helpers = tree.children(verb, "aux")
    passive = bool(helpers) and all(one.deprel == "aux:pass" for one in helpers)
    if any(one.feats.get("Mood") == "Cnd" for one in (helpers if passive else [] if helpers else [verb])):
        return 1  # « il livrerait le gaz le 20 juin », « le gaz serait livré »
    text = group_text(tree, verb)
    signs = [
        (sign.end(), row.weight, row.direction)
        for row, regex in rules.tenses
        if not row.near
        for sign in regex.finditer(text)
    ]
    return max(signs)[2] if signs else 0


def _formed(tree: Tree, verb: Token) -> int:
    """Return the direction that a verb's forms give where no sign in the tables does.

    « s'est engagé dimanche », "fled Sunday", « les vedettes remises lundi » -> -1
    """
    form = verb.feats.get("VerbForm")
    if any(aux.deprel == "aux:tense" for aux in tree.children(verb, "aux")):
        return -1 if form == "Part" else 0
    if form == "Part" and verb.deprel == "acl":
        return -1 if verb.feats.get("Tense") == "Past" and not tree.children(verb, "aux") else 0
    return -1 if form == "Fin" and verb.feats.get("Tense") in {"Past", "Imp"} else 0
