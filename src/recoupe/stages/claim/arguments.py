"""The logical arguments of a predicate: passives turned round, relatives and control resolved, coordination shared."""

from dataclasses import dataclass, field

from recoupe.model import Token
from recoupe.stages.claim.clause import antecedent, clause_head, is_passive, is_reflexive
from recoupe.stages.claim.control import asks_somebody, bidden, for_whom_to, is_complement, is_to_do, opened_by_to
from recoupe.stages.claim.judged import judged_for
from recoupe.stages.claim.lexicon import Lexicon
from recoupe.stages.claim.lookup import judges
from recoupe.stages.claim.negation import stands_outside
from recoupe.stages.claim.strayed import agent_behind, before_the_verb, described, shared_object
from recoupe.stages.claim.undergone import turn, undergone
from recoupe.syntax import Tree

LIMIT = 6


@dataclass(slots=True, kw_only=True)
class Arguments:
    """Words in the places of a predicate. `obliques` pairs the groups of the preposition with the noun.

    `inherited` counts the steps by which the subject was found (0: it stands at the verb). `set_phrase` are objects
    that belong to the predicate itself (« rendre visite »), `idiom` those with an article too (« saisir le tribunal »),
    `purposes` are clauses of purpose.
    """

    predicate: Token
    subjects: list[Token] = field(default_factory=list)
    objects: list[Token] = field(default_factory=list)
    obliques: list[tuple[tuple[str, ...], Token]] = field(default_factory=list)
    inherited: int = 0
    passive: bool = False
    set_phrase: frozenset[int] = frozenset()
    idiom: frozenset[int] = frozenset()
    purposes: list[Token] = field(default_factory=list)

    def words(self) -> list[Token]:
        """Return every argument."""
        return [*self.subjects, *self.objects, *(token for _, token in self.obliques)]


def verb_arguments(tree: Tree, verb: Token, lexicon: Lexicon, depth: int = 0) -> Arguments:
    """Return the logical arguments of a verb.

    « des obus livrés à l'Ardavie par le Zembla » -> subject Zembla, object obus, (to) Ardavie
    """
    passive = is_passive(tree, verb) and not _is_reflexive_by_nature(tree, verb, lexicon)
    found = Arguments(predicate=verb, passive=passive)
    for child in tree.children(verb):
        _place(tree, found, child, lexicon)
    if not passive and undergone(tree, verb, lexicon):
        turn(tree, found, lexicon)
    if goal := _predicated(tree, verb, lexicon):
        found.subjects, found.inherited = goal, 1
    if not found.subjects and not found.passive:
        found.subjects = before_the_verb(tree, verb)
    if not found.subjects and depth < LIMIT:
        _inherit(tree, found, lexicon, depth)
    if found.passive:
        found.objects = found.objects or described(tree, verb)
        found.subjects = found.subjects or agent_behind(tree, verb, lexicon)
    elif not found.objects:
        found.objects = shared_object(tree, verb, lexicon)
    found.purposes = tree.children(verb, "advcl")
    found.subjects = [antecedent(tree, token, lexicon) for token in found.subjects]
    found.objects = [antecedent(tree, token, lexicon) for token in found.objects]
    found.obliques = [(groups, antecedent(tree, token, lexicon)) for groups, token in found.obliques]
    return found


