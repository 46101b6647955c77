"""The static dossier: every page in every language of the interface, readable from disk without server or script."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment

from recoupe.model import Pile
from recoupe.publish.addresses import file_name
from recoupe.publish.catalogue import LANGUAGES, catalogue
from recoupe.publish.filters import environment, row_data, searchable
from recoupe.view.build import Site, site

A_PAGE = 100
MENU = (
    ("overview", "index.html"), ("claims", "claims.html"), ("exchange", "exchange.html"), ("parties", "parties.html"),
    ("time", "time.html"), ("against", "against.html"), ("sources", "sources.html"), ("copies", "copies.html"),
    ("forecasts", "forecasts.html"), ("rules", "rules.html"), ("method", "method.html"),
)  # fmt: skip
ASSETS = ("dossier.css", "pages.css", "print.css", "dossier.js", "ledger.js")


def write(pile: Pile, out: Path, *, title: str, previous: Pile | None = None) -> list[Path]:
    """Write the dossier of a pile under `out` and return the files written, in order. Same pile, same bytes."""
    written = []
    for name, text in contents(pile, title=title, previous=previous):
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", errors="replace", newline="\n")
        written.append(path)
    return written


def contents(pile: Pile, *, title: str, previous: Pile | None = None) -> Iterator[tuple[str, str]]:
    """Yield each file of the dossier: its name under the root, and its text."""
    for name in ASSETS:
        yield f"assets/{name}", asset(name)
    for language in LANGUAGES:
        built = site(pile, language=language, title=title, previous=previous)
        press = Press(site=built, language=language)
        for name, text in press.pages():
            yield f"{language}/{name}", text
        yield f"assets/search.{language}.js", press.search_index()
        if len(ledger_files(built)) > 1:
            yield f"assets/rows.{language}.js", press.row_index()
    yield "index.html", chooser(title)


def asset(name: str) -> str:
    """Return the text of a style sheet or script."""
    return (files("recoupe.publish") / "assets" / name).read_text("utf-8")


def chooser(title: str) -> str:
    """Return the root page, which leads to each language by a link."""
    texts = {code: catalogue(code) for code in LANGUAGES}
    return environment(LANGUAGES[0]).get_template("choose.html").render(title=title, texts=texts) + "\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page to be drawn: its name, its template, its place in the menu, and what is on it."""

    path: str
    kind: str
    section: str
    page: object
    extra: dict[str, Any] = field(default_factory=dict)


def sheets(made: Site) -> Iterator[Sheet]:
    """Yield every page of a site in a fixed order."""
    for kind, path, section, page in _single(made):
        yield Sheet(path=path, kind=kind, section=section, page=page)
    yield from _ledger(made)
    for kind, folder, section, pages in _many(made):
        for key, page in pages:
            yield Sheet(path=f"{folder}/{file_name(key)}.html", kind=kind, section=section, page=page)


def _single(made: Site) -> Iterator[tuple[str, str, str, object]]:
    yield "overview", "index.html", "overview", made.overview
    yield "exchange", "exchange.html", "exchange", made.exchange
    yield "parties", "parties.html", "parties", made.parties
    yield "timeline", "time.html", "time", made.timeline
    yield "against", "against.html", "against", made.clashes
    yield "sources", "sources.html", "sources", made.sources
    yield "copies", "copies.html", "copies", made.families
    yield "forecasts", "forecasts.html", "forecasts", made.forecasts
    yield "rules", "rules.html", "rules", made.rules
    yield "method", "method.html", "method", made.method


def _many(made: Site) -> Iterator[tuple[str, str, str, list[tuple[str, object]]]]:
    yield "claim", "c", "claims", [(page.row.id, page) for page in made.claims]
    yield "party", "p", "parties", [(page.party.id or "", page) for page in made.party]
    yield "pair", "p", "parties", [(page.id, page) for page in made.pair]
    yield "source", "s", "sources", [(page.id, page) for page in made.source]
    yield "family", "g", "copies", [(page.id, page) for page in made.families]
    yield "reader", "a", "", [(page.article.id, page) for page in made.readers]


