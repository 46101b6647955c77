"""The sheets of a dossier: each page with its address, its template and what is on it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from recoupe.model import Level
from recoupe.publish.addresses import Places, file_name
from recoupe.view.build import Site
from recoupe.view.pages import ClaimPage
from recoupe.view.parts import Article
from recoupe.view.questions import Question
from recoupe.view.review import Review
from recoupe.view.selecting import SORTS, Wanted, select

A_PAGE = 100
JUMP = 15
"""Pages of a list whose numbers are all shown; of more, those near the page in hand, with a box to jump to any."""
MENU = (
    ("overview", "index.html"), ("claims", "claims.html"), ("exchange", "exchange.html"), ("parties", "parties.html"),
    ("time", "time.html"), ("against", "against.html"), ("sources", "sources.html"), ("copies", "copies.html"),
    ("forecasts", "forecasts.html"), ("rules", "rules.html"), ("method", "method.html"),
)  # fmt: skip
Query = tuple[tuple[str, str], ...]
"""What stands after the question mark of an address, in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page to be drawn: its name, its template, its place in the menu, and what is on it."""

    path: str
    kind: str
    section: str
    page: object
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lone:
    """What one article alone tells, on one page: claims of one sentence and one speaker stand together."""

    article: Article
    groups: tuple[tuple[ClaimPage, ...], ...]


def sheets(made: Site, places: Places, own: Mapping[str, str]) -> Iterator[Sheet]:
    """Yield every page of a site in a fixed order; what has no page of its own stands on that of its article.

    `own` are pages of one file (`publish.own`), with their names.
    """
    for kind, path, section, page in _single(made):
        yield Sheet(path=path, kind=kind, section=section, page=page)
    for name, title in own.items():
        yield Sheet(path=f"{name}.html", kind=f"own/{name}", section=name, page=made, extra={"name": title})
    yield from ledger_sheets(made)
    for kind, folder, section, pages in _many(made, places):
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
    yield "search", "search.html", "", None


def _many(made: Site, places: Places) -> Iterator[tuple[str, str, str, list[tuple[str, object]]]]:
    folded = places.others
    yield "claim", "c", "claims", [(page.row.id, page) for page in made.claims if page.row.id not in places.lone]
    yield "lone", "c", "claims", [(each.article.id, each) for each in lone_pages(made, places)]
    yield "party", "p", "parties", [(key, page) for page in made.party if (key := page.party.id or "") not in folded]
    yield "pair", "p", "parties", [(page.id, page) for page in made.pair if page.id not in folded]
    yield "source", "s", "sources", [(page.id, page) for page in made.source if f"s/{page.id}" not in folded]
    yield "family", "g", "copies", [(page.id, page) for page in made.families]
    yield "reader", "a", "", [(page.article.id, page) for page in made.readers]


def lone_pages(made: Site, places: Places) -> Iterator[Lone]:
    """Yield a page for each article that tells something alone, its claims in the order of its text."""
    groups: dict[str, list[ClaimPage]] = {}
    for page in made.claims:
        if page.row.id in places.lone:
            groups.setdefault(places.lone[page.row.id], []).append(page)
    for reader in made.readers:
        if found := groups.get(reader.article.id):
            found.sort(key=lambda page: (*_said_in(page), page.row.lead.start, page.row.id))
            together = tuple(tuple(members) for _, members in groupby(found, _said_in))
            yield Lone(article=reader.article, groups=together)


def _said_in(page: ClaimPage) -> tuple[int, tuple[str, ...]]:
    lead = page.row.lead
    return lead.sentence, tuple(step.source_id for step in lead.chain)


def typed(made: Site) -> tuple[Question, ...]:
    """Return the questions that are shown when nothing is asked for."""
    return tuple(each for each in made.ledger.questions if each.level is Level.TYPED)


def paged(made: Site) -> bool:
    """Tell whether the ledger's script needs the rows of other pages: there are several, or claims of open level."""
    return len(typed(made)) > A_PAGE or len(typed(made)) < len(made.ledger.questions)


def ledger_sheets(made: Site) -> Iterator[Sheet]:
    """Yield the pages of the whole list as they lie on disk."""
    shown = typed(made)
    pages = tuple("claims.html" if i == 0 else f"claims-{i + 1}.html" for i in range(max(1, -(-len(shown) // A_PAGE))))
    for number, name in enumerate(pages):
        yield _ledger(made, shown, number, name=name, pages=pages, paged=paged(made))


def asked_sheet(made: Site, query: Query, review: Review) -> Sheet:
    """Return the page of the ledger that a server is asked for: narrowed, sorted and cut into pages."""
    shown = select(made.ledger, Wanted.of(query), review)
    count = max(1, -(-len(shown) // A_PAGE))
    number = min(max(0, _number(dict(query).get("page", "1")) - 1), count - 1)
    rest = tuple(pair for pair in query if pair[0] != "page")
    pages = tuple("claims.html" + address((*rest, *((("page", str(i + 1)),) if i else ()))) for i in range(count))
    return _ledger(made, shown, number, name=pages[number], pages=pages, paged=False, query=query)


def _ledger(
    made: Site,
    shown: tuple[Question, ...],
    number: int,
    *,
    name: str,
    pages: tuple[str, ...],
    paged: bool,
    query: Query = (),
) -> Sheet:
    asked: dict[str, list[str]] = {}
    for key, value in query:
        asked.setdefault(key, []).append(value)
    first = number * A_PAGE
    extra: dict[str, Any] = {
        "pages": pages, "here": name, "rows": shown[first : first + A_PAGE], "first": first + 1, "shown": len(shown),
        "total": len(made.ledger.questions) if "level" in asked else len(typed(made)), "paged": paged, "asked": asked,
        "found": shown, "unsorted": 0 if "level" in asked else len(made.ledger.questions) - len(typed(made)),
        "jump": len(pages) > JUMP, "sorts": SORTS, "whole": number == 0 or bool(query), "query": address(query),
    }  # fmt: skip
    path = name.partition("?")[0]
    return Sheet(path=path, kind="claims", section="claims", page=made.ledger, extra=extra)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 7 else 1


def address(query: Query) -> str:
    """Return a query as it stands in an address, empty where nothing is asked."""
    return "?" + urlencode(query, errors="replace") if query else ""
