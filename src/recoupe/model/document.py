"""Documents, the blocks they are made of, and the repairs that keep furniture and damage out of the claims."""

from dataclasses import dataclass, field
from enum import StrEnum


class PublishedBasis(StrEnum):
    """Where a date of publication comes from; `pile`: other articles date the happenings whose weekday it names."""

    METADATA = "metadata"
    TEXT = "text"
    FILENAME = "filename"
    GIVEN = "given"
    PILE = "pile"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When a document was published, as an interval of ISO days with its basis."""

    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    basis: PublishedBasis = PublishedBasis.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as it was read. `text` is never altered; every offset of the ledger points into it.

    `basis` says for title, outlet, bylines and language where each comes from (metadata, text, filename, given, none).
    `origin_id` is the id of the earliest known document of the same text family, its own id when it is alone.
    """

    id: str
    path: str
    text: str
    language: str
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    bylines: tuple[str, ...] = ()
    published: Published = field(default_factory=Published)
    basis: dict[str, str] = field(default_factory=dict)
    metadata: dict[str, str] = field(default_factory=dict)
    origin_id: str | None = None


class RepairKind(StrEnum):
    """What is wrong with, or foreign to, a stretch of text."""

    BOILERPLATE = "boilerplate"
    CAPTION = "caption"
    CREDIT = "credit"
    BYLINE = "byline"
    DATELINE = "dateline"
    SYNDICATION_ID = "syndication_id"
    REPEATED_TITLE = "repeated_title"
    EMBEDDED_HEADLINE = "embedded_headline"
    FOREIGN_WORD = "foreign_word"
    UNTRANSLATED = "untranslated"
    MISTRANSLATION = "mistranslation"
    MISSPELLING = "misspelling"
    BROKEN_SENTENCE = "broken_sentence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Repair:
    """A stretch that is read otherwise, or not at all. `replacement` None: nothing sure to put there."""

    document_id: str
    start: int
    end: int
    kind: RepairKind
    replacement: str | None = None
    note: str | None = None
    confidence: float = 1.0


class BlockKind(StrEnum):
    """What a paragraph of a page is. Claims are read from TITLE (of the article itself), HEADING and BODY only."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph of the text, as offsets."""

    start: int
    end: int
    kind: BlockKind
