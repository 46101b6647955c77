"""Who only reacts to an act and has no part in it: "Canada condemned the arrest of Nadia Forrel" arrests nobody."""

from recoupe.model import Token
from recoupe.ontology import Sense
from recoupe.ontology.lemmas import sense_of
from recoupe.ontology.senses import with_trait
from recoupe.stages.claim.acts import Act, looked_up
from recoupe.stages.claim.arguments import verb_arguments
from recoupe.stages.claim.lexicon import lemma_of
from recoupe.stages.claim.traits import Seen

REACTS = "reacts"
BELOW = ("obj", "obl", "nsubj")
CHARGED, ACCUSE = ("xcomp", "advcl", "ccomp", "obl"), "ACCUSE"
OWN = ("nmod:poss", "det:poss")
"""How the holder of an act stands at its noun: "hailed its capture of Karst" may be its own."""


def reactors(seen: Seen, act: Act) -> frozenset[int]:
    """Return the words for those who condemn, hail or look into an act that a noun tells.

    "The arrest was welcomed by Hungary" -> Hungary; "Karst hailed its capture of Lorne" -> nobody
    """
    tree, noun = seen.tree, act.token
    head = tree.head(noun)
    if act.pos != "NOUN" or head is None or head.upos != "VERB" or noun.deprel.partition(":")[0] not in BELOW:
        return frozenset()
    if tree.children(noun, *OWN) or any(child.feats.get("Poss") == "Yes" for child in tree.children(noun, "det")):
        return frozenset()
    sense = _sense(seen, head)
    if sense is None or sense.name not in with_trait(REACTS):
        return frozenset()
    return frozenset(word.i for each in _subjects(seen, head) if each.i != noun.i for word in tree.conjuncts(each))


def accusers(seen: Seen, act: Act) -> frozenset[int]:
    """Return the words for those who charge somebody with an act: "accused by the UN of recruiting" -> UN.

    What they suffered themselves other words tell: "Karst accused Vara of attacking it".
    """
    tree, deed = seen.tree, act.token
    head = tree.head(deed)
    below = deed.deprel.partition(":")[0] in CHARGED and deed.feats.get("VerbForm") != "Fin"
    if head is None or head.upos != "VERB" or not below:
        return frozenset()
    sense = _sense(seen, head)
    if sense is None or sense.plover is None or sense.plover.type != ACCUSE:
        return frozenset()
    return frozenset(word.i for each in _subjects(seen, head) for word in tree.conjuncts(each) if word.i != deed.i)


def _sense(seen: Seen, verb: Token) -> Sense | None:
    pos, particle = looked_up(seen.tree, verb, seen.lexicon, seen.lexicon.code)
    return sense_of(lemma_of(verb), pos, language=seen.lexicon.code, particle=particle)


def _subjects(seen: Seen, verb: Token) -> list[Token]:
    return verb_arguments(seen.tree, verb, seen.lexicon).subjects
