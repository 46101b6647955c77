"""Link the claims of one bargain: « en échange », "in return"."""

from dataclasses import replace

from recoupe.lang import load
from recoupe.model import Claim, Frame, Sentence
from recoupe.stages.claim.rows import ReturnRow

REACH = 6
"""How many claims back the other half may stand."""
INFERRED = 0.8
"""What is left of the confidence where a side is known from the bargain alone."""


def link(sentence: Sentence, claims: list[Claim], before: list[Claim], language: str) -> list[Claim]:
    """Return a sentence's claims with the halves of a bargain tied to each other.

    « Le Zembla livre des obus. En échange, l'Ardavie fournit du riz. »
    """
    if not _speaks_of_return(sentence, language):
        return claims
    claims = [_completed(claim, before) for claim in claims]
    exchanges = [claim for claim in claims if claim.frame is Frame.EXCHANGE]
    if len(exchanges) >= 2 and _answers(exchanges[0], exchanges[1]):
        first, second = exchanges[0], exchanges[1]
        pairs = {first.id: second.id, second.id: first.id}
    elif exchanges:
        earlier = [claim for claim in before[-REACH:] if _answers(exchanges[0], claim)]
        pairs = {exchanges[0].id: earlier[-1].id} if earlier else {}
    else:
        pairs = {}
    return [replace(claim, counterpart_id=pairs.get(claim.id)) for claim in claims]


def _completed(claim: Claim, before: list[Claim]) -> Claim:
    """Give the other half of a bargain its missing side, where the text knows one partner alone.

    « Le Zembla livre des obus à l'Ardavie. En contrepartie, le Zembla demande du riz. » -> the rice is Ardavie's
    """
    if claim.frame is not Frame.EXCHANGE or bool(claim.giver) == bool(claim.receiver):
        return claim
    own = claim.giver or claim.receiver
    dealings = [(one.giver, one.receiver) for one in before if one.frame is Frame.EXCHANGE]
    partners = {other for sides in dealings for side, other in (sides, sides[::-1]) if side == own and other}
    if len(partners) != 1:
        return claim
    (other,) = partners
    sure = round(claim.confidence * INFERRED, 3)
    if claim.giver:
        return replace(claim, receiver=other, confidence=sure)
    return replace(claim, giver=other, confidence=sure)


def _answers(one: Claim, other: Claim) -> bool:
    """Tell whether two exchanges may be the halves of a bargain: who gives in one does not give in the other."""
    return other.frame is Frame.EXCHANGE and not set(one.giver) & set(other.giver)


def _speaks_of_return(sentence: Sentence, language: str) -> bool:
    words = " ".join(token.text.lower() for token in sentence.tokens)
    return any(row.phrase in words for row in load(language).table("bargain", ReturnRow))
