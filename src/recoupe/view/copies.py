"""Text families: the earliest text, those that rest on it, and what was added or lost on the way."""

from collections import defaultdict

from recoupe.model import Derivation, Span
from recoupe.view.aligning import aligned
from recoupe.view.claim import shifts
from recoupe.view.pages import Shift
from recoupe.view.parts import Row
from recoupe.view.shelf import Shelf, day_of
from recoupe.view.textpages import Family, Link


def families(shelf: Shelf, rows: tuple[Row, ...]) -> tuple[Family, ...]:
    """Return every family of two texts or more, the largest first."""
    groups: dict[str, set[str]] = defaultdict(set)
    for document_id in shelf.readings:
        groups[shelf.origin(document_id)].add(document_id)
    for each in shelf.pile.derivations:
        if each.from_document_id in shelf.readings:
            groups[shelf.origin(each.document_id)].update((each.document_id, each.from_document_id))
    moved = [each for row in rows for each in shifts(shelf, row.quotations)]
    found = [_family(shelf, key, members, moved) for key, members in groups.items() if len(members) > 1]
    return tuple(sorted(found, key=lambda each: (-len(each.members), each.id)))


def _family(shelf: Shelf, key: str, members: set[str], moved: list[Shift]) -> Family:
    articles = sorted((shelf.article(each) for each in members), key=lambda each: (day_of(each.published), each.id))
    earliest = next((each for each in articles if each.id == key), articles[0])
    links = [_link(shelf, each, moved) for key in members for each in shelf.resting.get(key, ())]
    links.sort(key=lambda each: (day_of(each.later.published), each.later.id, each.derivation.from_document_id or ""))
    return Family(id=key, earliest=earliest, members=tuple(articles), links=tuple(links))


def _link(shelf: Shelf, derivation: Derivation, moved: list[Shift]) -> Link:
    earlier = derivation.from_document_id if derivation.from_document_id in shelf.readings else None
    return Link(
        derivation=derivation,
        later=shelf.article(derivation.document_id),
        earlier=shelf.article(earlier) if earlier else None,
        aligned=aligned(shelf, derivation),
        added=_outside(shelf, derivation.document_id, derivation.spans) if derivation.spans else (),
        missing=_outside(shelf, earlier, derivation.from_spans) if earlier and derivation.from_spans else (),
        shifts=tuple(
            each
            for each in moved
            if each.after.document_id == derivation.document_id and each.before.document_id == earlier
        ),
    )


def _outside(shelf: Shelf, document_id: str, spans: tuple[Span, ...]) -> tuple[str, ...]:
    """Return the sentences that no aligned span touches."""
    sentences = shelf.readings[document_id].sentences
    free = [each for each in sentences if not any(Span(each.start, each.end).overlaps(Span(*span)) for span in spans)]
    return tuple(shelf.text(document_id, Span(each.start, each.end)) for each in free)
