"""Who neither confirms nor denies: no act at all, and what he will not speak of stays unknown."""

from recoupe.model import Polarity, Token
from recoupe.stages.claim.axes import axes_of
from recoupe.stages.claim.lexicon import Lexicon
from recoupe.syntax import Tree

CONFIRMING, DENYING = "confirm", "deny"


def says_nothing(tree: Tree, token: Token, sense: str, lexicon: Lexicon) -> bool:
    """Tell whether a verb of confirming or denying says neither.

    « n'a ni confirmé ni démenti », "would not confirm" -> True; "denied" -> False
    """
    if sense not in {CONFIRMING, DENYING}:
        return False
    doubled = [word for word in tree if lexicon.is_word(word, "neither")]
    negated = sense == CONFIRMING and axes_of(tree, token, lexicon).polarity is Polarity.NEGATED
    return len(doubled) > 1 or negated
