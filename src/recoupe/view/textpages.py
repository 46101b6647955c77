"""The pages of texts as records: reader, sources and copies, before any layout."""

from dataclasses import dataclass

from recoupe.model import Derivation, Issue, RepairKind
from recoupe.view.pages import Shift
from recoupe.view.parts import Article, Party, Quotation, Row, Saying, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of an article that is drawn in one way; the pieces of a text joined are the text, to the character.

    `line` is solid, dashed, double, dotted or empty; `anchors` are the ids of claims that begin here. Among
    the `facets`, "said" marks a saying that holds no claim.
    """

    text: str
    start: int
    line: str = ""
    rows: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    sentence: int | None = None
    facets: tuple[str, ...] = ()
    repair: RepairKind | None = None
    replacement: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A note in the margin: a row, in the word that it has here."""

    row: Row
    word: Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph in its pieces; `kind` is that of the block, `dimmed` that no claim is read from it.

    `label` says what a dimmed one is: caption, credit, byline, furniture, …
    """

    kind: str
    label: str
    pieces: tuple[Piece, ...]
    dimmed: bool
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One article in its order, with its claims underlined."""

    article: Article
    paragraphs: tuple[Paragraph, ...]
    rows: tuple[Row, ...]
    resting_on: tuple[Derivation, ...]
    issues: tuple[Issue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A speaker, a medium or an outlet: the instances it carries, their rows, and the sayings that hold no claim."""

    id: str
    name: str
    language: str | None
    roles: tuple[str, ...]
    kind: str | None
    description: str | None
    party: Party | None
    rows: tuple[Row, ...]
    quotations: tuple[Quotation, ...]
    articles: tuple[Article, ...]
    sayings: tuple[Saying, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """Who cites whom: an outlet, the source that it gives, and the instances that show it."""

    outlet: str
    outlet_id: str
    cited: str
    cited_id: str
    role: str
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Speakers, media and outlets apart, and who cites whom."""

    speakers: tuple[Source, ...]
    media: tuple[Source, ...]
    outlets: tuple[Source, ...]
    citings: tuple[Citing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A run of words of an alignment. `finding` says what a changed one is: hedge, number, name, source, or empty."""

    text: str
    changed: bool = False
    finding: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """A stretch of a copy beside the stretch it was taken from, each in its segments."""

    earlier: tuple[Segment, ...]
    later: tuple[Segment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One text that rests on another; `missing` are sentences of the earlier text not found in it, `added` its own."""

    derivation: Derivation
    later: Article
    earlier: Article | None
    aligned: tuple[Aligned, ...]
    added: tuple[str, ...]
    missing: tuple[str, ...]
    shifts: tuple[Shift, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Texts that are one text: the earliest and those that rest on it."""

    id: str
    earliest: Article
    members: tuple[Article, ...]
    links: tuple[Link, ...]
