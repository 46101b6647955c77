"""Media that a text cites: what stands in their words rests on an article that may not be at hand."""

from collections import defaultdict

from recoupe.model import Attribution, Derivation, DerivationKind, LinkRole, Reading, Span
from recoupe.ontology.media import medium_key, medium_name


def cited_media(reading: Reading) -> list[Derivation]:
    """Return a derivation for each medium through which the article knows something.

    « des responsables ordriens ont dit au Harbour Post que… » -> an excerpt of the Harbour Post
    """
    names = {entity.id: entity.name for entity in reading.entities}
    found: dict[str, set[Span]] = defaultdict(set)
    for saying in reading.attributions:
        for name in _media(saying, names):
            found[name].update(saying.content or saying.cue)
    own = medium_key(reading.document.outlet or "")
    return [_derivation(reading, name, spans) for name, spans in sorted(found.items()) if medium_key(name) != own]


def _media(saying: Attribution, names: dict[str, str]) -> set[str]:
    links = (link for link in saying.chain if link.role is LinkRole.MEDIUM)
    return {medium_name(names.get(link.entity_id or "", link.text)) for link in links}


def _derivation(reading: Reading, name: str, spans: set[Span]) -> Derivation:
    apart = _merged(sorted(spans))
    share = sum(span.end - span.start for span in apart) / max(1, len(reading.document.text))
    return Derivation(
        document_id=reading.document.id,
        kind=DerivationKind.EXCERPT,
        from_outlet=name,
        spans=apart,
        score=round(min(1.0, share), 4),
        evidence=f"cites {name}",
        confidence=0.7,
    )


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
