"""Under which part of speech, and with which word beside it, the table of senses knows a word."""

from itertools import pairwise

from recoupe.model import Token
from recoupe.ontology.lemmas import particles_of, sense_of
from recoupe.ontology.senses import with_trait
from recoupe.stages.claim.clause import is_reflexive
from recoupe.stages.claim.lexicon import HUMAN, Lexicon, lemma_of
from recoupe.syntax import Tree

REACTS, TAKES_BACK, REJECT = "reacts", "takes back", "REJECT"
OF = "of"
REFLEXIVE, PREDICATIVE, CLAUSAL, GROUP, KIND = "expl", "xcomp", "ccomp", "+", "="
HUMAN_KIND, COUNTED, MONEY, INFINITIVE, ALONE = "human", "counted", "money", "infinitive", "alone"
"""Kinds of what a verb is done to: a person, several of a thing, a sum; an infinitive below it; no object at all."""
BESIDE = ("compound", "advmod", "obj", "nsubj:pass", "obl", "obl:agent", "xcomp", "nmod", "amod", "fixed", "flat")
"""How a word hangs that gives another one a sense of its own: "stepped down", « mis en examen », "found guilty"."""
OBJECTS = ("obj", "nsubj:pass")
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
        for particle in sorted(particles_of(lemma, pos, language=language), key=_rank):
            if _stands_beside(tree, token, particle, lexicon):
                return pos, particle
        if sense_of(lemma, pos, language=language) is not None:
            return pos, ""
    return token.upos, ""


def judges(tree: Tree, verb: Token, lexicon: Lexicon) -> bool:
    """Tell a verb of who only judges another's deed or plan: "criticised", « se félicite de », "annulled"."""
    pos, particle = looked_up(tree, verb, lexicon, lexicon.code)
    sense = sense_of(lemma_of(verb), pos, language=lexicon.code, particle=particle)
    turned_down = sense is not None and sense.plover is not None and sense.plover.type == REJECT
    return turned_down or (sense is not None and sense.name in with_trait(REACTS) | with_trait(TAKES_BACK))


def _is_group(particle: str) -> bool:
    return particle.startswith(GROUP)


def _rank(particle: str) -> tuple[int, str]:
    """Order the particles of a lemma: a word decides before a kind of object, a kind before a preposition."""
    return (2 if _is_group(particle) else 1 if particle.startswith(KIND) else 0, particle)


def _is_done_to(tree: Tree, verb: Token, kind: str, lexicon: Lexicon) -> bool:
    """Tell whether what a verb is done to is of a kind: "fired its cook" -> human, "recalled 900 stoves" -> counted."""
    objects = tree.children(verb, "obj", "nsubj:pass")
    if verb.deprel == "acl" and verb.feats.get("Tense") == "Past":
        objects = [*objects, tree.tokens[verb.head]]  # "the sailors released on Monday"
    if kind == ALONE:
        return not tree.children(verb, "obj", "ccomp", "xcomp", "nsubj:pass", "expl", "expl:comp", "expl:pass")
    if kind == INFINITIVE:
        return any(child.feats.get("VerbForm") == "Inf" for child in tree.children(verb, "xcomp"))
    return any(_is_of_kind(tree, word, kind, lexicon) for word in objects)


def _is_of_kind(tree: Tree, word: Token, kind: str, lexicon: Lexicon) -> bool:
    if kind == HUMAN_KIND:
        several = word.upos == "NUM" or (word.upos == "PRON" and lexicon.is_word(word, "person"))
        return several or lexicon.is_word(word, HUMAN)
    if kind == MONEY:
        return any(category == MONEY for _, category in lexicon.goods.get(lemma_of(word), ()))
    return word.upos == "NOUN" and tree.child(word, "nummod") is not None and not lexicon.is_word(word, HUMAN)


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
    if particle.startswith(KIND):
        return _is_done_to(tree, token, particle.removeprefix(KIND), lexicon)
    if _is_group(particle):
        nouns = tree.children(token, "obl", "nmod", "iobj")
        return any(particle[1:] in lexicon.groups_of(tree, noun) for noun in nouns)
    told = [word for noun in tree.children(token, "obj") for word in tree.children(noun, "amod")]
    beside = [*tree.children(token, *BESIDE), *told]  # « reconnu Vara coupable »
    beside += [part for noun in tree.children(token, *OBJECTS) for part in _whole(tree, noun, lexicon)]
    if token.deprel == "acl" and token.feats.get("Tense") == "Past":
        beside.append(tree.tokens[token.head])  # « une frappe attribuée à la Zembla »
    return any(is_word_or_lemma(child, particle) for child in beside) or any(
        one.text.lower() == particle and (one.upos, two.upos) == ("ADP", "ADP")
        for one, two in pairwise(tree.tokens[token.i + 1 : token.i + 3])
    )


def _whole(tree: Tree, noun: Token, lexicon: Lexicon) -> list[Token]:
    """Return of what an object is a part: « a levé une partie des sanctions » -> sanctions.

    And the bare word that the parser hung on it though it belongs to the verb: « a poursuivi Vara en justice »
    """
    below = tree.children(noun, "nmod")
    if lexicon.is_word(noun, "part"):
        return below
    return [word for word in below if not tree.children(word, "det") and OF not in lexicon.groups_of(tree, word)]


def is_word_or_lemma(token: Token, particle: str) -> bool:
    """Tell whether a word or its dictionary form is a particle of the table."""
    return particle in (token.text.lower(), lemma_of(token))
