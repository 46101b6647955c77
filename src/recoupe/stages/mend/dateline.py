"""Datelines that stand in the sentence: place, date and agency before a dash are no part of what it says."""

from recoupe.model import Token
from recoupe.stages.mend.ground import Changes, Ground
from recoupe.syntax.words import is_word

DASHES = ("–", "—", "--", "-", "―")
LONGEST = 14
SHORTEST_PLACE = 3


def dateline(ground: Ground) -> Changes:
    """« LORNE, 18 mars (AVP) – Le gouvernement a démenti … »: the subject is the government, Lorne hangs apart."""
    tree = ground.tree
    dash = next((token for token in tree.tokens[:LONGEST] if token.text in DASHES), None)
    if dash is None or not _is_dateline(tree.tokens[: dash.i]) or dash.i + 1 >= len(tree.tokens):
        return {}
    inside, root = set(range(dash.i + 1)), tree.root
    tops = [t for t in tree.tokens[: dash.i] if t.head not in inside or t.head == t.i]
    stray = [t for t in tree.tokens[dash.i + 1 :] if t.head in inside and is_word(t)]
    if root is None or not tops or (not stray and tops[0] is root):
        return {}
    place = tops[0]
    heir = stray[0] if stray else root
    found = {t.i: (place.head, place.deprel) if place is not root else (t.i, "root") for t in stray[:1]}
    found |= {t.i: (heir.i, t.deprel) for t in stray[1:]}
    above = heir.i if place is root else root.i
    found |= {t.i: (above if n == 0 else place.i, "dep") for n, t in enumerate(tops)}
    return found


def _is_dateline(words: tuple[Token, ...]) -> bool:
    """Tell a place in capitals with a date or an agency behind it: « LORNE, 18 mars (AVP) », "PORT KEL/LORNE"."""
    first = next((token for token in words if is_word(token)), None)
    if first is None or not first.text.isupper() or any(word.upos in ("VERB", "AUX") for word in words):
        return False
    capitals = [word.text for word in words if word.text.isupper()]
    apart = any(word.text in (",", "(", "/") for word in words)
    return max(map(len, capitals)) > SHORTEST_PLACE and (apart or len(capitals) == len(words))
