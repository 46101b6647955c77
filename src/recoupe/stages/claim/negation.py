"""Whether the words at an event negate it: adverbs, pairs with « ne », and arguments of which there is none."""

from recoupe.model import Token
from recoupe.stages.claim.lexicon import Lexicon
from recoupe.syntax import Tree


def is_negated(tree: Tree, token: Token, lexicon: Lexicon) -> bool:
    """Tell whether words at an event negate it.

    « n'a pas livré » negates, « n'a été consulté à aucun moment » too; « n'a livré que », « pas seulement » and
    « craint qu'il ne livre » do not, nor does "attacked with no warning"
    """
    words = tree.children(token, "advmod", "cc", "det", "neg", "cc:preconj", "expl", "obl", "advmod:neg")
    direct = [word for word in _with_adverbs(tree, words) if lexicon.is_word(word, "negation")]
    direct += [word for word in tree.children(token, "advmod", "amod") if lexicon.is_phrase(tree, word, "negation")]
    bare = [word for word in words if lexicon.is_word(word, "negator")]
    paired = [word for word in words if lexicon.is_word(word, "negation_with_ne")]
    arguments = [
        child
        for child in tree.children(token, "nsubj", "obj", *(["obl"] if bare else []))
        if _is_nobody(tree, child, lexicon)
        or any(lexicon.is_word(opener, "negation") for opener in tree.children(child, "cc:preconj", "cc", "det"))
    ]
    fronted = [child for child in tree.children(token, "obl") if child.i < token.i]
    arguments += [child for child in fronted if _is_none(tree, child, lexicon)]
    if token.upos == "NOUN" and any(lexicon.is_word(det, "determiner") for det in tree.children(token, "det")):
        return True
    if any(_focused(tree, word, lexicon) for word in direct):
        return False
    return bool(direct or (bare and (paired or arguments)) or (arguments and not lexicon.pairs_negation))


def _with_adverbs(tree: Tree, words: list[Token]) -> list[Token]:
    """Return words with those that stand at adverbs among them: « n'a pas encore livré »."""
    return [*words, *(below for word in words if word.upos == "ADV" for below in tree.children(word, "advmod"))]


def _is_nobody(tree: Tree, noun: Token, lexicon: Lexicon) -> bool:
    """Tell words for nobody and nothing: "nobody", "no country", « aucun pays », "neither of the two"."""
    return _is_none(tree, noun, lexicon) or is_nobody_word(tree, noun, lexicon)


def is_nobody_word(tree: Tree, word: Token, lexicon: Lexicon) -> bool:
    """Tell a lone word for nobody: « personne »; « une personne » and « de personnes vaccinées » are somebody."""
    lone = not tree.children(word, "det") and word.feats.get("Number") != "Plur"
    return lone and lexicon.is_word(word, "pronoun")


def by_none(tree: Tree, token: Token, lexicon: Lexicon) -> bool:
    """Tell whether none of some sort does an act, or has it done to him: "No country backed Karst".

    "None of them will come out and back Karst": what stands beside the first verb has its subject
    """
    while token.deprel.startswith("conj") and not tree.child(token, "nsubj", "csubj"):
        token = tree.tokens[token.head]
    return any(_is_nobody(tree, subject, lexicon) for subject in tree.children(token, "nsubj", "nsubj:pass"))


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