def _is_reflexive_by_nature(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    """Tell whether a verb has a reflexive sense of its own, whose pronoun makes no passive: « se rendre à Lorne »."""
    return is_reflexive(tree, verb) and any("expl" in row.beside for row in lexicon.senses_of(verb))


def _place(tree: Tree, found: Arguments, child: Token, lexicon: Lexicon) -> None:
    relation = child.deprel
    if stands_outside(tree, child, lexicon):
        return
    if relation.startswith("nsubj"):
        (found.objects if found.passive and relation != "nsubj:caus" else found.subjects).append(child)
    elif relation == "obl:agent":
        found.subjects.append(child)
    elif relation == "obj":
        found.objects.append(child)
    elif relation.startswith("iobj"):
        found.obliques.append((("to",), child))
    elif relation.startswith(("obl", "advmod")):
        child = lexicon.complement(tree, child)
        groups = lexicon.groups_of(tree, child)
        if found.passive and "by" in groups and relation != "obl:mod":
            found.subjects.append(child)
        elif groups:
            found.obliques.append((groups, child))


def _inherit(tree: Tree, found: Arguments, lexicon: Lexicon, depth: int) -> None:
    verb, head = found.predicate, clause_head(tree, found.predicate, lexicon)
    if head is None:
        return
    if verb.deprel.startswith("conj") and (not tree.children(verb, "mark") or _goes_on(tree, verb, head, lexicon)):
        other = verb_arguments(tree, head, lexicon, depth + 1) if head.upos in {"VERB", "AUX"} else None
        if other is not None:
            shared = other.objects if other.passive else other.subjects  # the subject that both verbs show
            if not (found.passive and found.objects):
                (found.objects if found.passive else found.subjects).extend(shared)
            found.inherited = other.inherited + 1
    elif verb.deprel.startswith("acl"):
        _from_noun(tree, found, head, lexicon, depth)
    elif verb.deprel.startswith(("xcomp", "advcl", "ccomp", "csubj")) and verb.feats.get("VerbForm") != "Fin":
        _controlled(tree, found, head, lexicon, depth)
    elif lexicon.drops_subjects and verb.deprel == "ccomp" and head.upos == "VERB":
        _dropped(tree, found, head, lexicon, depth)


def _goes_on(tree: Tree, verb: Token, first: Token, lexicon: Lexicon) -> bool:
    """Tell a second infinitive that repeats the first one's preposition: "agreed to hire and to drop the case"."""
    infinitives = all(each.feats.get("VerbForm") == "Inf" for each in (verb, first))
    return infinitives and opened_by_to(tree, verb, lexicon) and opened_by_to(tree, first, lexicon)


def _dropped(tree: Tree, found: Arguments, head: Token, lexicon: Lexicon, depth: int) -> None:
    """Take the subject of the verb above for a clause that drops its own: « Bolivia anunció que entregará trigo »."""
    verb, governor = found.predicate, verb_arguments(tree, head, lexicon, depth + 1)
    forms = [verb, *tree.children(verb, "aux")]
    third = any(form.feats.get("Person") == "3" for form in forms)
    if third and not tree.children(verb, "expl", "csubj") and len(governor.subjects) == 1:
        subject = governor.subjects[0]
        several = len(tree.conjuncts(subject)) > 1 or subject.feats.get("Number") == "Plur"
        if not any(form.feats.get("Number") == ("Sing" if several else "Plur") for form in forms):
            (found.objects if found.passive else found.subjects).append(subject)
            found.inherited = governor.inherited + 1


def _controlled(tree: Tree, found: Arguments, head: Token, lexicon: Lexicon, depth: int) -> None:
    """Find the subject of an infinitive or participle at its governor.

    « Zembla accuse l'Ardavie de livrer des obus » -> Ardavie
    """
    if found.passive and found.predicate.deprel == "xcomp" and not tree.children(found.predicate, "aux:pass"):
        found.objects = [child for child in tree.children(head, "obj") if child.i < found.predicate.i]
        return
    if head.upos not in {"VERB", "AUX"} and not tree.child(head, "nsubj"):
        if meant := for_whom_to(tree, found.predicate, head, lexicon):
            found.subjects, found.inherited = meant, 1
            return
        found.subjects, found.inherited = _doer(tree, head, lexicon, depth), 2
        return
    governor = verb_arguments(tree, head, lexicon, depth + 1)
    controller = governor.subjects
    if meant := for_whom_to(tree, found.predicate, head, lexicon):
        controller = meant
    elif judged := judged_for(tree, found.predicate, governor, lexicon):
        controller = judged
    elif is_complement(tree, found.predicate, head, lexicon) and not lexicon.is_word(head, "keeps_subject"):
        asked = bidden(tree, found.predicate, head, governor.objects, governor.obliques, lexicon)
        controller = asked or (
            [] if governor.passive or asks_somebody(head, governor.obliques, lexicon) else controller
        )
    elif governor.passive:
        controller = governor.objects or controller
    if found.passive:
        found.objects = found.objects or list(controller)
    else:
        found.subjects = list(controller)
    found.inherited = governor.inherited + 1


def _from_noun(tree: Tree, found: Arguments, head: Token, lexicon: Lexicon, depth: int) -> None:
    """Find the subject of a participle or infinitive below a noun.

    "shells sent by" leaves it to the agent; « la décision de Zembla de livrer », "Zembla's policy of selling" -> Zembla
    """
    verb = found.predicate
    if found.passive:
        return
    form = verb.feats.get("VerbForm")
    opened = form in {"Part", "Ger"} and tree.children(verb, "mark", "case")
    if form in {"Part", "Ger"} and not opened:
        found.subjects, found.inherited = [head], 1
    elif form == "Inf" or opened:
        found.subjects, found.inherited = _doer(tree, head, lexicon, depth), 2
        if not found.objects and is_to_do(tree, verb, head, lexicon):
            found.objects = [head]


def _doer(tree: Tree, noun: Token, lexicon: Lexicon, depth: int) -> list[Token]:
    """Return who does an infinitive below a noun: of « être l'un des pays à … » the subject, else the holder."""
    predicate = noun
    while predicate.deprel.startswith(("nmod", "amod")) and predicate.head != predicate.i:
        predicate = tree.tokens[predicate.head]
    if tree.children(predicate, "cop") and (subjects := tree.children(predicate, "nsubj")):
        return subjects
    return holders(tree, noun, lexicon, depth)


def holders(tree: Tree, noun: Token, lexicon: Lexicon, depth: int = 0) -> list[Token]:
    """Return whose decision, ability or wish a noun is: its possessor, or the subject of the verb it is the object of.

    « la Zemblie a la capacité de fournir » -> Zemblie; of "criticised a plan to sell" nobody: who judges plans nothing
    """
    own = tree.children(noun, "nmod:poss", "det:poss") or [
        child
        for child in tree.children(noun, "nmod", "det")
        if child.feats.get("Poss") == "Yes" or "of" in lexicon.groups_of(tree, child)
    ]
    named = [child for child in own if child.upos in {"PROPN", "PRON", "DET", "NOUN", "ADJ"}]
    if named:
        return named
    head = tree.head(noun)
    if head is None or depth >= LIMIT:
        return []
    if noun.deprel.startswith(("obj", "obl", "xcomp")) and head.upos == "VERB":
        return [] if judges(tree, head, lexicon) else verb_arguments(tree, head, lexicon, depth + 1).subjects
    if modifiers := tree.children(noun, "amod", "compound"):
        return modifiers
    if noun.deprel == "nsubj" and tree.child(head, "cop"):
        return for_whom(tree, head, lexicon)
    return []


def _predicated(tree: Tree, verb: Token, lexicon: Lexicon) -> list[Token]:
    """Return whose goal an infinitive is that a copula gives as content of a noun of goals.

    « pour l'Ardavie, l'objectif est d'obtenir des obus » -> Ardavie
    """
    subject = tree.child(verb, "nsubj")
    if subject is None or tree.child(verb, "cop") is None or not lexicon.markers_of(subject, "noun"):
        return []
    return holders(tree, subject, lexicon, LIMIT) or for_whom(tree, verb, lexicon)


def for_whom(tree: Tree, predicate: Token, lexicon: Lexicon) -> list[Token]:
    """Return whom a copular clause is said for: « pour l'Ardavie, la priorité est … »."""
    return [
        child
        for child in tree.children(predicate, "obl", "nmod", "advmod", "dislocated")
        if "for" in lexicon.groups_of(tree, child) and child.i < predicate.i
    ]
