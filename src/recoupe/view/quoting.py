"""From a claim to the sentence that shows it, with the chain of who says so."""

from recoupe.model import Attribution, Claim, LinkRole, Polarity, Stance
from recoupe.model.ids import content_id
from recoupe.view.parts import Quotation, Side, Step, Word
from recoupe.view.shelf import Shelf, web_address
from recoupe.view.word import DENYING, firmness


def quotation(shelf: Shelf, claim: Claim, event_id: str | None = None) -> Quotation:
    """Return the sentence of a claim, cut at its clause, with its chain and its standing towards an event."""
    document = shelf.document(claim.document_id)
    attribution = shelf.attribution(claim)
    index = shelf.sentence_at(claim.document_id, claim.sentence.start)
    start, end = max(claim.start, claim.sentence.start), min(claim.end, claim.sentence.end)
    side, source_id, origin_id = standing(shelf, claim, event_id)
    chain = chain_of(shelf, claim, attribution)
    return Quotation(
        claim_id=claim.id,
        row_id=claim.event_id or claim.id,
        document_id=document.id,
        sentence=index,
        start=start,
        end=end,
        language=document.language,
        before=shelf.neighbour(document.id, index, -1),
        lead=document.text[claim.sentence.start : start],
        clause=document.text[start:end],
        tail=document.text[end : claim.sentence.end],
        after=shelf.neighbour(document.id, index, 1),
        chain=chain,
        own_voice=attribution is None,
        outlet=document.outlet,
        title=document.title or shelf.article(document.id).title,
        url=web_address(document.url),
        published=document.published,
        said=attribution.said if attribution else None,
        time=claim.time,
        word=shelf.word(claim),
        certainty=claim.certainty,
        modality=claim.modality,
        hearsay=claim.hearsay,
        negated=claim.polarity is Polarity.NEGATED,
        stance=attribution.stance if attribution else None,
        side=side,
        source_id=source_id,
        source=source_name(shelf, source_id, chain) or shelf.article(document.id).title,
        origin_id=origin_id,
        confidence=claim.confidence,
        amounts=tuple(item.quantity.text for item in claim.items if item.quantity),
        place=shelf.party(claim.place_entity_id, claim.place_entity_id).text
        if claim.place_entity_id in shelf.entities
        else None,
        warnings=claim.warnings,
        hedge_dropped_from=_firmer_than(shelf, claim),
    )


def standing(shelf: Shelf, claim: Claim, event_id: str | None = None) -> tuple[Side, str | None, str]:
    """Return side, independent source and text family of a claim; the claim's own side where none was settled.

    What the article itself negates is nobody's denial: it has a side of its own.
    """
    attribution = shelf.attribution(claim)
    negated = shelf.word(claim) is Word.NEGATED
    key = (event_id or claim.event_id or claim.id, claim.id)
    if key in shelf.standings:
        side, found = shelf.standings[key]
        return (Side.NEGATED if negated and side is Side.AGAINST else side), found.source_id, found.origin_id
    against = claim.polarity is Polarity.NEGATED or bool(attribution and attribution.stance is Stance.DENIES)
    side = Side.NEGATED if negated else Side.AGAINST if against else Side.FOR
    return side, None, shelf.origin(claim.document_id)


def step_id(text: str, entity_id: str | None) -> str:
    """Return the id of a source's page: its entity's, or a hash of its words where no entity is known."""
    return entity_id or content_id("src", text.casefold().strip())


def chain_of(shelf: Shelf, claim: Claim, attribution: Attribution | None) -> tuple[Step, ...]:
    """Return the chain speaker → cited medium → outlet; the article's own voice has the outlet alone."""
    document = shelf.document(claim.document_id)
    steps: list[Step] = []
    if attribution is not None:
        steps.extend(speakers_of(shelf, attribution, document.language))
    outlet = document.outlet
    if outlet and not any(step.role == LinkRole.OUTLET for step in steps):
        steps.append(Step(text=outlet, role=LinkRole.OUTLET, source_id=step_id(outlet, None)))
    return tuple(steps)


def speakers_of(shelf: Shelf, attribution: Attribution, language: str) -> tuple[Step, ...]:
    """Return the links that a saying names: its speaker alone, or the chain that leads to the page.

    Nobody stands for a speaker who is not known ("she said", of whom the text does not tell).
    """
    if not attribution.chain and not attribution.source_text:
        return ()
    if not attribution.chain:
        entity_id = attribution.source_entity_ids[0] if len(attribution.source_entity_ids) == 1 else None
        return (_step(shelf, attribution.source_text, LinkRole.SPEAKER, entity_id, language),)
    return tuple(_step(shelf, link.text, link.role, link.entity_id, language) for link in attribution.chain)


def _step(shelf: Shelf, text: str, role: LinkRole, entity_id: str | None, language: str) -> Step:
    party = shelf.party(entity_id, text, language)
    words = None if party.id or role is LinkRole.OUTLET else language
    key = party.id if role is not LinkRole.OUTLET else None
    return Step(text=party.text or "—", role=role.value, source_id=step_id(text, key), language=words)


def source_name(shelf: Shelf, source_id: str | None, chain: tuple[Step, ...]) -> str:
    """Return the words for an independent source: its entity's name, else the first link of the chain, else none."""
    if source_id and source_id in shelf.entities:
        return shelf.party(source_id, source_id).text
    return chain[0].text if chain else ""


def _firmer_than(shelf: Shelf, claim: Claim) -> str | None:
    """Return the claim of the original that this copy's claim states more firmly, None where no hedge was dropped.

    « aurait livré » in the original, "delivered" in the copy -> the original's claim
    """
    for derivation in shelf.resting.get(claim.document_id, ()):
        earlier = [each for each in _same(shelf, claim) if each.document_id == derivation.from_document_id]
        firmest = max(earlier, key=lambda each: (_firm(each), each.id), default=None)
        if firmest and _firm(claim) > _firm(firmest):
            return firmest.id
    return None


def _same(shelf: Shelf, claim: Claim) -> list[Claim]:
    """Return the claims of the same happening that are on the same side: a denial is not compared with an assertion."""
    group = shelf.by_event[claim.event_id or claim.id]
    return [each for each in group if _denies(shelf, each) == _denies(shelf, claim)]


def _denies(shelf: Shelf, claim: Claim) -> bool:
    return shelf.word(claim) in DENYING


def _firm(claim: Claim) -> int:
    return firmness(claim.certainty, claim.modality, claim.hearsay)
