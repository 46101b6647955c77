"""What passes between parties: goods with their category, words, amount and origin."""

from dataclasses import dataclass

from recoupe.model import Item, Quantity, Token
from recoupe.stages.claim.lexicon import Lexicon, lemma_of
from recoupe.syntax import Tree

COMPLEMENTS = ("of", "in", "on", "from", "for", "about", "beside noun")
OUTSIDE = ("conj", "acl", "acl:relcl", "appos", "cc", "advcl", "punct", "parataxis", "dep", "ccomp")
DEPTH = 5
WEAPONS = frozenset(
    {"arms", "munitions", "artillery", "missiles", "rockets", "nuclear_technology", "satellite_technology"}
)
FORCES = frozenset({"troops", "military_equipment", "missiles", "submarine_technology"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Good:
    """A good found: the word at its head, its category, and the outermost word that it was reached from."""

    head: Token
    category: str
    outer: Token


def goods_of(tree: Tree, noun: Token, lexicon: Lexicon, depth: int = 0) -> list[Good]:
    """Return the known goods of a noun phrase: its conjuncts, looking through containers and deals.

    « des conteneurs d'obus et du carburant » -> artillery, fuel
    """
    found: list[Good] = []
    for conjunct in tree.conjuncts(noun):
        if conjunct.upos in {"VERB", "AUX"} and conjunct is not noun:
            continue
        good = _good(tree, conjunct, lexicon, depth)
        found.extend(good)
        if good:
            found.extend(_named_among(tree, conjunct, lexicon, depth))
    return found


def _good(tree: Tree, noun: Token, lexicon: Lexicon, depth: int) -> list[Good]:
    below = {lemma_of(token) for token in tree.subtree(noun, without=OUTSIDE)}
    for rest, category in lexicon.goods.get(lemma_of(noun), ()):
        if rest <= below:
            weaker = lemma_of(noun) in lexicon.containers and depth < DEPTH and not rest
            inner = _inside(tree, noun, lexicon, depth) if weaker else []
            return inner or [Good(head=noun, category=category, outer=noun)]
    if depth < DEPTH and lemma_of(noun) in lexicon.containers:
        return [
            Good(head=good.head, category=good.category, outer=noun) for good in _inside(tree, noun, lexicon, depth)
        ]
    return []


def _inside(tree: Tree, noun: Token, lexicon: Lexicon, depth: int) -> list[Good]:
    """Look into a container's complements, those that the parser hung on its verb included.

    « signer un accord sur des obus »
    """
    below = tree.children(noun, "nmod", "compound", "obl", "amod")
    if noun.deprel in {"obj", "nsubj:pass"}:
        below += [child for child in tree.children(tree.tokens[noun.head], "obl") if child.i > noun.i]
    for child in below:
        groups = lexicon.groups_of(tree, child) or ("beside noun",)
        if any(group in COMPLEMENTS for group in groups):
            found = goods_of(tree, child, lexicon, depth + 1)
            if found:
                return found
    return []


def _named_among(tree: Tree, noun: Token, lexicon: Lexicon, depth: int) -> list[Good]:
    """Return the goods that an apposition adds.

    « une technologie précieuse, notamment des satellites » -> satellites
    """
    if depth >= DEPTH:
        return []
    added = [child for child in tree.children(noun, "appos") if child.upos == "NOUN"]
    added += [
        child
        for child in tree.children(noun, "nmod", "obl")
        if any(grand.upos == "ADV" and grand.i < child.i for grand in tree.children(child, "advmod"))
    ]
    return [good for child in added for good in goods_of(tree, child, lexicon, depth + 1)]


def item_of(tree: Tree, good: Good, text: str, quantity: Quantity | None) -> Item:
    """Return the record of a good, with the words from its container on."""
    words = [
        token
        for token in tree.subtree(good.outer, without=OUTSIDE)
        if token.deprel not in {"case", "cc", "mark"} or token.i > good.outer.i
    ]
    inner = [
        token
        for token in tree.subtree(good.head, without=OUTSIDE)
        if token.deprel not in {"case", "cc", "mark"} or token.i > good.head.i
    ]
    chosen = words if good.head in words else inner
    start, end = min(token.start for token in chosen), max(token.end for token in chosen)
    return Item(text=text[start:end], category=good.category, start=start, end=end, quantity=quantity)


def unknown_item(tree: Tree, noun: Token, text: str, quantity: Quantity | None) -> Item:
    """Return a good that the lexicon does not know, with its words."""
    return item_of(tree, Good(head=noun, category="other", outer=noun), text, quantity)


def chain_of(tree: Tree, good: Good) -> list[Token]:
    """Return the words from a good up to its container, the places where an origin may stand."""
    chain = [good.head]
    for above in tree.ancestors(good.head):
        if chain[-1].i == good.outer.i:
            break
        chain.append(above)
    return chain
