"""The library's front: a ledger opened from Python, its tables as Arrow, its claims as they are read on a page."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any

from recoupe.building import build as build_ledger
from recoupe.errors import UsageError
from recoupe.judging import judgements_of
from recoupe.model import Judgement, Pile
from recoupe.model.tables import BY_NAME
from recoupe.publish.catalogue import catalogue
from recoupe.publish.flat import Flat, flat
from recoupe.publish.statement import statement
from recoupe.runner.local import LocalRunner
from recoupe.stages.read import read_inputs
from recoupe.store.columns import columns_of
from recoupe.store.duckdb import Answer
from recoupe.store.duckdb import query as ask
from recoupe.store.files import FileLedger
from recoupe.store.onefile import Columns
from recoupe.view.build import Site, site
from recoupe.view.parts import Row
from recoupe.view.review import Review

SHOWN = 20
"""Rows of a table that a notebook draws."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of a ledger; it gives rows, and Arrow and pandas where those are installed."""

    name: str
    columns: Columns

    @property
    def arrow(self) -> Any:
        """The table in Arrow. Raises `UsageError` where pyarrow is not installed."""
        try:
            return self.columns.arrow()
        except ModuleNotFoundError as error:
            raise UsageError("Arrow needs pyarrow: pip install 'recoupe[arrow]'") from error

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """Hand the table to whatever reads Arrow's C interface (pandas, polars, DuckDB)."""
        return self.arrow.__arrow_c_stream__(requested_schema)

    def df(self) -> Any:
        """Return a pandas data frame. Raises `UsageError` where pandas is not installed."""
        try:
            return self.columns.frame()
        except ModuleNotFoundError as error:
            raise UsageError("a data frame needs pandas; install it, or iterate over the rows") from error

    def __len__(self) -> int:
        return len(self.columns.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.columns.rows)

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns.types)
        rows = "".join(
            "<tr>" + "".join(f"<td>{escape(str(value))}</td>" for value in row.values()) + "</tr>"
            for row in self.columns.rows[:SHOWN]
        )
        return f"<table><caption>{escape(self.name)}: {len(self)}</caption><tr>{head}</tr>{rows}</table>"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """One happening as a page shows it; in a notebook it is drawn with its sentence, the clause marked."""

    row: Row
    words: str

    @property
    def id(self) -> str:
        """The id of the happening."""
        return self.row.id

    @property
    def independent_sources(self) -> int:
        """How many sources stand behind it after copies are folded."""
        return self.row.independent

    @property
    def quotations(self) -> tuple[str, ...]:
        """The sentences that show it."""
        return tuple(each.text for each in self.row.quotations)

    def _repr_html_(self) -> str:
        lines = [f"<b>{escape(self.words)}</b> · {self.row.independent}"]
        for each in self.row.quotations:
            said = " → ".join(escape(step.text) for step in each.chain)
            sentence = f"{escape(each.lead)}<mark>{escape(each.clause)}</mark>{escape(each.tail)}"
            lines.append(f'<blockquote lang="{escape(each.language)}">{sentence}<br><small>{said}</small></blockquote>')
        return "".join(lines)


class Ledger:
    """A ledger on disk, for reading. Tables are those of the contract; `claims` is the one that a person can read."""

    def __init__(self, path: Path | str, *, language: str = "en") -> None:
        """Open a ledger's folder. Raises `LedgerError` where it holds none."""
        self.store = FileLedger(Path(path))
        self.store.header()
        self.language = language

    @cached_property
    def pile(self) -> Pile:
        """Every record, joined."""
        return replace(self.store.pile(), programmes=self.store.programmes())

    @cached_property
    def site(self) -> Site:
        """Every page as a record."""
        return site(self.pile, language=self.language, title=self.store.folder.name, nobody=self.review.nobody)

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """What the user decided, oldest first."""
        return judgements_of(self.store)

    @property
    def review(self) -> Review:
        """What the user decided and still holds, by what it is on."""
        return Review.of(self.pile, self.judgements)

    @property
    def claims(self) -> Table:
        """Claims as rows that a person can read (`recoupe.publish.flat.Flat` lists the columns)."""
        found = flat(self.site.ledger.questions, catalogue(self.language), self.review)
        rows = tuple(asdict(each) for each in found)
        return Table(name="claims", columns=Columns(types=columns_of(Flat), rows=rows))

    @property
    def events(self) -> Table:
        """Happenings, each with its counts in `corroborations`."""
        return self.table("events")

    @property
    def sources(self) -> Table:
        """Sayings with their sources: the table `attributions`."""
        return self.table("attributions")

    def table(self, name: str) -> Table:
        """Return a table of the contract by its name."""
        if name not in BY_NAME:
            raise UsageError(f"there is no table {name!r}; there are {', '.join(BY_NAME)}")
        columns = Columns(types=columns_of(BY_NAME[name].record), rows=tuple(self.store.rows(name)))
        return Table(name=name, columns=columns)

    def query(self, sql: str) -> Answer:
        """Answer a read-only SQL query over the tables of the contract."""
        return ask(self.store, sql)

    def claim(self, claim_id: str) -> ClaimView:
        """Return one happening by its id or by that of one of its claims."""
        row = next((each for each in self.site.ledger.rows if claim_id in (each.id, *each.claim_ids)), None)
        if row is None:
            raise UsageError(f"the ledger has no claim {claim_id!r}")
        return ClaimView(row=row, words=statement(row, catalogue(self.language)))


def build(
    paths: str | Path | Iterable[str | Path],
    *,
    out: str | Path,
    source_language: str | None = None,
    published: str | None = None,
    jobs: int = 1,
    language: str = "en",
) -> Ledger:
    """Read articles into a ledger and open it, as `recoupe.build` says."""
    listed = [paths] if isinstance(paths, str | Path) else list(paths)
    if not listed:
        raise UsageError("name at least one file, folder or glob of articles")
    found = read_inputs([str(path) for path in listed], language=source_language, published=published)
    build_ledger(found, FileLedger(Path(out)), LocalRunner(jobs=jobs))
    return Ledger(out, language=language)
