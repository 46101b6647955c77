"""Whether the words at an event negate it: adverbs, pairs with « ne », and arguments of which there is none."""

from recoupe.model import Token
from recoupe.stages.claim.lexicon import Lexicon
from recoupe.syntax import Tree

LIGHT = "light"
"""The sense of a verb that only lends its tense to a noun."""
EXCEPTED, COMPARED = "except", "than"
"""The groups of what opens an exception, and the other half of a comparison: « sauf », "more than"."""


def is_negated(tree: Tree, token: Token, lexicon: Lexicon) -> bool:
    """Tell whether words at an event negate it.

    « n'a pas livré » negates, « n'a été consulté à aucun moment » too; « n'a livré que », « pas seulement » and
    « craint qu'il ne livre » do not, nor does "attacked with no warning"
    """
    words = tree.children(token, "advmod", "cc", "det", "neg", "cc:preconj", "expl", "obl", "advmod:neg")
    direct = [word for word in _with_adverbs(tree, words) if lexicon.is_word(word, "negation")]
    shares = _shares_verb_group(tree, token, lexicon)
    if shares and is_negated(tree, tree.tokens[token.head], lexicon):  # « ni reçu ni écouté » is negated once
        direct = [word for word in direct if not lexicon.is_word(word, "neither")]
    direct += [word for word in tree.children(token, "advmod", "amod") if lexicon.is_phrase(tree, word, "negation")]
    bare = [word for word in words if lexicon.is_word(word, "negator")]
    paired = [word for word in words if lexicon.is_word(word, "negation_with_ne")]
    arguments = [
        child
        for child in tree.children(token, "nsubj", "obj", *(["obl"] if bare else []))
        if _is_none_at_all(tree, child, lexicon)
        or any(lexicon.is_word(opener, "negation") for opener in tree.children(child, "cc:preconj", "cc", "det"))
    ]
    fronted = [child for child in tree.children(token, "obl") if child.i < token.i]
    arguments += [child for child in fronted if _is_none(tree, child, lexicon)]
    if token.upos == "NOUN" and any(lexicon.is_word(det, "determiner") for det in tree.children(token, "det")):
        return True
    if any(_focused(tree, word, lexicon) for word in direct):
        return False
    paired = paired or (bare if lexicon.is_word(token, "alone") else [])
    return bool(direct or (bare and (paired or arguments)) or (arguments and not lexicon.pairs_negation))


def _with_adverbs(tree: Tree, words: list[Token]) -> list[Token]:
    """Return words with those that stand at adverbs among them: « n'a pas encore livré »."""
    return [*words, *(below for word in words if word.upos == "ADV" for below in tree.children(word, "advmod"))]


def is_nobody(tree: Tree, noun: Token, lexicon: Lexicon) -> bool:
    """Tell words for nobody and nothing: "nobody", "no country", « aucun pays », "neither of the two"."""
    return _is_none(tree, noun, lexicon) or is_nobody_word(tree, noun, lexicon)


def is_nobody_word(tree: Tree, word: Token, lexicon: Lexicon) -> bool:
    """Tell a lone word for nobody: « personne »; « une personne » and « de personnes vaccinées » are somebody."""
    lone = not tree.children(word, "det") and word.feats.get("Number") != "Plur"
    return lone and lexicon.is_word(word, "pronoun")


def is_plainly_negated(tree: Tree, token: Token, lexicon: Lexicon) -> bool:
    """Tell an event negated by its own words or those that it shares: "has neither attacked nor threatened".

    Where negation has two halves, both must stand there: « a nié avoir jamais menacé personne » negates no threat
    """
    group = [token]
    while _shares_verb_group(tree, group[-1], lexicon):
        group.append(tree.tokens[group[-1].head])
    halves = [child for word in group for child in tree.children(word) if lexicon.is_word(child, "negator")]
    if lexicon.pairs_negation and not halves and not by_none(tree, token, lexicon):
        return False
    while _shares_verb_group(tree, token, lexicon):
        if is_negated(tree, token, lexicon):
            return True
        token = tree.tokens[token.head]
    return is_negated(tree, token, lexicon) or by_none(tree, token, lexicon)


