"""Which of the words of a cue stands for it: the last verb, else the last noun, adjective or adverb, else the first."""

from collections.abc import Sequence

from recoupe.model import Token

KINDS = (("VERB",), ("NOUN", "PROPN", "ADJ", "ADV"))


def cue_word(tokens: Sequence[Token]) -> Token | None:
    """Return the word that stands for a cue, None where there is none.

    "went on to say" -> say; « a fait savoir » -> savoir; "his claim" -> claim; « selon » -> selon
    """
    for kinds in KINDS:
        found = [token for token in tokens if token.upos in kinds]
        if found:
            return found[-1]
    return tokens[0] if tokens else None
