"""Reports whose very words stand in another document: a copied sentence has the source that it had there."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from recoupe.model import Derivation, Span
from recoupe.stages.corroborate.report import Report
from recoupe.stages.corroborate.union import Edge


def copied(reports: Sequence[Report], passages: Sequence[Derivation]) -> list[Edge]:
    """Return an edge for each report that stands in a passage taken from another report's document.

    The speaker may be read in the one text and missed in the other (« le ministère », "the Ordrian ministry"): words
    that were taken over bring no source of their own all the same.
    """
    held: dict[str, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda report: (report.claim.start, report.claim.id)):
        held[report.document.id].append(report)
    edges = {edge for one in passages if one.from_document_id in held for edge in _of(one, held)}
    return sorted(edges)


def _of(one: Derivation, held: dict[str, list[Report]]) -> Iterator[Edge]:
    sources = held[one.from_document_id or ""]
    for report in held.get(one.document_id, ()):
        for span, from_span in zip(one.spans, one.from_spans, strict=False):
            if span.overlaps(Span(report.claim.start, report.claim.end)):
                near = [source for source in sources if from_span.overlaps(Span(source.claim.start, source.claim.end))]
                if near:
                    source = min(near, key=lambda other: _off(report, other, span, from_span))
                    yield (
                        source.claim.id,
                        report.claim.id,
                        "same_text",
                        f"stands in a passage that is a {one.kind.value}",
                    )
                break


def _off(report: Report, other: Report, span: Span, from_span: Span) -> tuple[float, str]:
    """Return how far the two claims are from standing at one place of the passage."""
    place = (report.claim.start - span.start) / max(1, span.end - span.start)
    other_place = (other.claim.start - from_span.start) / max(1, from_span.end - from_span.start)
    return (round(abs(place - other_place), 6), other.claim.id)


def moved(place: Span, span: Span, from_span: Span) -> Span:
    """Return where a place of a passage lies in the passage that it was taken from, as near as lengths tell."""
    share = (from_span.end - from_span.start) / max(1, span.end - span.start)
    start = from_span.start + round(max(0, place.start - span.start) * share)
    end = from_span.start + round(max(1, place.end - span.start) * share)
    return Span(min(start, from_span.end - 1), max(min(end, from_span.end), min(start, from_span.end - 1) + 1))
