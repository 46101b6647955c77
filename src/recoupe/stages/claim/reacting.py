"""Who only reacts to an act and has no part in it: "Canada condemned the arrest of Nadia Forrel" arrests nobody."""

from recoupe.model import Frame, Token
from recoupe.ontology import Sense
from recoupe.ontology.lemmas import sense_of
from recoupe.ontology.senses import with_trait
from recoupe.stages.claim.acts import Act, looked_up
from recoupe.stages.claim.arguments import verb_arguments
from recoupe.stages.claim.clause import is_present_participle
from recoupe.stages.claim.lexicon import lemma_of
from recoupe.stages.claim.traits import Seen

REACTS = "reacts"
BELOW, GERUND = ("obj", "obl", "nsubj"), ("xcomp", "obj")
CHARGED, ACCUSE, REQUEST = ("xcomp", "advcl", "ccomp", "obl"), "ACCUSE", "REQUEST"
SHARED = frozenset({Frame.ENCOUNTER, Frame.AGREEMENT})
TO = "to"
OWN = ("nmod:poss", "det:poss")
"""How the holder of an act stands at its noun: "hailed its capture of Karst" may be its own."""


def reactors(seen: Seen, act: Act) -> frozenset[int]:
    """Return the words for those who condemn, hail, look into or ask for an act that a noun or a gerund tells.

    "The arrest was welcomed by Hungary" -> Hungary; "Ghana criticised bombing Vara" -> Ghana; "Karst hailed its
    capture of Lorne" -> nobody
    """
    tree, noun = seen.tree, act.token
    head = tree.head(noun)
    hangs = noun.deprel.partition(":")[0]
    gerund = is_present_participle(noun) and hangs in GERUND and not tree.children(noun, "mark")
    if head is None or head.upos != "VERB" or not (gerund or (act.pos == "NOUN" and hangs in BELOW)):
        return frozenset()
    if tree.children(noun, *OWN) or any(child.feats.get("Poss") == "Yes" for child in tree.children(noun, "det")):
        return frozenset()
    sense = _sense(seen, head)
    shared = act.sense is not None and act.sense.frame in SHARED  # who asks for talks takes part in them
    requested = _is(sense, REQUEST) and not shared
    if sense is None or not (requested or sense.name in with_trait(REACTS)):
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
    if not _is(sense, ACCUSE):
        return frozenset()
    return frozenset(word.i for each in _subjects(seen, head) for word in tree.conjuncts(each) if word.i != deed.i)


def hearers(seen: Seen, act: Act) -> frozenset[int]:
    """Return the words for those who are told of an act: "announced the closure to the workers" -> workers."""
    tree, noun = seen.tree, act.token
    head = tree.head(noun)
    if act.pos != "NOUN" or head is None or noun.deprel != "obj" or not seen.lexicon.is_report(head):
        return frozenset()
    told = [word for groups, word in verb_arguments(tree, head, seen.lexicon).obliques if TO in groups]
    return frozenset(word.i for each in told for word in tree.conjuncts(each))


def _is(sense: Sense | None, kind: str) -> bool:
    return sense is not None and sense.plover is not None and sense.plover.type == kind


def _sense(seen: Seen, word: Token) -> Sense | None:
    pos, particle = looked_up(seen.tree, word, seen.lexicon, seen.lexicon.code)
    return sense_of(lemma_of(word), pos, language=seen.lexicon.code, particle=particle)


def _subjects(seen: Seen, verb: Token) -> list[Token]:
    return verb_arguments(seen.tree, verb, seen.lexicon).subjects
