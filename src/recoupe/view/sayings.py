"""Sayings in which no claim was read: shown with their speaker and in their article, so that nothing said is lost."""

from collections import defaultdict
from collections.abc import Iterator

from recoupe.model import Attribution
from recoupe.view.parts import Saying
from recoupe.view.quoting import speakers_of
from recoupe.view.shelf import Shelf, day_of


def sayings(shelf: Shelf) -> tuple[Saying, ...]:
    """Return every saying that no claim stands in, the earliest published first."""
    carrying = {claim.attribution_id for claim in shelf.claims.values()}
    bare = (each for each in shelf.attributions.values() if each.id not in carrying and each.content)
    found = (saying(shelf, each) for each in bare)
    return tuple(sorted(found, key=lambda each: (day_of(each.published), each.document_id, each.start, each.id)))


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
