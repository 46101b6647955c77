"""Paragraphs of sanctions that a claim would fall under if it were true. Never a finding that law was broken."""

from collections.abc import Iterable
from dataclasses import replace

from recoupe.analysis.stand import Stand
from recoupe.model import Claim, Frame, Item, Modality, Pile, Provision
from recoupe.ontology import falls_under
from recoupe.sanctions import Direction, Paragraph, Programme, parse, shipped
from recoupe.stages.stage import GroupStage

DEALINGS = frozenset({Frame.EXCHANGE, Frame.FORCE, Frame.OTHER})
UNREAL = frozenset({Modality.FORBIDDEN, Modality.HYPOTHETICAL})
REAL = frozenset({Modality.ACTUAL, Modality.ONGOING})
UNDATED = 0.8
"""What an unknown date leaves of the confidence."""


def run(pile: Pile) -> Pile:
    """Fill `provisions` by the programmes that ship and the user's own, which the pile carries as TOML."""
    return matched(pile, (*shipped(), *(parse(name, text) for name, text in pile.programmes)))


def matched(pile: Pile, programmes: Iterable[Programme]) -> Pile:
    """Fill `provisions` by any programmes, a user's own among them; denied and negated dealings match nothing."""
    stand = Stand(pile)
    programmes = tuple(programmes)
    found = [
        provision
        for claim in stand.claims
        if claim.frame in DEALINGS and claim.modality not in UNREAL and stand.stands(claim)
        for programme in programmes
        for paragraph in programme.paragraphs
        if (provision := judge(stand, claim, programme, paragraph)) is not None
    ]
    return replace(
        pile, provisions=tuple(sorted(found, key=lambda each: (each.claim_id, each.programme, each.provision)))
    )


def judge(stand: Stand, claim: Claim, programme: Programme, paragraph: Paragraph) -> Provision | None:
    """Return the provision where direction, goods and time of a claim fit a paragraph."""
    if claim.modality not in REAL and claim.frame is Frame.EXCHANGE and not (claim.giver and claim.receiver):
        return None
    if not _goes(stand, claim, programme.target, paragraph.direction):
        return None
    language = stand.documents[claim.document_id].language
    goods = [item for item in claim.items if covers(paragraph, item, language)]
    if not goods:
        return None
    when = claim.time or stand.documents[claim.document_id].published
    if not paragraph.holds_on(when.earliest, when.latest):
        return None
    dated = claim.time is not None and claim.time.earliest is not None
    return Provision(
        claim_id=claim.id,
        programme=programme.code,
        provision=paragraph.id,
        note=note_of(claim, paragraph),
        confidence=round(claim.confidence * paragraph.weight * (1.0 if dated else UNDATED), 3),
    )


def covers(paragraph: Paragraph, item: Item, language: str) -> bool:
    """Tell whether a paragraph covers a good: its category, and its words where the paragraph asks for some."""
    text = item.text.lower()
    if not any(falls_under(item.category, category) for category in paragraph.categories):
        return False
    if paragraph.words and not any(word in text for word in paragraph.words.get(language, ())):
        return False
    return not any(word in text for word in paragraph.not_words.get(language, ()))


def note_of(claim: Claim, paragraph: Paragraph) -> str:
    """Return the line that is shown: what it would fall under, and on what condition."""
    condition = "if true" if claim.modality in REAL else "if it came about"
    note = f"would fall under {paragraph.reference} {condition}"
    if paragraph.cap:
        note += f"; there is a cap: {paragraph.cap}"
    if exceptions := paragraph.exceptions.get("en"):
        note += f"; exceptions: {exceptions}"
    return note if paragraph.seen else f"{note} (paragraph to be checked)"


def _goes(stand: Stand, claim: Claim, target: str, direction: Direction) -> bool:
    givers = {stand.country_of(giver) for giver in claim.giver}
    receivers = {stand.country_of(receiver) for receiver in claim.receiver}
    if direction is Direction.ITSELF:
        actors = {stand.country_of(role.entity_id) for role in claim.roles if role.role == "actor" and role.entity_id}
        return claim.frame is not Frame.EXCHANGE and target in actors
    if claim.frame is not Frame.EXCHANGE:
        return False
    to, out = target in receivers and target not in givers, target in givers and target not in receivers
    return {Direction.TO: to, Direction.FROM: out, Direction.BOTH: to or out}.get(direction, False)


STAGE = GroupStage(name="provisions", version=1, needs=("claims",), yields=("provisions",), run=run)
