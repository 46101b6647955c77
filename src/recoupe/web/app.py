"""Routes only: the pages of the dossier as HTML, and what is on them as JSON. `serve` puts it on 127.0.0.1.

`/fr/claims.html?word=denied` is the ledger narrowed, `/fr/claims.json?word=denied` the same page's record,
`/fr/search.html?q=fuel` every word of every text, `/judge` keeps what the user decides.
"""

from hmac import compare_digest

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from recoupe.errors import UsageError
from recoupe.model import Pile
from recoupe.publish.addresses import file_name
from recoupe.publish.catalogue import LANGUAGES, catalogue
from recoupe.publish.dossier import ASSETS, asset, chooser
from recoupe.publish.near import Encodes
from recoupe.publish.sheets import Query, Sheet
from recoupe.publish.takeaway import KINDS, take
from recoupe.publish.whole import WHOLE
from recoupe.store.files import FileLedger
from recoupe.view.selecting import Wanted, select
from recoupe.web.answers import as_file, as_json, back, fields_of, found, record, text
from recoupe.web.desk import Desk
from recoupe.web.guard import Guard
from recoupe.web.reconcile import manifest, queries_of, reconciled

SHORTEST = 2000
"""Bytes from which an answer is packed."""


def application(
    pile: Pile, *, title: str, ledger: FileLedger | None = None, by: str = "", meaning: Encodes | None = None
) -> Starlette:
    """Return the application for one pile; with its ledger, what the user (`by`) decides is kept in it.

    With an encoder of `meaning` the search also tells what is near in meaning.
    """
    routes = Routes(Desk(pile, title=title, ledger=ledger, by=by, meaning=meaning))
    return Starlette(
        routes=[
            Route("/", routes.root),
            Route("/judge", routes.judge, methods=["POST"]),
            Route("/reconcile", routes.reconcile, methods=["GET", "POST"]),
            Route("/assets/{name}", routes.assets),
            Route("/{language}", routes.folder),
            Route("/{language}/{path:path}", routes.page),
        ],
        middleware=[Middleware(Guard), Middleware(GZipMiddleware, minimum_size=SHORTEST)],
    )


class Routes:
    """What each address answers. Pages are made when they are first asked for."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def root(self, _: Request) -> Response:
        """Let the reader choose a language."""
        return text(chooser(self.desk.title), ".html")

    def page(self, request: Request) -> Response:
        """Answer a page as HTML or, where its name ends so, as JSON."""
        language, name = request.path_params["language"], request.path_params["path"] or "index.html"
        if language not in LANGUAGES:
            raise HTTPException(404, f"there is no interface in {language!r}; there are {', '.join(LANGUAGES)}")
        query = tuple(request.query_params.multi_items())
        if name in WHOLE:
            body = WHOLE[name].make(self.desk.press(language).site, catalogue(language))
            return as_file(body, name, WHOLE[name].media)
        taken = self._taken(language, name, query)
        if taken is not None:
            return taken
        stem, _, ending = name.rpartition(".")
        if ending == "json":
            return as_json(record(found(self._sheet(language, f"{stem}.html", query), name)))
        return text(self.desk.press(language).shown(found(self._sheet(language, name, query), name), query), ".html")

    def _taken(self, language: str, name: str, query: Query) -> Response | None:
        """Return the view that an address names as a file to take away: `claims.csv?word=denied`, `c/evt-1.ris`."""
        stem, _, ending = name.rpartition("/")[2].partition(".")
        ending = "json" if ending == "flat.json" else "" if ending == "json" else ending
        made = self.desk.press(language).site.ledger
        if ending not in KINDS:
            return None
        if name.startswith("claims."):
            chosen = select(made, Wanted.of(query), self.desk.review)
        else:
            alone = (each for each in made.questions for row in each.rows if file_name(row.id) == stem)
            chosen = tuple(alone)[:1] if name.startswith("c/") else ()
        if not chosen and not name.startswith("claims."):
            return None
        body = take(ending, chosen, catalogue(language), self.desk.review)
        return as_file(body, f"{file_name(stem)}.{ending}", KINDS[ending].media)

    def _sheet(self, language: str, name: str, query: Query) -> Sheet | None:
        if name != "search.html":
            return self.desk.press(language).sheet(name, query)
        results = self.desk.found(language, dict(query).get("q", ""))
        return Sheet(path=name, kind="search", section="", page=results)

    def assets(self, request: Request) -> Response:
        """Answer a style sheet, a script, or the names that the search box suggests."""
        name = request.path_params["name"]
        names = {f"names.{language}.js": language for language in LANGUAGES}
        if name in names:
            ((_, body),) = self.desk.press(names[name]).name_index()
        else:
            body = found(asset(name) if name in ASSETS else None, name)
        return text(body, "." + name.rpartition(".")[2])

    async def judge(self, request: Request) -> Response:
        """Keep a judgement; a script is answered its row, a form the page that it was sent from."""
        form = await fields_of(request)
        if not compare_digest(form.get("token", "").encode(), self.desk.token.encode()):
            raise HTTPException(403, "this form is of an earlier run; load the page again")
        try:
            row = await run_in_threadpool(self.desk.judge, form)
        except UsageError as error:
            raise HTTPException(400, str(error)) from error
        if "application/json" in request.headers.get("accept", ""):
            return as_json(row)
        return RedirectResponse(back(request), status_code=303)

    async def reconcile(self, request: Request) -> Response:
        """Answer OpenRefine: what this service is, or which entities the names of a table may be."""
        asked = {**request.query_params, **(await fields_of(request) if request.method == "POST" else {})}
        if "queries" not in asked:
            return as_json(manifest(self.desk.title, str(request.base_url)))
        try:
            queries = queries_of(asked["queries"])
        except UsageError as error:
            raise HTTPException(400, str(error)) from error
        return as_json(await run_in_threadpool(reconciled, self.desk.pile, queries, self.desk.nobody))

    def folder(self, request: Request) -> Response:
        """Lead from a language's name to its first page."""
        return RedirectResponse(request.url.path + "/")
