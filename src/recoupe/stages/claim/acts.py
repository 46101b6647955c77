"""Which words of a sentence may carry an act: each with its sense and its logical arguments."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from recoupe.model import Token
from recoupe.ontology import Sense
from recoupe.ontology.lemmas import particles_of, sense_of
from recoupe.ontology.senses import senses
from recoupe.stages.claim.arguments import Arguments, verb_arguments
from recoupe.stages.claim.clause import is_reflexive
from recoupe.stages.claim.lexicon import HUMAN, MATTER, Lexicon, lemma_of
from recoupe.stages.claim.nouns import noun_arguments
from recoupe.syntax import Tree

REFLEXIVE, PREDICATIVE, GROUP, OF = "expl", "xcomp", "+", "of"
BESIDE = ("compound", "advmod", "obj", "nsubj:pass", "obl", "xcomp", "nmod", "amod", "fixed", "flat")
"""How a word hangs that gives another one a sense of its own: "stepped down", « mis en examen », "found guilty"."""
NAMING = frozenset({"ADJ", "NOUN", "PROPN"})
"""What a verb says of its object: "left the rate unchanged"."""
HELPS, NEAR = ("has-xcomp",), 3
"""What a row of `predicates.tsv` asks of a verb that only helps another, and how many words off that one stands."""
NAMED_ALIKE = {"PROPN": ("VERB", "NOUN"), "X": ("VERB", "NOUN"), "ADJ": ("ADJ", "VERB")}
"""Parts of speech under which a word is looked up beside its own: headlines write every word with a capital."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A word that may carry an act, before it is known whether it does."""

    token: Token
    pos: str
    sense: Sense | None
    arguments: Arguments


def acts_of(tree: Tree, lexicon: Lexicon, language: str) -> Iterator[Act]:
    """Yield the verbs, and the nouns and adjectives that the tables know as predicates.

    "Karst denied the delivery of shells" -> denied, delivery
    """
    for token in tree:
        if _is_idiom(tree, token, lexicon) or _is_helper(tree, token, lexicon) or _is_part(tree, token, language):
            continue
        pos, particle = looked_up(tree, token, lexicon, language)
        sense = sense_of(lemma_of(token), pos, language=language, particle=particle)
        if token.upos == "VERB" or (sense is not None and token.upos != "AUX"):
            arguments = verb_arguments(tree, token, lexicon) if pos == "VERB" else noun_arguments(tree, token, lexicon)
            arguments.set_phrase = frozenset(
                each.i for each in arguments.objects if _is_word(each, particle) and not tree.children(each, "det")
            )
            yield Act(
                token=token,
                pos=pos,
                sense=_of_object(arguments, lexicon, of_noun=pos == "NOUN") or sense,
                arguments=arguments,
            )


def _is_idiom(tree: Tree, token: Token, lexicon: Lexicon) -> bool:
    """Tell a noun that with its preposition is a turn of speech and no act: « sin embargo », « de acuerdo con »."""
    rows = [row for row in lexicon.senses_of(token) if row.sense == "idiom"] if token.upos == "NOUN" else []
    if not rows or tree.children(token, "det", "amod", "nmod:poss"):
        return False
    words = [*tree.children(token, "case"), *([tree.tokens[token.head]] if token.deprel == "fixed" else [])]
    cases = {f"case={word.text.lower()}" for word in words}
    return any(cases & set(row.beside) for row in rows)


def _is_helper(tree: Tree, token: Token, lexicon: Lexicon) -> bool:
    """Tell a verb that is no act beside another one: « volvió a bombardear », « dejó de atacar »."""
    if token.upos != "VERB" or not any(row.sense == "none" and row.beside == HELPS for row in lexicon.senses_of(token)):
        return False
    below = tree.children(token, "xcomp", "advcl")
    return any(0 < each.i - token.i <= NEAR and each.feats.get("VerbForm") in {"Inf", "Ger"} for each in below)


def _of_object(arguments: Arguments, lexicon: Lexicon, *, of_noun: bool) -> Sense | None:
    """Return the sense that a verb has only with what is decided or said, or with persons.

    "attacked the budget" attacks nobody, "fired the coach" shoots nobody, "released two hostages" publishes nothing
    """
    objects = [*arguments.objects, *(noun for groups, noun in arguments.obliques if of_noun and OF in groups)]
    fits: dict[tuple[str, ...], bool] = {
        (MATTER,): any(lexicon.is_matter(token) for token in objects),
        (HUMAN,): any(lexicon.is_word(token, HUMAN) or _is_he_or_she(token) for token in objects),
    }
    rows = [row for row in lexicon.senses_of(arguments.predicate) if not row.beside and fits.get(row.needs)]
    return senses()[rows[0].sense] if rows else None


def _is_he_or_she(token: Token) -> bool:
    return token.feats.get("PronType") == "Prs" and token.feats.get("Gender") in {"Masc", "Fem"}


def looked_up(tree: Tree, token: Token, lexicon: Lexicon, language: str) -> tuple[str, str]:
    """Return the part of speech and the particle under which the table of senses knows a word.

    "Karst Stepped Down" -> VERB, down
    """
    lemma = lemma_of(token)
    for pos in NAMED_ALIKE.get(token.upos, (token.upos,)):
        for particle in sorted(particles_of(lemma, pos, language=language), key=_is_group):
            if _stands_beside(tree, token, particle, lexicon):
                return pos, particle
        if sense_of(lemma, pos, language=language) is not None:
            return pos, ""
    return token.upos, ""


def _is_group(particle: str) -> bool:
    return particle.startswith(GROUP)


def _stands_beside(tree: Tree, token: Token, particle: str, lexicon: Lexicon) -> bool:
    """Tell whether a particle of the table of senses stands at a word: "step down", « se rendre », "+on".

    Of two prepositions right behind a verb the first is its own: "pulled out of the talks".
    """
    if particle == REFLEXIVE:
        return is_reflexive(tree, token)
    if particle == PREDICATIVE:
        return any(child.upos in NAMING for child in tree.children(token, "xcomp"))
    if _is_group(particle):
        nouns = tree.children(token, "obl", "nmod", "iobj")
        return any(particle[1:] in lexicon.groups_of(tree, noun) for noun in nouns)
    told = [word for noun in tree.children(token, "obj") for word in tree.children(noun, "amod")]
    beside = [*tree.children(token, *BESIDE), *told]  # « reconnu Vara coupable »
    return any(_is_word(child, particle) for child in beside) or any(
        one.text.lower() == particle and (one.upos, two.upos) == ("ADP", "ADP")
        for one, two in pairwise(tree.tokens[token.i + 1 : token.i + 3])
    )


def _is_part(tree: Tree, token: Token, language: str) -> bool:
    """Tell a bare word that gives its verb the sense of both, and is no act itself: « met en cause », "take part"."""
    head = tree.tokens[token.head]
    if tree.children(token, "det", "nmod:poss"):
        return False
    particles = particles_of(lemma_of(head), head.upos, language=language)
    return token.deprel.partition(":")[0] in BESIDE and any(_is_word(token, particle) for particle in particles)


def _is_word(token: Token, particle: str) -> bool:
    return particle in (token.text.lower(), lemma_of(token))
