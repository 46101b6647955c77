"""Whether a pile shows a planted fact."""

from collections.abc import Callable, Iterator

from recoupe.model import Claim, Pile, Reading, Span
from recoupe.samples import Planted


class Shown:
    """A pile, and the questions that the planted facts ask of it."""

    def __init__(self, pile: Pile) -> None:
        self.pile = pile
        self.readings = {reading.document.path.removeprefix("articles/"): reading for reading in pile.readings}
        self.files = {reading.document.id: file for file, reading in self.readings.items()}
        self.claims = {claim.id: claim for reading in pile.readings for claim in reading.claims}
        self.countries = {entity.id: entity.country for entity in pile.entities}
        self.checks: dict[str, Callable[[Planted, Reading, Span], Iterator[dict[str, object]]]] = {
            "claims": self._claims,
            "attributions": self._attributions,
            "derivations": self._derivations,
            "contradictions": self._contradictions,
            "corroborations": self._corroborations,
            "forecasts": self._forecasts,
            "repairs": self._repairs,
        }

    def rows(self, fact: Planted) -> list[dict[str, object]]:
        """Return what the pile says at the fact's words, as values to compare with `expect`."""
        reading = self.readings[fact.file]
        start = reading.document.text.index(fact.words)
        return list(self.checks[fact.table](fact, reading, Span(start, start + len(fact.words))))

    def shows(self, fact: Planted) -> bool:
        """Tell whether one row has every value that is expected, or none has where none may."""
        found = any(all(_agrees(key, value, row) for key, value in fact.expect.items()) for row in self.rows(fact))
        return found != fact.absent

    def _at(self, reading: Reading, span: Span) -> list[Claim]:
        return [claim for claim in reading.claims if Span(claim.start, claim.end).overlaps(span)]

    def _claims(self, fact: Planted, reading: Reading, span: Span) -> Iterator[dict[str, object]]:
        for claim in self._at(reading, span):
            yield {
                "frame": claim.frame,
                "polarity": claim.polarity,
                "modality": claim.modality,
                "certainty": claim.certainty,
                "giver": [self.countries.get(entity) for entity in claim.giver],
                "receiver": [self.countries.get(entity) for entity in claim.receiver],
                "item": [item.category for item in claim.items],
            }

    def _attributions(self, fact: Planted, reading: Reading, span: Span) -> Iterator[dict[str, object]]:
        for saying in reading.attributions:
            if any(content.overlaps(span) for content in saying.content):
                kind, manner = saying.source_kind, saying.manner
                yield {"source": saying.source_text, "kind": kind, "manner": manner, "stance": saying.stance}

    def _derivations(self, fact: Planted, reading: Reading, span: Span) -> Iterator[dict[str, object]]:
        for derivation in self.pile.derivations:
            if derivation.document_id == reading.document.id:
                yield {"kind": derivation.kind, "from": self.files.get(derivation.from_document_id or "")}

    def _contradictions(self, fact: Planted, reading: Reading, span: Span) -> Iterator[dict[str, object]]:
        here = {claim.id for claim in self._at(reading, span)}
        for contradiction in self.pile.contradictions:
            if here & set(contradiction.claims):
                others = [self._words(claim) for claim in contradiction.claims if claim not in here]
                yield {"kind": contradiction.kind, "with": others}

    def _words(self, claim_id: str) -> str:
        claim = self.claims[claim_id]
        text = next(r.document.text for r in self.pile.readings if r.document.id == claim.document_id)
        return text[claim.sentence.start : claim.sentence.end]

    def _corroborations(self, fact: Planted, reading: Reading, span: Span) -> Iterator[dict[str, object]]:
        events = {claim.event_id for claim in self._at(reading, span)}
        for row in self.pile.corroborations:
            if row.event_id in events:
                yield {"documents_at_least": row.documents, "independent_sources": row.independent_sources}

    def _forecasts(self, fact: Planted, reading: Reading, span: Span) -> Iterator[dict[str, object]]:
        here = {claim.id for claim in self._at(reading, span)}
        for forecast in self.pile.forecasts:
            if forecast.claim_id in here:
                yield {"status": forecast.status}

    def _repairs(self, fact: Planted, reading: Reading, span: Span) -> Iterator[dict[str, object]]:
        for repair in reading.repairs:
            if Span(repair.start, repair.end).overlaps(span):
                yield {"kind": repair.kind}


def _agrees(key: str, wanted: object, row: dict[str, object]) -> bool:
    have = row.get(key)
    if key.endswith("_at_least"):
        return isinstance(have, int) and isinstance(wanted, int) and have >= wanted
    if key == "with" and isinstance(have, list):
        return any(str(wanted) in words for words in have)
    if isinstance(have, list):
        return wanted in have
    return str(wanted) in str(have) if key == "source" else have == wanted
