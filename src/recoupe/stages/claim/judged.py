"""Who did what somebody is punished, blamed or thanked for: "fined Vara for selling arms" -> Vara sold them."""

from typing import Protocol

from recoupe.model import Token
from recoupe.ontology.lemmas import sense_of
from recoupe.stages.claim.lexicon import Lexicon, lemma_of
from recoupe.syntax import Tree

REASON, CAUSE = "for", "by"
"""Groups of prepositions: what opens a reason, and what a cause whatever the form of its verb (« por atacar »)."""
AGAINST = frozenset({"on", "against", "to"})
JUDGING = frozenset({"SANCTION", "COERCE", "ACCUSE", "SUPPORT", "REJECT"})
"""PLOVER's types of the acts that are done to somebody for what he did."""


class Governor(Protocol):
    """The arguments of the verb above."""

    predicate: Token
    objects: list[Token]
    obliques: list[tuple[tuple[str, ...], Token]]


def judged_for(tree: Tree, deed: Token, governor: Governor, lexicon: Lexicon) -> list[Token]:
    """Return who did a deed that is the reason of the act above, nobody where it is none.

    "Karst imposed sanctions on Vara for attacking" -> Vara; « Karst arme Vara pour attaquer » tells a purpose; who
    "paid a fine to Vara for attacking" did it himself, and "left Vara for attacking" judges nobody
    """
    words = ((governor.predicate, "VERB"), *_nouns(governor))
    if not _is_reason(tree, deed, lexicon) or not any(_judges(word, pos, lexicon) for word, pos in words):
        return []
    parties = [each for each in governor.objects if not _is_act(each, lexicon)]
    if parties or lexicon.is_word(governor.predicate, "own_deed"):
        return parties
    below = [
        (lexicon.groups_of(tree, child), child) for each in governor.objects for child in tree.children(each, "nmod")
    ]
    return [token for groups, token in (*governor.obliques, *below) if AGAINST & set(groups)]


def _is_reason(tree: Tree, deed: Token, lexicon: Lexicon) -> bool:
    """Tell a gerund or a past infinitive behind "for": « pour avoir vendu », "for selling", « por vender »."""
    marks = tree.children(deed, "mark", "case")
    groups = {group for mark in marks for group in lexicon.prepositions.get(mark.text.lower(), ())}
    done = deed.feats.get("VerbForm") in {"Ger", "Part"} or bool(tree.children(deed, "aux", "aux:tense"))
    return deed.deprel.startswith("advcl") and REASON in groups and (done or CAUSE in groups)


def _nouns(governor: Governor) -> list[tuple[Token, str]]:
    return [(each, "NOUN") for each in governor.objects if each.upos == "NOUN"]


def _judges(word: Token, pos: str, lexicon: Lexicon) -> bool:
    """Tell an act that is done to somebody for what he did: "fine", "sanctions"."""
    sense = sense_of(lemma_of(word), pos, language=lexicon.code)
    return sense is not None and sense.plover is not None and sense.plover.type in JUDGING


def _is_act(noun: Token, lexicon: Lexicon) -> bool:
    return noun.upos == "NOUN" and sense_of(lemma_of(noun), "NOUN", language=lexicon.code) is not None
