"""The reader: an article in its own order and words, cut where a claim, a sentence or a repair begins or ends."""

from dataclasses import dataclass
from itertools import pairwise

from recoupe.model import BlockKind, MentionKind, Reading, Repair, RepairKind, Span
from recoupe.view.ledger import disputed
from recoupe.view.parts import Row, Side, Word
from recoupe.view.sayings import bare
from recoupe.view.shelf import Shelf
from recoupe.view.textpages import Paragraph, Piece, Reader, Tick

DIMMED = {BlockKind.CAPTION, BlockKind.FURNITURE}
DAMAGE = {
    RepairKind.FOREIGN_WORD, RepairKind.UNTRANSLATED, RepairKind.MISTRANSLATION, RepairKind.MISSPELLING,
    RepairKind.BROKEN_SENTENCE,
}  # fmt: skip
"""Repairs of words; the others mark whole stretches that are no part of the article."""
WHO = {"Person", "Organization", "PublicBody", "Company", "LegalEntity"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A claim's clause in one article, with the line it is drawn with."""

    span: Span
    row: Row
    claim_id: str
    word: Word
    line: str


def reader(shelf: Shelf, document_id: str, row_of: dict[str, Row]) -> Reader:
    """Return one article with its claims underlined."""
    reading = shelf.readings[document_id]
    marks = [
        Mark(
            span=Span(claim.start, claim.end),
            row=row_of[claim.id],
            claim_id=claim.id,
            word=shelf.word(claim),
            line=line_of(row_of[claim.id], document_id),
        )
        for claim in sorted(reading.claims, key=lambda each: (each.start, each.end, each.id))
    ]
    cutter = Cutter(reading=reading, marks=marks, bare=frozenset(each.id for each in bare(reading)))
    return Reader(
        article=shelf.article(document_id),
        paragraphs=tuple(cutter.paragraph(span, kind) for span, kind in paragraphs(reading)),
        rows=tuple({mark.row.id: mark.row for mark in marks}.values()),
        resting_on=tuple(each for each in shelf.pile.derivations if each.document_id == document_id),
        issues=reading.issues,
    )


def line_of(row: Row, document_id: str) -> str:
    """Return how a claim is underlined here.

    double: somebody contradicts it; solid: another independent source says so too; dashed: other articles carry it,
    but only on the same source; dotted: it stands in this article alone.
    """
    if disputed(row):
        return "double"
    if row.independent > 1:
        return "solid"
    others = any(each.document_id != document_id and each.side is Side.FOR for each in row.quotations)
    return "dashed" if others else "dotted"


def paragraphs(reading: Reading) -> list[tuple[Span, str]]:
    """Return the whole text as paragraphs in order: its blocks, and what lies between them where that is not blank."""
    text = reading.document.text
    found: list[tuple[Span, str]] = []
    position = 0
    for block in sorted(reading.blocks, key=lambda each: each.start):
        if block.start < position:
            continue
        found.extend(_between(text, position, block.start, bool(reading.blocks)))
        found.append((Span(block.start, block.end), block.kind.value))
        position = block.end
    found.extend(_between(text, position, len(text), bool(reading.blocks)))
    return found


def _between(text: str, start: int, end: int, blocks: bool) -> list[tuple[Span, str]]:
    kind = BlockKind.FURNITURE.value if blocks else BlockKind.BODY.value
    found, position = [], start
    for line in text[start:end].splitlines(keepends=True):
        if line.strip():
            found.append((Span(position, position + len(line.rstrip())), kind))
        position += len(line)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Cutter:
    """Cuts one reading into pieces that are drawn in one way each."""

    reading: Reading
    marks: list[Mark]
    bare: frozenset[str] = frozenset()
    """Ids of the sayings that hold no claim."""

    def paragraph(self, span: Span, kind: str) -> Paragraph:
        """Return one paragraph in its pieces."""
        marks = [mark for mark in self.marks if mark.span.overlaps(span)]
        repairs = [each for each in self.reading.repairs if Span(each.start, each.end).overlaps(span)]
        facets = self._facets(span)
        cuts = self._cuts(span, marks, repairs, facets)
        starts = {sentence.start: i for i, sentence in enumerate(self.reading.sentences)}
        pieces = [self._piece(Span(one, two), marks, repairs, facets, starts) for one, two in pairwise(cuts)]
        ticks = {(mark.row.id, mark.word): Tick(row=mark.row, word=mark.word) for mark in marks}
        return Paragraph(
            kind=kind,
            label=_label(span, kind, repairs),
            pieces=tuple(pieces),
            dimmed=BlockKind(kind) in DIMMED,
            ticks=tuple(ticks.values()),
        )

    def _facets(self, span: Span) -> list[tuple[Span, str]]:
        found = [(Span(each.start, each.end), "when") for each in self.reading.times]
        named = [each for each in self.reading.mentions if each.kind is not MentionKind.PRONOUN]
        found += [(Span(each.start, each.end), "who" if each.schema in WHO else "where") for each in named]
        for saying in self.reading.attributions:
            found.extend((part, "source") for part in saying.source)
            found.extend((part, "cue") for part in saying.cue)
            if saying.id in self.bare:
                found.extend((part, "said") for part in saying.content)
        return [pair for pair in found if pair[0].overlaps(span)]

    def _cuts(self, span: Span, marks: list[Mark], repairs: list[Repair], facets: list[tuple[Span, str]]) -> list[int]:
        edges = {span.start, span.end}
        spans = [*(mark.span for mark in marks), *(Span(each.start, each.end) for each in repairs)]
        spans += [pair[0] for pair in facets]
        spans += [Span(each.start, each.end) for each in self.reading.sentences]
        for each in spans:
            edges.update(point for point in each if span.start < point < span.end)
        return sorted(edges)

    def _piece(
        self,
        piece: Span,
        marks: list[Mark],
        repairs: list[Repair],
        facets: list[tuple[Span, str]],
        starts: dict[int, int],
    ) -> Piece:
        over = [mark for mark in marks if mark.span.contains(piece)]
        damage = next((each for each in repairs if Span(each.start, each.end).contains(piece)), None)
        begins = [mark.claim_id for mark in marks if mark.span.start == piece.start]
        inner = min(over, key=lambda mark: (mark.span.end - mark.span.start, mark.claim_id), default=None)
        return Piece(
            text=self.reading.document.text[piece.start : piece.end],
            start=piece.start,
            line=inner.line if inner else "",
            rows=tuple(dict.fromkeys(mark.row.id for mark in ([inner] if inner else []) + over)),
            anchors=tuple(begins),
            sentence=starts.get(piece.start),
            facets=tuple(sorted({name for span, name in facets if span.contains(piece)})),
            repair=damage.kind if damage else None,
            replacement=damage.replacement if damage and piece.end == damage.end else None,
        )


def _label(span: Span, kind: str, repairs: list[Repair]) -> str:
    """Return what a dimmed paragraph is: the repair that covers most of it says more than its block does."""
    if BlockKind(kind) not in DIMMED:
        return ""
    covers = [(min(each.end, span.end) - max(each.start, span.start), each.kind) for each in repairs]
    most, found = max(((length, name.value) for length, name in covers if name not in DAMAGE), default=(0, kind))
    return found if 2 * most > span.end - span.start else kind
