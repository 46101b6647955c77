"""Routes only: the pages of the dossier as HTML, and what is on them as JSON. `serve` puts it on 127.0.0.1.

`/fr/claims.html?word=denied` is the ledger narrowed, `/fr/claims.json?word=denied` the same page's record,
`/fr/search.html?q=fuel` every word of every text.
"""

from functools import cache

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from recoupe.model import Pile
from recoupe.publish.catalogue import LANGUAGES
from recoupe.publish.dossier import ASSETS, asset, chooser
from recoupe.publish.fulltext import FullText
from recoupe.publish.press import Press
from recoupe.publish.sheets import Query, Sheet
from recoupe.view.build import site
from recoupe.web.answers import found, plain, record, text
from recoupe.web.guard import Guard


def application(pile: Pile, *, title: str) -> Starlette:
    """Return the application for one pile. Pages are made when they are first asked for."""

    @cache
    def press(language: str) -> Press:
        return Press(site=site(pile, language=language, title=title), language=language, served=True)

    @cache
    def texts(language: str) -> FullText:
        return FullText(site=press(language).site)

    def root(_: Request) -> Response:
        return text(chooser(title), ".html")

    def sheet(language: str, name: str, query: Query) -> Sheet | None:
        asked = press(language).sheet(name, query)
        if asked is None or name != "search.html":
            return asked
        return Sheet(path=name, kind="search", section="", page=texts(language).find(dict(query).get("q", "")))

    def page(request: Request) -> Response:
        language, path = request.path_params["language"], request.path_params["path"]
        if language not in LANGUAGES:
            raise HTTPException(404, f"there is no interface in {language!r}; there are {', '.join(LANGUAGES)}")
        name, query = path or "index.html", tuple(request.query_params.multi_items())
        if name.endswith(".json"):
            made = found(sheet(language, name.removesuffix(".json") + ".html", query), name)
            return JSONResponse(plain(record(made)))
        return text(press(language).draw(found(sheet(language, name, query), name), query), ".html")

    def assets(request: Request) -> Response:
        name = request.path_params["name"]
        names = {f"names.{language}.js": language for language in LANGUAGES}
        body = press(names[name]).name_index() if name in names else asset(name) if name in ASSETS else None
        return text(found(body, name), "." + name.rpartition(".")[2])

    def folder(request: Request) -> Response:
        return RedirectResponse(request.url.path + "/")

    return Starlette(
        routes=[
            Route("/", root),
            Route("/assets/{name}", assets),
            Route("/{language}", folder),
            Route("/{language}/{path:path}", page),
        ],
        middleware=[Middleware(Guard), Middleware(GZipMiddleware, minimum_size=2000)],
    )
