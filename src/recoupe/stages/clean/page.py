"""One page as the finders see it: its paragraphs, its quotations, its language."""

from dataclasses import dataclass
from functools import cached_property

from recoupe.lang import Language, load
from recoupe.model import Document, Repair, RepairKind, Span
from recoupe.syntax.paragraphs import paragraphs
from recoupe.syntax.touching import Touching

OPENING, CLOSING = "«“„", "»”"
STRAIGHT = '"'


@dataclass(frozen=True)
class Page:
    """A document with its paragraphs (spans without the space around them)."""

    document: Document
    paragraphs: tuple[Span, ...]

    @classmethod
    def of(cls, document: Document) -> "Page":
        """Split a document into paragraphs."""
        return cls(document, paragraphs(document.text))

    @property
    def text(self) -> str:
        """The raw text."""
        return self.document.text

    @cached_property
    def language(self) -> Language:
        """The tables of the document's language."""
        return load(self.document.language)

    @cached_property
    def beginnings(self) -> frozenset[int]:
        """Where paragraphs begin."""
        return frozenset(paragraph.start for paragraph in self.paragraphs)

    @cached_property
    def quotations(self) -> Touching[Span]:
        """The same, to ask for those at one place."""
        return Touching(self.quoted)

    @cached_property
    def quoted(self) -> tuple[Span, ...]:
        """What stands between quotation marks, a paragraph at a time."""
        return tuple(span for paragraph in self.paragraphs for span in quotations(self.text, paragraph))

    def words(self, span: Span) -> str:
        """Return the raw words of a range."""
        return self.text[span.start : span.end]

    def repair(
        self,
        span: Span,
        kind: RepairKind,
        *,
        replacement: str | None = None,
        note: str | None = None,
        confidence: float = 0.9,
    ) -> Repair:
        """Return a repair of this document."""
        return Repair(
            document_id=self.document.id,
            start=span.start,
            end=span.end,
            kind=kind,
            replacement=replacement,
            note=note or None,
            confidence=confidence,
        )


def quotations(text: str, paragraph: Span) -> list[Span]:
    """Return the quotations of a paragraph, marks included; one that is never closed runs to its end.

    Translated pages mix the marks (“ … »), so that any closing mark closes.
    """
    found: list[Span] = []
    start: int | None = None
    straight = False
    for i in range(paragraph.start, paragraph.end):
        char = text[i]
        if start is None and (char in OPENING or char == STRAIGHT):
            start, straight = i, char == STRAIGHT
        elif start is not None and (char == STRAIGHT if straight else char in CLOSING):
            found.append(Span(start, i + 1))
            start = None
    if start is not None:
        found.append(Span(start, paragraph.end))
    return found
