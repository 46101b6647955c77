"""Under which part of speech, and with which word beside it, the table of senses knows a word."""

from itertools import pairwise

from recoupe.model import Token
from recoupe.ontology.lemmas import particles_of, sense_of
from recoupe.ontology.senses import with_trait
from recoupe.stages.claim.clause import is_reflexive
from recoupe.stages.claim.lexicon import Lexicon, lemma_of
from recoupe.syntax import Tree

REACTS, REJECT = "reacts", "REJECT"
REFLEXIVE, PREDICATIVE, CLAUSAL, GROUP = "expl", "xcomp", "ccomp", "+"
BESIDE = ("compound", "advmod", "obj", "nsubj:pass", "obl", "xcomp", "nmod", "amod", "fixed", "flat")
"""How a word hangs that gives another one a sense of its own: "stepped down", « mis en examen », "found guilty"."""
NAMING = frozenset({"ADJ", "NOUN", "PROPN"})
"""What a verb says of its object: "left the rate unchanged"."""
NAMED_ALIKE = {"PROPN": ("VERB", "NOUN"), "X": ("VERB", "NOUN"), "ADJ": ("ADJ", "VERB")}
"""Parts of speech under which a word is looked up beside its own: headlines write every word with a capital."""


def looked_up(tree: Tree, token: Token, lexicon: Lexicon, language: str) -> tuple[str, str]:
    """Return the part of speech and the particle under which the table of senses knows a word.

    "Karst Stepped Down" -> VERB, down
    """
    lemma = lemma_of(token)
    known = NAMED_ALIKE.get(token.upos, (token.upos,))
    plain = token.upos == "ADJ" and token.text.lower() == lemma  # "remains free" releases nobody
    for pos in known[:1] if plain else known:
        for particle in sorted(particles_of(lemma, pos, language=language), key=_is_group):
            if _stands_beside(tree, token, particle, lexicon):
                return pos, particle
        if sense_of(lemma, pos, language=language) is not None:
            return pos, ""
    return token.upos, ""


def judges(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    """Tell a verb of who only judges another's deed or plan: "criticised", "opposes", « se félicite de »."""
    pos, particle = looked_up(tree, verb, lexicon, lexicon.code)
    sense = sense_of(lemma_of(verb), pos, language=lexicon.code, particle=particle)
    turned_down = sense is not None and sense.plover is not None and sense.plover.type == REJECT
    return turned_down or (sense is not None and sense.name in with_trait(REACTS))


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
    if particle == CLAUSAL:
        return bool(tree.children(token, CLAUSAL))
    if _is_group(particle):
        nouns = tree.children(token, "obl", "nmod", "iobj")
        return any(particle[1:] in lexicon.groups_of(tree, noun) for noun in nouns)
    told = [word for noun in tree.children(token, "obj") for word in tree.children(noun, "amod")]
    beside = [*tree.children(token, *BESIDE), *told]  # « reconnu Vara coupable »
    return any(is_word_or_lemma(child, particle) for child in beside) or any(
        one.text.lower() == particle and (one.upos, two.upos) == ("ADP", "ADP")
        for one, two in pairwise(tree.tokens[token.i + 1 : token.i + 3])
    )


def is_word_or_lemma(token: Token, particle: str) -> bool:
    """Tell whether a word or its dictionary form is a particle of the table."""
    return particle in (token.text.lower(), lemma_of(token))
