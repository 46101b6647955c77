"""Who is named beside an act and has no part in it: exceptions, comparisons, whom "not" leaves out, whose kin acts."""

from recoupe.lang import words_of_all
from recoupe.model import Token
from recoupe.stages.claim.lexicon import HUMAN, Lexicon
from recoupe.stages.claim.negation import is_nobody_word, stands_outside
from recoupe.stages.claim.traits import Seen
from recoupe.syntax import Tree
from recoupe.syntax.quotation import OPENING
from recoupe.syntax.tree import base

COLON = ":"
OWNERS = frozenset({"of", "to", "for"})
"""The groups of what stands before the one whose somebody is: "the wife of Vara", "an aide to Vara"."""
QUOTES = frozenset({*OPENING, '"'})
PLACES = frozenset({"Country", "Address"})
WITHIN = frozenset({"nmod", "flat", "compound", "amod", "appos"})
"""How a word hangs inside a group of words that one noun heads."""


def is_left_out(seen: Seen, word: Token) -> bool:
    """Tell who is named and has no part: "all but Zembla", "more than Zembla", "not Zembla", "the wife of Vara".

    Words for nobody too: « personne ».
    """
    tree, lexicon = seen.tree, seen.lexicon
    if is_nobody_word(tree, word, lexicon) or _is_headed(seen, word):
        return True
    group = _group(tree, word)
    return any(
        stands_outside(tree, each, lexicon) or _is_contrasted(tree, each, lexicon) or _is_whose(seen, word, each)
        for each in group
    )


def _is_headed(seen: Seen, word: Token) -> bool:
    """Tell the place that a headline opens with: « Tchad : un journaliste arrêté »; "Iran: \"We struck\"" says who."""
    tokens, found = seen.tree.tokens, seen.mentions.get(word.i)
    colon = next((token.i for token in tokens if token.text == COLON), 0)
    if found is None or found[1] not in PLACES or not word.i < colon < len(tokens) - 1:
        return False
    named = found[0].start <= tokens[0].start and found[0].end >= tokens[colon - 1].end
    return named and tokens[colon + 1].text not in QUOTES


def _group(tree: Tree, word: Token) -> list[Token]:
    """Return a word and those above it in its group of words: « Vara » in « plus que le chef de Vara » -> chef."""
    found = [word]
    while base(found[-1].deprel) in WITHIN and found[-1].head != found[-1].i:
        found.append(tree.tokens[found[-1].head])
    return found


def _is_contrasted(tree: Tree, word: Token, lexicon: Lexicon) -> bool:
    """Tell a member of a list that "not" stands before: « mais pas Karst »."""
    beside = tree.children(word, "advmod", "cc")
    return word.deprel == "conj" and any(lexicon.is_word(each, "negation") for each in beside)


def _is_whose(seen: Seen, party: Token, word: Token) -> bool:
    """Tell the one whose kin or people are meant where it is they who act: "Vara's wife", "an aide to Vara"."""
    groups = seen.lexicon.groups_of(seen.tree, word)
    if _is_former(seen, word):
        return True
    owned = base(word.deprel) == "nmod" and (not groups or OWNERS & set(groups))
    if not (owned or word.feats.get("Poss") == "Yes") or word.head == word.i or word.deprel == "nmod:desc":
        return False
    head, found = seen.tree.tokens[word.head], seen.mentions.get(party.i)
    person = found is not None and found[1] == "Person" and seen.lexicon.is_word(head, "people")
    another = seen.entity(head) not in {None, seen.entity(party)} and seen.lexicon.is_word(head, HUMAN)
    shown = seen.lexicon.is_word(head, "image")  # "burned an effigy of Vara"
    return seen.lexicon.is_word(head, "kin") or shown or person or another


def _is_former(seen: Seen, word: Token) -> bool:
    """Tell whose somebody was: « l'ancienne comptable de la clinique », "a former Valcor manager"."""
    head = seen.tree.tokens[word.head]
    inside = base(word.deprel) in {"nmod", "compound"} and word.head != word.i and seen.lexicon.is_word(head, HUMAN)
    return inside and any(
        {each.text.lower(), each.lemma.lower()} & words_of_all("reference", "former")
        for each in seen.tree.children(head, "amod", "compound")
    )


def is_asked_for_by(seen: Seen, word: Token) -> bool:
    """Tell at whose word somebody acts: « à l'appel de la CGT », "at the request of Vara"."""
    head = seen.tree.tokens[word.head]
    behest = base(word.deprel) == "nmod" and seen.lexicon.is_word(head, "behest")
    return behest and any(seen.lexicon.is_word(case, "at_behest") for case in seen.tree.children(head, "case"))
