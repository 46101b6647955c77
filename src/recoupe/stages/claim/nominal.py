"""Event nouns and their surroundings: verbs that lend them subject and tense, intentions they hang on, adjuncts."""

from recoupe.lang import words_of_all
from recoupe.model import Frame, Modality, Token
from recoupe.ontology import Sense
from recoupe.ontology.senses import with_trait
from recoupe.stages.claim.arguments import Arguments, for_whom, holders, verb_arguments
from recoupe.stages.claim.lexicon import Lexicon
from recoupe.syntax import Tree

WISHES = frozenset({Modality.WANTED})
UNDERTAKINGS = frozenset({Modality.PROMISED, Modality.OFFERED, Modality.PLANNED, Modality.ABLE})
HEIGHT = 3


def lend(tree: Tree, noun: Token, arguments: Arguments, sense: Sense, lexicon: Lexicon) -> Token:
    """Let what stands above an event noun give it parties; return the word whose tense counts for it.

    « Karst effectuera une visite en Ardavie », « la livraison a eu lieu en mai »
    """
    head = tree.head(noun)
    if head is None:
        return noun
    if head.upos in {"VERB", "AUX"}:
        anchor = _from_verb(tree, noun, head, arguments, sense, lexicon)
        if anchor is not noun:
            return anchor
    if sense.frame is Frame.EXCHANGE:
        _from_intention(tree, noun, arguments, sense, lexicon)
    if sense.frame is Frame.ENCOUNTER and not arguments.subjects:
        _from_adjunct(tree, noun, head, arguments, lexicon)
    return noun


def _from_verb(tree: Tree, noun: Token, head: Token, arguments: Arguments, sense: Sense, lexicon: Lexicon) -> Token:
    kinds = {row.sense for row in lexicon.senses_of(head)}
    verb = verb_arguments(tree, head, lexicon)
    object_of = noun.deprel.startswith("obj") or noun.deprel == "nsubj:pass" or noun in verb.objects
    groups = lexicon.groups_of(tree, noun)
    to_object = noun.deprel.startswith("obl") and not verb.objects and "to" in groups
    alone = all(other.i == noun.i for other in verb.objects[:1])
    if "light" in kinds and alone and (object_of or to_object):
        arguments.subjects = arguments.subjects or [token for token in verb.subjects if token.i != noun.i]
        arguments.obliques += [pair for pair in verb.obliques if pair[1].i != noun.i]
        arguments.purposes = tree.children(head, "advcl")
        return head
    if "support" in kinds and noun.deprel.startswith("nsubj"):
        arguments.obliques += [pair for pair in verb.obliques if pair[1].i != noun.i]
        return head
    topic = object_of or (noun.deprel.startswith("obl") and {"of", "on", "about"} & set(groups))
    mutual = sense.symmetric and bool(lexicon.markers_of(head, "denial")) and object_of
    if mutual or (kinds & with_trait("talk") and topic):
        arguments.subjects = arguments.subjects or verb.subjects
    elif kinds & with_trait("stops") and object_of and sense.subject == "giver":
        arguments.subjects = arguments.subjects or verb.subjects  # « suspend l'envoi de blé à la Zambie »
        arguments.obliques += [
            pair for pair in verb.obliques if pair[1].i != noun.i and {"to", "toward"} & set(pair[0])
        ]
    elif kinds & with_trait("request") and object_of and sense.frame is Frame.EXCHANGE:
        if sense.subject == "giver":
            arguments.obliques += [(("to",), token) for token in verb.subjects]
        elif sense.subject == "receiver":
            arguments.subjects = arguments.subjects or verb.subjects
    return noun


def _from_intention(tree: Tree, noun: Token, arguments: Arguments, sense: Sense, lexicon: Lexicon) -> None:
    """Read who gets or gives off the wish, offer or promise that an event noun hangs on.

    « la demande de livraisons de l'Ardavie », "Zemblan promise of fuel deliveries"
    """
    above = noun
    for _ in range(HEIGHT):
        head = tree.head(above)
        if head is None or head.upos != "NOUN" or not above.deprel.startswith(("nmod", "compound", "acl")):
            break
        above = head
        for row in lexicon.markers_of(head, "noun"):
            holder = [token for token in holders(tree, head, lexicon) if not _within(tree, token, noun)]
            subject = tree.child(head, "nsubj") if tree.child(head, "cop") else None
            if not holder and subject is not None and lexicon.markers_of(subject, "noun"):
                holder = holders(tree, subject, lexicon) or for_whom(tree, head, lexicon)
            group = "to" if sense.subject == "giver" and row.modality in WISHES else None
            undertakes = sense.subject == "giver" and row.modality in UNDERTAKINGS
            if holder and group:
                arguments.obliques += [(("to",), token) for token in holder if token.i != noun.i]
            elif holder and undertakes and not arguments.subjects:
                arguments.subjects = holder
            return


def _has_own(tree: Tree, noun: Token, lexicon: Lexicon) -> bool:
    """Tell whether a meeting names who meets: « lors de la rencontre entre Karst et Vara, un porte-parole a dit »."""
    return any("between" in lexicon.groups_of(tree, child) for child in tree.children(noun, "nmod", "obl"))


def is_kind_of(tree: Tree, noun: Token, lexicon: Lexicon) -> bool:
    """Tell whether an event noun only says of what kind another noun is: « force de frappe », "attack aircraft"."""
    head = tree.head(noun)
    if head is None or head.upos != "NOUN" or lexicon.markers_of(head, "noun", "clause"):
        return False
    if noun.deprel == "compound":
        return True
    case = tree.child(noun, "case")
    bare = not tree.children(noun, "det", "nummod", "nmod", "nmod:poss", "acl", "obl")
    plain = case is not None and case.text.lower().replace("’", "'") in words_of_all("reference", "of")
    return noun.deprel == "nmod" and plain and bare and noun.feats.get("Number") != "Plur"


def _within(tree: Tree, outer: Token, inner: Token) -> bool:
    """Tell whether a word is another or stands above it."""
    return outer.i == inner.i or any(above.i == outer.i for above in tree.ancestors(inner))


def _from_adjunct(tree: Tree, noun: Token, head: Token, arguments: Arguments, lexicon: Lexicon) -> None:
    """Give a visit or meeting told in passing the subject of its clause.

    « Karst, lors d'une visite en Ardavie, a dit … »; « il est allé à Port-Lune pour une rencontre avec Vara »
    """
    if not {"during", "for"} & set(lexicon.groups_of(tree, noun)):
        return
    if any(row.sense in with_trait("summit") for row in lexicon.senses_of(noun)) or _has_own(tree, noun, lexicon):
        return
    if head.upos in {"ADV", "ADP"}:
        head = tree.head(head) or head
    if head.upos == "VERB" and noun.deprel.startswith(("obl", "advcl")):
        verb = verb_arguments(tree, head, lexicon)
        arguments.subjects = [token for token in verb.subjects if token.i != noun.i]
        if any(row.sense in with_trait("journey") for row in lexicon.senses_of(head)):
            arguments.obliques += [
                pair for pair in verb.obliques if {"to", "in", "at"} & set(pair[0]) and pair[1].i != noun.i
            ]
        arguments.inherited = 1
    elif noun.deprel.startswith("nmod") and head.deprel.startswith(("nsubj", "flat", "appos")):
        top = head
        while top.deprel.startswith(("flat", "appos")):
            top = tree.tokens[top.head]
        arguments.subjects, arguments.inherited = [top], 1
