"""Which words of a sentence may carry an act: each with its sense and its logical arguments."""

from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.model import Token
from recoupe.ontology import Sense
from recoupe.ontology.lemmas import particles_of, sense_of
from recoupe.ontology.senses import senses
from recoupe.stages.claim.arguments import Arguments, verb_arguments
from recoupe.stages.claim.lexicon import HUMAN, MATTER, Lexicon, lemma_of
from recoupe.stages.claim.lookup import BESIDE, is_word_or_lemma, looked_up
from recoupe.stages.claim.nouns import noun_arguments
from recoupe.syntax import Tree

OF = "of"
HELPS, NEAR = ("has-xcomp",), 3
"""What a row of `predicates.tsv` asks of a verb that only helps another, and how many words off that one stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A word that may carry an act, before it is known whether it does.

    `exact`: by the table of senses the words beside it decide its sense ("stepped down", « saisit le tribunal »).
    """

    token: Token
    pos: str
    sense: Sense | None
    arguments: Arguments
    exact: bool = False


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
            arguments.idiom = frozenset(each.i for each in arguments.objects if is_word_or_lemma(each, particle))
            bare = (i for i in arguments.idiom if not tree.children(tree.tokens[i], "det"))
            arguments.set_phrase = frozenset(bare)
            yield Act(
                token=token,
                pos=pos,
                sense=_of_object(arguments, lexicon, of_noun=pos == "NOUN") or sense,
                arguments=arguments,
                exact=bool(particle),
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


def _is_part(tree: Tree, token: Token, language: str) -> bool:
    """Tell a bare word that gives its verb the sense of both, and is no act itself: « met en cause », "take part"."""
    head = tree.tokens[token.head]
    if tree.children(token, "det", "nmod:poss"):
        return False
    particles = particles_of(lemma_of(head), head.upos, language=language)
    return token.deprel.partition(":")[0] in BESIDE and any(is_word_or_lemma(token, particle) for particle in particles)
