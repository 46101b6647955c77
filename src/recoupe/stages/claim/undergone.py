"""What a subject has done to him: « s'est fait arrêter par la police », "Teacher kidnapped in Goma"."""

from typing import Protocol

from recoupe.model import Token
from recoupe.ontology.lemmas import sense_of
from recoupe.stages.claim.lexicon import Lexicon, lemma_of
from recoupe.stages.claim.lookup import looked_up
from recoupe.syntax import Tree

CAUSER = "nsubj:caus"
BY = "by"
UNDERGONE, MONEY = "undergone", "money"
OBJECTS = ("obj", "iobj", "ccomp", "xcomp")
NAMING = frozenset({"NOUN", "PROPN", "NUM"})


class Placed(Protocol):
    """The arguments of a verb that are turned round."""

    predicate: Token
    subjects: list[Token]
    objects: list[Token]
    obliques: list[tuple[tuple[str, ...], Token]]
    passive: bool


def undergone(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    """Tell a verb whose subject has it done to him.

    « s'est fait voler son sac », « s'est vu refuser un visa », "Teacher kidnapped in Goma"; « a fait arrêter son
    rival » is none
    """
    causing = tree.children(verb, "aux:caus")
    caused = bool(causing) and any(_is_reflexive(child) and child.i < causing[0].i for child in tree.children(verb))
    return caused or _is_seen(tree, verb, lexicon) or _is_alone(tree, verb, lexicon)


def _is_seen(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    """Tell the infinitive of « se voir refuser »."""
    head = tree.tokens[verb.head]
    reflexive = any(_is_reflexive(child) for child in (*tree.children(head), *tree.children(verb)))
    return verb.deprel == "xcomp" and reflexive and lexicon.is_word(head, "undergoes")


def _is_alone(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    """Tell a past form without object or auxiliary of a verb that always has an object; a sum is none.

    "Teacher kidnapped", "Drugmaker fined 340 million euros", "Police chief cleared of assault"
    """
    if verb.upos != "VERB" or verb.feats.get("Tense") != "Past" or tree.child(verb, "aux", "cop"):
        return False
    if any(not _is_sum(tree, child, lexicon) for child in tree.children(verb, *OBJECTS)):
        return False
    if any(clause.feats.get("VerbForm") == "Inf" for clause in tree.children(verb, "advcl")):
        return False
    pos, particle = looked_up(tree, verb, lexicon, lexicon.code)
    sense = sense_of(lemma_of(verb), pos, language=lexicon.code, particle=particle)
    subject = tree.child(verb, "nsubj")
    known = subject is not None and subject.upos in NAMING and not verb.deprel.startswith(("conj", "acl", "advcl"))
    return known and sense is not None and UNDERGONE in sense.traits


def _is_sum(tree: Tree, noun: Token, lexicon: Lexicon) -> bool:
    """Tell an amount of money that only says how much: "340 million euros"."""
    counted = tree.child(noun, "nummod", "compound") is not None and tree.child(noun, "det") is None
    return counted and any(category == MONEY for _, category in lexicon.goods.get(lemma_of(noun), ()))


def turn(tree: Tree, found: Placed, lexicon: Lexicon) -> None:
    """Make the one who has it done to him the object, and who stands behind « par » the subject."""
    verb = found.predicate
    above = tree.tokens[verb.head] if _is_seen(tree, verb, lexicon) else verb
    causers = tree.children(verb, CAUSER) or tree.children(above, "nsubj")
    agents = [token for token in found.subjects if token not in causers]
    agents += [token for groups, token in found.obliques if BY in groups]
    below = [noun for each in found.objects for noun in tree.children(each, "nmod")]
    found.subjects = agents or [noun for noun in below if BY in lexicon.groups_of(tree, noun)]
    found.objects = causers + [token for token in found.objects if not _is_reflexive(token)]
    found.obliques = [(groups, token) for groups, token in found.obliques if BY not in groups]
    found.passive = True


def _is_reflexive(token: Token) -> bool:
    return token.feats.get("Reflex") == "Yes"
