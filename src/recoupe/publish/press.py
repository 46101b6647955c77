"""Draws one language's pages, for the disk or for a server."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from jinja2 import Environment

from recoupe.judging import FIELDS
from recoupe.publish.addresses import Places, file_name, folded
from recoupe.publish.catalogue import catalogue
from recoupe.publish.evidence import Evidence
from recoupe.publish.filters import environment, question_data
from recoupe.publish.own import own_pages
from recoupe.publish.packed import packed
from recoupe.publish.sheets import A_PAGE, MENU, Query, Sheet, address, asked_sheet, paged, sheets
from recoupe.publish.statement import statement
from recoupe.publish.whole import WHOLE
from recoupe.publish.wording import Wording
from recoupe.view.build import Site
from recoupe.view.facets import review_facet, within
from recoupe.view.pages import Facet, Ledger
from recoupe.view.parts import Word
from recoupe.view.questions import Question
from recoupe.view.review import Review
from recoupe.view.selecting import claims_of

COUNTED = 20_000
"""Questions of a narrowed list over which the facets are counted anew; a longer one keeps the counts of the whole."""
SPARED = re.compile(
    r"</(?:td|th)>(?=\s*<(?:td|th|/tr)\b)|</tr>(?=\s*<(?:tr|/tbody|/thead)\b)|</li>(?=\s*<(?:li|/ul|/ol)\b)"
    r"|</p>(?=\s*<(?:p|div|ul|ol|dl|table|section|article|h[1-6]|/div|/section|/article)\b)|</d[dt]>(?=<(?:d[dt]|/div)\b)"
    r'|(?<=<span class="unknown") title="[^"]*"|<abbr aria-hidden="true">[^<]*</abbr>(?=[^<])'
)
"""What a large dossier spares by the hundred thousand: end tags that HTML lets out, letters beside their very word, a
second wording of "unknown"."""
NAMED = re.compile('<span class="party">([^<]*)</span>')
STEP = re.compile(r'(<a class="step \w+" href="[^"]*") title="[^"]*"')


def spared(page: str) -> str:
    """Return a page of a large dossier in fewer bytes: no word that it shows is lost."""
    return STEP.sub(r"\1", NAMED.sub(r"<b>\1</b>", SPARED.sub("", page)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """Renders one language's pages. `served`: links and forms may ask a server, with `token`; else all must
    work from disk. `review` gives the user's judgements as they now stand.
    """

    site: Site
    language: str
    served: bool = False
    token: str = ""
    review: Callable[[], Review] = Review
    places: Places = field(init=False)
    files: tuple[str, ...] = field(init=False)
    templates: Environment = field(init=False)
    sheets: dict[str, Sheet] = field(init=False)
    kept: dict[str, tuple[Review | None, str]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Load the templates and tell them the names of sources and articles."""
        places = Places() if self.served else folded(self.site, self.review())
        made, own = environment(self.language, places), own_pages(self.language)
        made.globals["own_pages"] = own
        titles = {page.article.id: page.article.title for page in self.site.readers}
        names = {source.id: source.name for source in self.site.source}
        made.globals["title_of"] = lambda key: titles.get(key, key)
        made.filters["readable"] = lambda text: _named(text, titles)
        made.globals["source_label"] = lambda key: names.get(key) or titles.get(key, key)
        made.globals["served"] = self.served
        made.globals["whole_files"] = files = whole_files(places)
        made.globals["folded"] = bool(places.lone)
        made.globals["own_facets"] = self._facets
        made.globals["token"] = self.token
        made.globals["judged"] = lambda ids: self.review().on(ids)
        made.globals["letter_of"] = lambda key, name: self.review().letter(key, name)
        evidence = Evidence(wording=Wording(t=catalogue(self.language)), states=self.site.states)
        made.filters.update(evidence=evidence.draw, grounds=evidence.grounds, findings=evidence.findings)
        made.globals["heard"] = names
        made.globals["everyone"] = lambda: [party for party, _, _ in self.site.parties.parties]
        made.filters["claims_of"] = claims_of
        made.filters["question_data"] = lambda question: question_data(question, self.review())
        object.__setattr__(self, "places", places)
        object.__setattr__(self, "files", files)
        object.__setattr__(self, "templates", made)
        object.__setattr__(self, "sheets", {sheet.path: sheet for sheet in sheets(self.site, places, own)})

    def _facets(self, page: Ledger, found: tuple[Question, ...] = (), asked: Collection[str] = ()) -> tuple[Facet, ...]:
        """Return the facets with that of the user's judgements, where there are any.

        Where the list is narrowed, they count what was `found`; `asked` are the facets that narrow it.
        """
        own = review_facet(page.questions, self.review())
        facets = page.facets
        if asked and len(found) <= COUNTED:
            facets = within(facets, (page.facts[each.id] for each in found), asked)
        return (*facets[:3], *((own,) if own.values else ()), *facets[3:])

    def pages(self) -> Iterator[tuple[str, str]]:
        """Yield every page: its name under the language's folder, and its text."""
        for sheet in self.sheets.values():
            yield sheet.path, self.draw(sheet)

    def page(self, path: str, query: Query = ()) -> str | None:
        """Return one page by its name, None where there is none. A query narrows the ledger."""
        sheet = self.sheet(path, query)
        return None if sheet is None else self.draw(sheet, query)

    def sheet(self, path: str, query: Query = ()) -> Sheet | None:
        """Return one page before it is drawn."""
        if self.served and path == "claims.html":
            return asked_sheet(self.site, query, self.review())
        return self.sheets.get(path)

    def shown(self, sheet: Sheet, query: Query = ()) -> str:
        """Return one page as it was drawn before, where nothing is asked for and nothing was judged since."""
        if query or self.sheets.get(sheet.path) is not sheet:
            return self.draw(sheet, query)
        review = self.review()
        known, page = self.kept.get(sheet.path, (None, ""))
        if known is not review:
            page = self.draw(sheet)
            self.kept[sheet.path] = (review, page)
        return page

    def draw(self, sheet: Sheet, query: Query = ()) -> str:
        """Render one page."""
        values = {
            "page": sheet.page, "header": self.site.header, "root": "../" * sheet.path.count("/"), "path": sheet.path,
            "kind": sheet.kind, "section": sheet.section, "menu": MENU, "query": address(query), "fields": FIELDS,
            **sheet.extra,
        }  # fmt: skip
        drawn = self.templates.get_template(f"{sheet.kind}.html").render(values) + "\n"
        return spared(drawn) if self.places.lone else drawn

    def row_indexes(self) -> Iterator[tuple[str, str]]:
        """Yield, by file name, what filters over several pages read: facets and order, words, and rows as drawn.

        Nothing where one page holds all.
        """
        if not paged(self.site):
            return
        module: Any = self.templates.get_template("macros.html").module
        review, every = self.review(), self.site.ledger.questions
        data = [{"id": each.id, **dict(question_data(each, review))} for each in every]
        asked = [had.pop("text") for had in data]
        yield from self._packed("rows", {"rows": data, "step": A_PAGE})
        yield from self._packed("asked", asked)
        if self.places.lone:
            found = {each.name: str(module.facet_values(each, ())) for each in self._facets(self.site.ledger)}
            yield from self._packed("facets", found)
        for number, first in enumerate(range(0, len(every), A_PAGE)):
            drawn = [str(module.question_row(each, "", False, True)) for each in every[first : first + A_PAGE]]
            yield from self._packed(f"rows-{number}", drawn)

    def name_index(self) -> Iterator[tuple[str, str]]:
        """Yield what the search box suggests while somebody types: kind, address, words, and what a row shows."""
        made, texts, places = self.site, catalogue(self.language), self.places
        module: Any = self.templates.get_template("macros.html").module
        entries: list[list[object]] = [
            [
                "claim", places.claim(each.lead.id), self.asks(each), "", [file_name(row.id) for row in each.rows],
                each.word.value, module.mini(each).striptags(),
            ]
            for each in made.ledger.questions
        ]  # fmt: skip
        entries += [["party", places.party(page.party.id or ""), page.party.text] for page in made.party]
        entries += [["source", places.source(each.id), each.name] for each in made.source]
        entries += [["article", f"a/{file_name(page.article.id)}.html", page.article.title] for page in made.readers]
        kinds = {kind: texts(f"kind.{kind}") for kind in ("claim", "party", "source", "article")}
        words = {word.value: [texts(f"letter.{word.value}"), texts(f"word.{word.value}")] for word in Word}
        yield from self._packed("names", {"names": entries, "kinds": kinds, "words": words})

    def _packed(self, name: str, value: object) -> Iterator[tuple[str, str]]:
        yield f"{name}.{self.language}.js", packed(f"{name}.{self.language}", value)

    def asks(self, question: Question) -> str:
        """Return a question in one line of text."""
        return statement(question.lead, catalogue(self.language))


def whole_files(places: Places) -> tuple[str, ...]:
    """Return the files of the whole that lie beside the pages; a large dossier has each graph in one format."""
    return tuple(name for name in WHOLE if not (places.lone and name.endswith(".gexf")))


def _named(text: str, titles: dict[str, str]) -> str:
    """Return an explanation with the titles of articles in the place of their ids."""
    for key, title in titles.items():
        text = text.replace(key, f"“{title}”")
    return text
