"""The pages of a dossier as records: what is on each screen, in the words of `docs/glossary.md`, before any layout."""

from dataclasses import dataclass

from recoupe.model import Contradiction, Forecast, Issue, Status
from recoupe.view.parts import Article, Backer, Quotation, Row, Word
from recoupe.view.questions import Question

Facts = dict[str, frozenset[str]]
"""The values of one question by facet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What stands on top of every page: articles and texts after copies; apart from them, who is heard and what rests.

    `speakers` are the sources heard in words that are not the article's own, once each over the whole pile; `questions`
    what is asked, `backed` those of which one happening rests on two independent sources or more.
    """

    title: str
    language: str
    articles: int
    texts: int
    speakers: int
    questions: int
    backed: int
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
    """The first page. `changes` is None where there is no earlier state to compare with.

    `sayings` are all that were read, `carrying` those that carry a claim.
    """

    weeks: tuple[Week, ...]
    best: tuple[Question, ...]
    questions: int
    sayings: int
    carrying: int
    clashes: tuple[Clash, ...]
    due: tuple[Due, ...]
    changes: tuple[Change, ...] | None
    undated: tuple[Article, ...]
    issues: tuple[Issue, ...]
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One way to narrow the ledger: each value with its words (None where the catalogue has them) and its questions."""

    name: str
    values: tuple[tuple[str, str | None, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Every question, best backed first, its rows, and the facets that narrow them.

    `facts` is what the facets go by and `texts` the words that the list's own box looks through, by question.
    """

    questions: tuple[Question, ...]
    rows: tuple[Row, ...]
    facets: tuple[Facet, ...]
    facts: dict[str, Facts]
    texts: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """How firmness changed from one text to the copy that rests on it."""

    before: Quotation
    after: Quotation
    dropped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """What is left of a happening when one source is taken away; `status` None: nobody is left who speaks of it."""

    backer: Backer
    independent: int
    status: Status | None
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A provision with the rows that would fall under it if they were true.

    `title` and `words` are the programme's and the paragraph's in the interface's language; `confidence` is A where
    number and content were seen, B the content alone, C neither, empty for a programme that is not at hand.
    `open_ids` are the rows that have not come about yet. `target` is a country's code.
    """

    programme: str
    provision: str
    title: str
    reference: str
    words: str
    confidence: str
    direction: str
    target: str
    categories: tuple[str, ...]
    since: str | None
    until: str | None
    cap: str | None
    exceptions: str | None
    note: str
    rows: tuple[Row, ...]
    open_ids: tuple[str, ...]

    @property
    def seen(self) -> bool:
        """Whether number and content were both checked against the source."""
        return self.confidence == "A"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage:
    """One happening: who is for, who is against, why sources were folded together, and what it would fall under.

    `siblings` are the other rows that ask the same thing; `leading`: this one is the best backed of them.
    """

    row: Row
    supporting: tuple[Backer, ...]
    disputing: tuple[Backer, ...]
    negating: tuple[Backer, ...]
    silent: tuple[Backer, ...]
    shifts: tuple[Shift, ...]
    removals: tuple[Removal, ...]
    edges: tuple[tuple[str, str, str, str], ...]
    clashes: tuple[Clash, ...]
    provisions: tuple[Rule, ...]
    siblings: tuple[Row, ...]
    leading: bool
    counterparts: tuple[Row, ...]
    forecasts: tuple[Due, ...]


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
