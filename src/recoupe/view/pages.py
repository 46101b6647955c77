"""The pages of a dossier as records: what is on each screen, in the words of `docs/glossary.md`, before any layout."""

from dataclasses import dataclass

from recoupe.model import Contradiction, Derivation, Forecast, Issue, RepairKind
from recoupe.view.parts import Article, Backer, Party, Quotation, Row, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What stands on top of every page: N articles → M texts after copies → K independent sources, and the period."""

    title: str
    language: str
    articles: int
    texts: int
    sources: int
    claims: int
    earliest: str | None
    latest: str | None
    undated: int
    invented: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """One bar: the Monday it begins on, its articles, and how many of them are the first of their text family."""

    monday: str
    articles: int
    texts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A row that is new, or whose counts moved, since an earlier state of the ledger."""

    row: Row
    independent_before: int | None
    against_before: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A forecast, its row, its other instances (`also`) and those that tell what came of it."""

    forecast: Forecast
    row: Row
    quotation: Quotation
    also: tuple[Quotation, ...]
    outcomes: tuple[Quotation, ...]
    due: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A contradiction with the instances that cannot all hold, oldest first."""

    contradiction: Contradiction
    row: Row
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The first page. `changes` is None where there is no earlier state to compare with."""

    weeks: tuple[Week, ...]
    best: tuple[Row, ...]
    rows: int
    clashes: tuple[Clash, ...]
    due: tuple[Due, ...]
    changes: tuple[Change, ...] | None
    undated: tuple[Article, ...]
    issues: tuple[Issue, ...]
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One way to narrow the ledger: each value with its words (or None where the catalogue has them) and its rows."""

    name: str
    values: tuple[tuple[str, str | None, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Every row, best backed first, and the facets that narrow them."""

    rows: tuple[Row, ...]
    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """How firmness changed from one text to the copy that rests on it."""

    before: Quotation
    after: Quotation
    dropped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """What is left of a happening when one source is taken away."""

    backer: Backer
    independent: int
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A provision with the rows that would fall under it if they were true.

    `title` and `words` are the programme's and the paragraph's in the interface's language, `seen` that its number and
    content were checked against the source.
    """

    programme: str
    provision: str
    title: str
    reference: str
    words: str
    seen: bool
    note: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage:
    """One happening: who is for, who is against, why sources were folded together, and what it would fall under."""

    row: Row
    supporting: tuple[Backer, ...]
    disputing: tuple[Backer, ...]
    silent: tuple[Backer, ...]
    shifts: tuple[Shift, ...]
    removals: tuple[Removal, ...]
    edges: tuple[tuple[str, str, str, str], ...]
    clashes: tuple[Clash, ...]
    provisions: tuple[Rule, ...]
    counterparts: tuple[Row, ...]
    forecasts: tuple[Due, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of the matrix: the count of independent sources behind its rows."""

    word: Word
    independent: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the matrix: a category of goods across the six words."""

    category: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """What one party gives another."""

    giver: Party
    receiver: Party
    lines: tuple[Line, ...]
    independent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExchangePage:
    """Flows in pairs: what A gives B, then what B gives A, best-backed pair first.

    `partial` are the rows of goods that the matrix cannot place, because giver or receiver is unknown;
    `words` are its columns.
    """

    pairs: tuple[tuple[Flow, ...], ...]
    partial: tuple[Row, ...]
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A row on the time line. `offset` and `width` place its bar within the period, in per cent."""

    row: Row
    earliest: str
    latest: str
    said: str | None
    offset: float
    width: float
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Rows by the date of the happening; those without one stand at the end. `months` label the axis."""

    moments: tuple[Moment, ...]
    undated: tuple[Row, ...]
    months: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of an article that is drawn in one way; the pieces of a text joined are the text, to the character.

    `line` is solid, dashed, double, dotted or empty; `anchors` are the ids of claims that begin here.
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
    """A paragraph in its pieces; `kind` is that of the block, `dimmed` that no claim is read from it."""

    kind: str
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
    """A speaker, a medium or an outlet: how many instances it carries, in how many rows, and where."""

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
class Aligned:
    """A stretch of a copy beside the stretch it was taken from."""

    earlier: str
    later: str


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealing:
    """One party's dealings with another in one month and one quadrant."""

    partner: Party
    month: str | None
    quadrant: str
    independent: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyPage:
    """One party: dealings, given and got, its statements, what others say of it, and the blocs it is said to be in."""

    party: Party
    description: str | None
    aliases: tuple[str, ...]
    blocs: tuple[tuple[str, str], ...]
    dealings: tuple[Dealing, ...]
    given: tuple[Row, ...]
    got: tuple[Row, ...]
    statements: tuple[Quotation, ...]
    others: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """How the counting was done and what was left out."""

    version: str
    languages: tuple[tuple[str, int], ...]
    repairs: tuple[tuple[str, int], ...]
    issues: tuple[Issue, ...]
    articles: tuple[Article, ...]
    claims: int
    own_voice: int
    silent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """A list of parties with the rows they take part in."""

    parties: tuple[tuple[Party, int, int], ...]