def is_not_made(tree: Tree, noun: Token, lexicon: Lexicon) -> bool:
    """Tell the act of a noun whose light verb is negated: « ne fera pas appel », "did not make a visit"."""
    verb = tree.tokens[noun.head]
    light = any(row.sense == LIGHT for row in lexicon.senses_of(verb))
    return noun.upos == "NOUN" and noun.deprel == "obj" and light and is_plainly_negated(tree, verb, lexicon)


def _shares_verb_group(tree: Tree, token: Token, lexicon: Lexicon) -> bool:
    """Tell a verb that stands in a list under one auxiliary; « mais » ends what is shared."""
    finite = token.feats.get("VerbForm") == "Fin" or bool(tree.children(token, "aux", "aux:pass", "cop", "nsubj"))
    listed = token.deprel.startswith("conj") and token.upos == tree.tokens[token.head].upos and not finite
    return listed and not any(lexicon.is_word(each, "contrast") for each in tree.children(token, "cc"))


def by_none(tree: Tree, token: Token, lexicon: Lexicon) -> bool:
    """Tell whether none of some sort does an act, or has it done to him: "No country backed Karst".

    "None of them will come out and back Karst": what stands beside the first verb has its subject
    """
    while token.deprel.startswith("conj") and not tree.child(token, "nsubj", "csubj"):
        token = tree.tokens[token.head]
    return any(_is_none_at_all(tree, subject, lexicon) for subject in tree.children(token, "nsubj", "nsubj:pass"))


def is_excepted(tree: Tree, word: Token, lexicon: Lexicon) -> bool:
    """Tell whom "all" or "nobody" leaves out: "all states except Karst", "nobody but Karst", « sauf le Karst »."""
    whole = lexicon.is_word(tree.tokens[word.head], "whole")
    but = whole and any(lexicon.is_word(each, "contrast") for each in tree.children(word, "cc", "case"))
    return but or EXCEPTED in lexicon.groups_of(tree, word)


def stands_outside(tree: Tree, word: Token, lexicon: Lexicon) -> bool:
    """Tell what is only compared or excepted: "more than Zembla", "all but Zembla", « sauf le Karst »."""
    excepted = is_excepted(tree, word, lexicon) and not is_nobody(tree, tree.tokens[word.head], lexicon)
    return excepted or (COMPARED in lexicon.groups_of(tree, word) and _is_comparison(tree, word, lexicon))


def _is_comparison(tree: Tree, word: Token, lexicon: Lexicon) -> bool:
    """Tell « plus que le Karst » from « la preuve que le Karst », where « que » opens a clause."""
    plain = not any(lexicon.is_word(case, "complementiser") for case in tree.children(word, "case"))
    before = tree.tokens[: word.i]
    return plain or any(lexicon.is_word(each, "compares") for each in before)


def _is_none_at_all(tree: Tree, noun: Token, lexicon: Lexicon) -> bool:
    """Tell words for nobody without an exception: of "nobody but Karst" Karst did it after all."""
    below = [word for word in tree.subtree(noun) if word.i != noun.i]
    return is_nobody(tree, noun, lexicon) and not any(is_excepted(tree, word, lexicon) for word in below)


def _is_none(tree: Tree, noun: Token, lexicon: Lexicon) -> bool:
    """Tell a noun of which there is none; "no fewer than three countries" and "no wonder" deny nothing."""
    dets = [det for det in tree.children(noun, "det", "advmod") if lexicon.is_word(det, "determiner")]
    after = [tree.tokens[det.i + 1] for det in dets if det.i + 1 < len(tree.tokens)]
    return (bool(dets) or _is_none_of(tree, noun, lexicon)) and not any(
        word.feats.get("Degree") == "Cmp" or lexicon.is_word(word, "unsurprising") for word in after
    )


def _is_none_of(tree: Tree, word: Token, lexicon: Lexicon) -> bool:
    """Tell "neither of the two", "none of them", « aucune des banques »."""
    kinds = ("negation", "determiner", "pronoun")
    return bool(tree.children(word, "nmod")) and any(lexicon.is_word(word, kind) for kind in kinds)


def _focused(tree: Tree, word: Token, lexicon: Lexicon) -> bool:
    following = tree.tokens[word.i + 1 : word.i + 2]
    return any(lexicon.is_word(token, "focus") for token in [*following, *tree.children(word)])
