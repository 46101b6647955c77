"""Sayings in which no claim was read: shown with their speaker and in their article, so that nothing said is lost."""

from collections import defaultdict
from collections.abc import Iterator

from recoupe.model import Attribution, Reading, Span
from recoupe.view.parts import Saying
from recoupe.view.quoting import speakers_of
from recoupe.view.shelf import Shelf, day_of


def sayings(shelf: Shelf) -> tuple[Saying, ...]:
    """Return every saying that no claim stands in, the earliest published first."""
    found = (saying(shelf, each) for reading in shelf.pile.readings for each in bare(reading))
    return tuple(sorted(found, key=lambda each: (day_of(each.published), each.document_id, each.start, each.id)))


def bare(reading: Reading) -> tuple[Attribution, ...]:
    """Return the sayings of an article that hold no claim: none stands in them, and none is read from their words.

    "Lurania wants fuel": a saying of Lurania's and, in the article's own voice, a claim -> not bare
    """
    carrying = {claim.attribution_id for claim in reading.claims}
    spans = [Span(claim.start, claim.end) for claim in reading.claims]
    return tuple(
        each
        for each in reading.attributions
        if each.content and each.id not in carrying
        if not any(part.overlaps(span) for part in each.content for span in spans)
    )


def saying(shelf: Shelf, attribution: Attribution) -> Saying:
    """Return one saying in its sentences, cut at what is said."""
    document = shelf.document(attribution.document_id)
    start = min(span.start for span in attribution.content)
    end = max(span.end for span in attribution.content)
    first, last = (shelf.sentence_at(document.id, place) for place in (start, max(start, end - 1)))
    sentences = shelf.readings[document.id].sentences
    opening = min(start, sentences[first].start) if sentences else start
    closing = max(end, sentences[last].end) if sentences else end
    return Saying(
        id=attribution.id,
        document_id=document.id,
        language=document.language,
        sentence=first,
        start=start,
        lead=document.text[opening:start],
        clause=document.text[start:end],
        tail=document.text[end:closing],
        chain=speakers_of(shelf, attribution, document.language),
        stance=attribution.stance,
        outlet=document.outlet,
        published=document.published,
        said=attribution.said,
    )


def by_source(found: tuple[Saying, ...]) -> dict[str, list[Saying]]:
    """Return the sayings of each link of a chain by its id."""
    groups: dict[str, list[Saying]] = defaultdict(list)
    for source_id, each in _links(found):
        groups[source_id].append(each)
    return groups


def _links(found: tuple[Saying, ...]) -> Iterator[tuple[str, Saying]]:
    for each in found:
        for source_id in dict.fromkeys(step.source_id for step in each.chain):
            yield source_id, each
