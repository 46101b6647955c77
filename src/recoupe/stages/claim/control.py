"""How an infinitive or gerund hangs on what governs it: what that is about, for whom it is, to what it is done."""

from recoupe.model import Modality, Polarity, Token
from recoupe.stages.claim.lexicon import BODY, HUMAN, Lexicon
from recoupe.syntax import Tree

NAMES = frozenset({"PROPN", "PRON"})
ASKED = frozenset({Modality.WANTED, Modality.OBLIGED})
Oblique = tuple[tuple[str, ...], Token]
"""The groups of a noun's preposition, and the noun."""


def opened_by_to(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    """Tell an infinitive behind "to", « à », « de »: "to sell"."""
    return any("to" in lexicon.prepositions.get(mark.text.lower(), ()) for mark in tree.children(verb, "mark"))


def for_whom_to(tree: Tree, verb: Token, head: Token, lexicon: Lexicon) -> list[Token]:
    """Return the noun between "for" and an infinitive, which is its subject: "it is easy for Zembla to buy shells"."""
    if verb.feats.get("VerbForm") != "Inf" or not opened_by_to(tree, verb, lexicon):
        return []
    return [
        child
        for child in tree.children(head, "obl", "nmod")
        if head.i < child.i < verb.i and "for" in lexicon.groups_of(tree, child)
    ][-1:]


def bidden(
    tree: Tree, verb: Token, head: Token, objects: list[Token], obliques: list[Oblique], lexicon: Lexicon
) -> list[Token]:
    """Return whom the verb above an infinitive has do it: its object, or whom it asks: « demande à Vara de payer ».

    Of "blocked the road to protest" nobody: verbs that keep from something take no such infinitive
    """
    rows = lexicon.markers_of(head, "clause", "infinitive")
    purpose = any(lexicon.is_word(mark, "purpose") for mark in tree.children(verb, "mark"))
    bids = any(row.polarity is not Polarity.NEGATED for row in rows)
    given = [word for _, word in obliques if word.deprel == "iobj" and word.i > head.i]
    if objects and given and opened_by_to(tree, verb, lexicon):
        return given  # "gave the firm a week to pay"
    if objects and (not purpose or bids or any(_can_be_bidden(word, lexicon) for word in objects)):
        return objects
    if head.upos != "VERB":
        return []
    asks = any(row.modality in ASKED for row in rows)
    return [
        word
        for groups, word in obliques
        if {"to", "on"} & set(groups)
        and (word.upos in NAMES or word.deprel == "iobj" or (asks and _can_be_bidden(word, lexicon)))
    ]


def asks_somebody(head: Token, obliques: list[Oblique], lexicon: Lexicon) -> bool:
    """Tell a verb that asks an infinitive of whoever stands behind "on": "called on both sides to stop"."""
    asks = any(row.modality in ASKED for row in lexicon.markers_of(head, "clause", "infinitive"))
    return asks and any("on" in groups and word.i > head.i for groups, word in obliques)


def _can_be_bidden(word: Token, lexicon: Lexicon) -> bool:
    """Tell a name, a pronoun or a noun for persons or a body: « l'entreprise », « l'État »."""
    return word.upos in NAMES or word.text[:1].isupper() or any(lexicon.is_word(word, kind) for kind in (HUMAN, BODY))


def is_complement(tree: Tree, verb: Token, head: Token, lexicon: Lexicon) -> bool:
    """Tell whether an infinitive or gerund is what its governor is about, rather than what it is done for.

    "Karst called on Vara to stop" -> True for « stop »
    """
    if verb.deprel.startswith(("xcomp", "ccomp")) or _of_charge(tree, verb, lexicon):
        return True
    purpose = any(lexicon.is_word(mark, "purpose") for mark in tree.children(verb, "mark"))
    bare = verb.deprel.startswith("advcl") and (purpose or opened_by_to(tree, verb, lexicon))
    return bare and bool(lexicon.markers_of(head, "clause" if not purpose else "infinitive", "infinitive"))


def _of_charge(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    """Tell a gerund for what somebody is charged with, kept from or warned of: "accuse Zembla of selling"."""
    marks = [mark.text.lower() for mark in tree.children(verb, "mark", "case")]
    groups = {group for mark in marks for group in lexicon.prepositions.get(mark, ())}
    return verb.deprel.startswith("advcl") and bool(groups & {"of", "from", "against"})


def is_to_do(tree: Tree, verb: Token, noun: Token, lexicon: Lexicon) -> bool:
    """Tell whether a noun is what its infinitive is to be done to: « des techniques à partager », "arms to sell"."""
    return opened_by_to(tree, verb, lexicon) and not lexicon.markers_of(noun, "noun", "clause")