def _ledger(made: Site) -> Iterator[Sheet]:
    pages, rows = ledger_files(made), made.ledger.rows
    for number, name in enumerate(pages):
        first = number * A_PAGE
        extra = {"pages": pages, "rows": rows[first : first + A_PAGE], "first": first + 1}
        yield Sheet(path=name, kind="claims", section="claims", page=made.ledger, extra=extra)


def ledger_files(made: Site) -> tuple[str, ...]:
    """Return the names of the ledger's pages."""
    count = max(1, -(-len(made.ledger.rows) // A_PAGE))
    return tuple("claims.html" if i == 0 else f"claims-{i + 1}.html" for i in range(count))


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """Renders one language's pages."""

    site: Site
    language: str
    templates: Environment = field(init=False)
    sheets: dict[str, Sheet] = field(init=False)

    def __post_init__(self) -> None:
        """Load the templates and tell them the names of sources and articles."""
        made = environment(self.language)
        titles = {page.article.id: page.article.title for page in self.site.readers}
        names = {source.id: source.name for source in self.site.source}
        made.globals["title_of"] = lambda key: titles.get(key, key)
        made.filters["readable"] = lambda text: _named(text, titles)
        made.globals["source_label"] = lambda key: names.get(key) or titles.get(key, key)
        object.__setattr__(self, "templates", made)
        object.__setattr__(self, "sheets", {sheet.path: sheet for sheet in sheets(self.site)})

    def pages(self) -> Iterator[tuple[str, str]]:
        """Yield every page: its name under the language's folder, and its text."""
        for sheet in self.sheets.values():
            yield sheet.path, self.draw(sheet)

    def page(self, path: str) -> str | None:
        """Return one page by its name, None where there is none."""
        sheet = self.sheets.get(path)
        return None if sheet is None else self.draw(sheet)

    def record(self, path: str) -> object | None:
        """Return what is on one page, as the record that the template is given."""
        sheet = self.sheets.get(path)
        return None if sheet is None else sheet.page

    def draw(self, sheet: Sheet) -> str:
        """Render one page."""
        text = self.templates.get_template(f"{sheet.kind}.html").render(
            page=sheet.page, header=self.site.header, root="../" * sheet.path.count("/"), path=sheet.path,
            kind=sheet.kind, section=sheet.section, menu=MENU, **sheet.extra,
        )  # fmt: skip
        return text + "\n"

    def search_index(self) -> str:
        """Return what the search box looks through, as a script, since a page on disk may not fetch."""
        made = self.site
        entries = [
            ["claim", f"c/{file_name(row.id)}.html", statement(row), searchable(row)] for row in made.ledger.rows
        ]
        entries += [
            ["party", f"p/{file_name(page.party.id or '')}.html", page.party.text, " ".join(page.aliases).casefold()]
            for page in made.party
        ]
        entries += [["source", f"s/{file_name(each.id)}.html", each.name, ""] for each in made.source]
        articles = [page.article for page in made.readers]
        entries += [["article", f"a/{file_name(each.id)}.html", each.title, each.outlet or ""] for each in articles]
        texts = catalogue(self.language)
        kinds = {kind: texts(f"kind.{kind}") for kind in ("claim", "party", "source", "article")}
        return f"window.recoupeIndex = {_script(entries)};\nwindow.recoupeKinds = {_script(kinds)};\n"

    def row_index(self) -> str:
        """Return every row: what it is filtered by and how it is drawn, for filters over several pages."""
        module = self.templates.get_template("macros.html").module
        rows = [(dict(row_data(row)), str(module.claim_row(row, "", 2))) for row in self.site.ledger.rows]  # type: ignore[attr-defined]
        return f"window.recoupeRows = {_script(rows)};\n"


def _named(text: str, titles: dict[str, str]) -> str:
    """Return an explanation with the titles of articles in the place of their ids."""
    for key, title in titles.items():
        text = text.replace(key, f"“{title}”")
    return text


def statement(row: Any) -> str:
    """Return a row in one line of text: who, what, object, to whom."""
    who = ", ".join(party.text for party in row.who) or "—"
    whom = ", ".join(party.text for party in row.whom)
    things = ", ".join(thing.text for thing in row.things)
    directed = (f"{who} → {whom or '—'}", things and f": {things}", f"({row.predicate})")
    return " ".join(part for part in (directed if row.directed else (who, row.predicate, whom, things)) if part)


def _script(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
