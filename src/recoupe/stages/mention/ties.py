"""Words of names that a sign holds together: hyphens that are words of their own, and "&"."""

from recoupe.model import Token
from recoupe.stages.mention.gazetteer import Hit, is_state
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.rows import Use

HYPHENS = frozenset({"-", "‐", "‑"})
AND = "&"


def tied(tokens: tuple[Token, ...], owner: dict[int, Hit], titled: set[int], lexicon: Lexicon) -> set[int]:
    """Return the words of names that a hyphen holds together where it is a word of its own.

    "Orden-Vik", "Karim al-Souza"; but "the Bolivia-Peru talks" are two names' talks
    """
    found: set[int] = set()
    for i in range(1, len(tokens) - 1):
        left, right = tokens[i - 1], tokens[i + 1]
        apart = left.end != tokens[i].start or tokens[i].end != right.start
        if tokens[i].text not in HYPHENS or apart or {i - 1, i + 1} & titled:
            continue
        if any(k in owner and is_state(owner[k]) for k in (i - 1, i + 1)) or not right.text[0].isupper():
            continue
        named = left.upos == "PROPN" or (right.upos == "PROPN" and left.i > 0 and left.text[0].isupper())
        if named or lexicon.has(Use.PERSON_JOINT, left.text.lower()):
            found |= {i - 1, i, i + 1}
    return found | _paired(tokens, owner, lexicon)


def _paired(tokens: tuple[Token, ...], owner: dict[int, Hit], lexicon: Lexicon) -> set[int]:
    """Return the words of names that "&" holds together: "Souza & Arroyo Trust".

    "Ana Souza & Luis Arroyo", "Boeing & Airbus", "Bolivia & Peru" are two
    """
    found: set[int] = set()
    for i in range(1, len(tokens) - 1):
        left, right = tokens[i - 1], tokens[i + 1]
        if tokens[i].text != AND or not (left.text[0].isupper() and right.text[0].isupper()):
            continue
        persons = right.text in lexicon.given or (i > 1 and tokens[i - 2].text in lexicon.given)
        known = any(k in owner or tokens[k].text in lexicon.firms for k in (i - 1, i + 1))
        if not persons and not known:
            found |= {i - 1, i, i + 1}
    return found
