"""The static dossier: every page in every language of the interface, readable from disk without server or script."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment

from recoupe.model import Pile
from recoupe.publish.catalogue import LANGUAGES, catalogue
from recoupe.publish.filters import environment, file_name, searchable
from recoupe.view.build import Site, site

A_PAGE = 200
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
        path.write_text(text, encoding="utf-8", newline="\n")
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
        if len(press.ledger_files()) > 1:
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
class Press:
    """Renders one language's pages."""

    site: Site
    language: str
    templates: Environment = field(init=False)

    def __post_init__(self) -> None:
        """Load the templates and tell them the names of sources and articles."""
        made = environment(self.language)
        titles = {page.article.id: page.article.title for page in self.site.readers}
        names = {source.id: source.name for source in self.site.source}
        made.globals["title_of"] = lambda key: titles.get(key, key)
        made.globals["source_label"] = lambda key: names.get(key) or titles.get(key, key)
        object.__setattr__(self, "templates", made)

    def pages(self) -> Iterator[tuple[str, str]]:
        """Yield every page: its name under the language's folder, and its text."""
        made = self.site
        yield self._page("index.html", "overview", "overview", made.overview)
        yield from self._ledger()
        for claim in made.claims:
            yield self._page(f"c/{file_name(claim.row.id)}.html", "claim", "claims", claim)
        yield self._page("exchange.html", "exchange", "exchange", made.exchange)
        yield self._page("parties.html", "parties", "parties", made.parties)
        for party in made.party:
            yield self._page(f"p/{file_name(party.party.id or '')}.html", "party", "parties", party)
        yield self._page("time.html", "timeline", "time", made.timeline)
        yield self._page("against.html", "against", "against", made.clashes)
        yield self._page("sources.html", "sources", "sources", made.sources)
        for source in made.source:
            yield self._page(f"s/{file_name(source.id)}.html", "source", "sources", source)
        yield self._page("copies.html", "copies", "copies", made.families)
        for family in made.families:
            yield self._page(f"g/{file_name(family.id)}.html", "family", "copies", family)
        for reader in made.readers:
            yield self._page(f"a/{file_name(reader.article.id)}.html", "reader", "", reader)
        yield self._page("forecasts.html", "forecasts", "forecasts", made.forecasts)
        yield self._page("rules.html", "rules", "rules", made.rules)
        yield self._page("method.html", "method", "method", made.method)

    def ledger_files(self) -> tuple[str, ...]:
        """Return the names of the ledger's pages."""
        count = max(1, -(-len(self.site.ledger.rows) // A_PAGE))
        return tuple("claims.html" if i == 0 else f"claims-{i + 1}.html" for i in range(count))

    def _ledger(self) -> Iterator[tuple[str, str]]:
        pages, rows = self.ledger_files(), self.site.ledger.rows
        for number, name in enumerate(pages):
            first = number * A_PAGE
            extra = {"pages": pages, "rows": rows[first : first + A_PAGE], "first": first + 1}
            yield self._page(name, "claims", "claims", self.site.ledger, **extra)

    def _page(self, path: str, kind: str, section: str, page: object, **extra: Any) -> tuple[str, str]:
        text = self.templates.get_template(f"{kind}.html").render(
            page=page, header=self.site.header, root="../" * path.count("/"), path=path, kind=kind, section=section,
            menu=MENU, **extra,
        )  # fmt: skip
        return path, text + "\n"

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
        """Return every row of the ledger as it is drawn, for filters that reach over several pages."""
        module = self.templates.get_template("macros.html").module
        rows = [str(module.claim_row(row, "", False)) for row in self.site.ledger.rows]  # type: ignore[attr-defined]
        return f"window.recoupeRows = {_script(rows)};\n"


def statement(row: Any) -> str:
    """Return a row in one line of text: who, what, object, to whom."""
    who = ", ".join(party.text for party in row.who) or "—"
    whom = ", ".join(party.text for party in row.whom)
    things = ", ".join(thing.text for thing in row.things)
    directed = (f"{who} → {whom or '—'}", things and f": {things}", f"({row.predicate})")
    return " ".join(part for part in (directed if row.directed else (who, row.predicate, whom, things)) if part)


def _script(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
