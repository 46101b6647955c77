"""Who only reacts to an act and has no part in it: "Canada condemned the arrest of Nadia Forrel" arrests nobody."""

from collections.abc import Iterable

from recoupe.model import Frame, Token
from recoupe.ontology import Sense
from recoupe.ontology.lemmas import sense_of
from recoupe.ontology.senses import with_trait
from recoupe.stages.claim.acts import Act
from recoupe.stages.claim.arguments import verb_arguments
from recoupe.stages.claim.clause import is_present_participle
from recoupe.stages.claim.control import asks_somebody
from recoupe.stages.claim.lexicon import lemma_of
from recoupe.stages.claim.lookup import judges, looked_up
from recoupe.stages.claim.parties import ACTOR, OTHER
from recoupe.stages.claim.traits import Seen

REACTS = "reacts"
BELOW, GERUND = ("obj", "obl", "nsubj"), ("xcomp", "obj")
CHARGED, ACCUSE, REQUEST = ("xcomp", "advcl", "ccomp", "obl"), "ACCUSE", "REQUEST"
SHARED = frozenset({Frame.ENCOUNTER, Frame.AGREEMENT})
TO, FROM = "to", "from"
RECEIVES, OFFERS, TOPIC, REJECT, PROTEST = "receives", "offers", "topic", "REJECT", "PROTEST"
OWN = ("nmod:poss", "det:poss")
"""How the holder of an act stands at its noun: "hailed its capture of Karst" may be its own."""


def reactors(seen: Seen, act: Act) -> frozenset[int]:
    """Return the words for those who condemn, hail, look into or ask for an act that a noun or a gerund tells.

    "The arrest was welcomed by Hungary" -> Hungary; "Ghana criticised bombing Vara" -> Ghana; "Karst hailed its
    capture of Lorne" -> nobody
    """
    tree, noun = seen.tree, _plan(seen, act.token) or act.token
    head = tree.head(noun)
    if head is not None and noun.i != act.token.i:
        judging = head.upos == "VERB" and judges(tree, head, seen.lexicon)
        return _all(seen, _subjects(seen, head)) if judging else frozenset()
    hangs = noun.deprel.partition(":")[0]
    gerund = is_present_participle(noun) and hangs in GERUND and not tree.children(noun, "mark")
    if head is None or head.upos != "VERB" or not (gerund or (act.pos == "NOUN" and hangs in BELOW)):
        return frozenset()
    sense = _sense(seen, head)
    shared = act.sense is not None and act.sense.frame in SHARED  # who asks for talks takes part in them
    requested = _is(sense, REQUEST) and not shared
    owned = tree.children(noun, *OWN) or any(child.feats.get("Poss") == "Yes" for child in tree.children(noun, "det"))
    if owned and not requested:
        return frozenset()
    if sense is None or not (requested or sense.name in with_trait(REACTS)):
        return frozenset()
    return _all(seen, [each for each in _subjects(seen, head) if each.i != noun.i])


def _plan(seen: Seen, deed: Token) -> Token | None:
    """Return the noun of which a verb tells the plan or the matter, the object of its own verb.

    "criticised a plan to sell", "overturned a decision barring Vara"
    """
    noun = seen.tree.head(deed)
    told = deed.feats.get("VerbForm") == "Inf" or is_present_participle(deed)
    planned = deed.deprel == "acl" and told
    return noun if planned and noun is not None and noun.deprel == "obj" else None


def _all(seen: Seen, words: Iterable[Token]) -> frozenset[int]:
    return frozenset(word.i for each in words for word in seen.tree.conjuncts(each))


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
    return _all(seen, _subjects(seen, head)) - {deed.i}


def askers(seen: Seen, act: Act) -> frozenset[int]:
    """Return the words for those who ask an infinitive of others: "Abbott called on both sides to return" -> Abbott.

    "Lithuania asked the agency to investigate" -> Lithuania
    """
    head = seen.tree.head(act.token)
    asked = act.token.feats.get("VerbForm") == "Inf" and act.token.deprel.startswith(("xcomp", "advcl"))
    if head is None or not asked or head.upos != "VERB":
        return frozenset()
    verb = verb_arguments(seen.tree, head, seen.lexicon)
    beside = [name for each in verb.subjects for name in seen.tree.children(each, "appos", "flat")]
    of_object = _is(_sense(seen, head), REQUEST) and bool(verb.objects)
    asks = of_object or asks_somebody(head, verb.obliques, seen.lexicon)
    return _all(seen, [*verb.subjects, *beside]) if asks else frozenset()


def hearers(seen: Seen, act: Act) -> frozenset[int]:
    """Return the words for those who are told of an act: "announced the closure to the workers" -> workers."""
    tree, noun = seen.tree, act.token
    head = tree.head(noun)
    if act.pos != "NOUN" or head is None or noun.deprel != "obj" or not seen.lexicon.is_report(head):
        return frozenset()
    told = [word for groups, word in verb_arguments(tree, head, seen.lexicon).obliques if TO in groups]
    return _all(seen, told)


def receivers(seen: Seen, act: Act) -> dict[int, str]:
    """Return the roles of who gets an act told by a noun, and of who it comes from.

    "The mayor received a warning from the union" -> mayor: other, union: actor; who receives a complaint is not
    complained of; who rejects an offer, a demand or a protest has not made it
    """
    tree, noun = seen.tree, act.token
    head = tree.head(noun)
    if act.pos != "NOUN" or head is None or noun.deprel != "obj" or head.upos != "VERB":
        return {}
    sense = _sense(seen, head)
    made = any(_is(act.sense, kind) for kind in (ACCUSE, REQUEST, PROTEST))
    turned_down = _is(sense, REJECT) and act.sense is not None and (made or act.sense.name in with_trait(OFFERS))
    if sense is None or not (turned_down or sense.name in with_trait(RECEIVES)):
        return {}
    verb = verb_arguments(tree, head, seen.lexicon)
    from_whom = [word for groups, word in verb.obliques if FROM in groups]
    sides = ((TOPIC if _is(act.sense, ACCUSE) else OTHER, verb.subjects), (ACTOR, from_whom))
    return {word.i: role for role, words in sides for each in words for word in tree.conjuncts(each)}


def _is(sense: Sense | None, kind: str) -> bool:
    return sense is not None and sense.plover is not None and sense.plover.type == kind


def _sense(seen: Seen, word: Token) -> Sense | None:
    pos, particle = looked_up(seen.tree, word, seen.lexicon, seen.lexicon.code)
    return sense_of(lemma_of(word), pos, language=seen.lexicon.code, particle=particle)


def _subjects(seen: Seen, verb: Token) -> list[Token]:
    return verb_arguments(seen.tree, verb, seen.lexicon).subjects
