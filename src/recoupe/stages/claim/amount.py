"""How much of a good: a number, or a word of number, at the good or at its container."""

from recoupe.model import Quantity, Token
from recoupe.stages.claim.lexicon import lemma_of
from recoupe.syntax import Tree


def amount_of(tree: Tree, head: Token, outer: Token, text: str, language: str) -> Quantity | None:
    """Return the amount of a good, None where the text gives none."""
    return None
