"""Routes only: the pages of the dossier as HTML, and what is on them as JSON. `serve` puts it on 127.0.0.1.

`/fr/claims.html` is the page as in the static dossier, `/fr/claims.json` the same page's record.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import TypeVar

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from recoupe.model import Pile
from recoupe.publish.catalogue import LANGUAGES
from recoupe.publish.dossier import ASSETS, Press, asset, chooser
from recoupe.view.build import site

T = TypeVar("T")
KINDS = {".html": "text/html", ".css": "text/css", ".js": "text/javascript"}
GUARD = {
    "Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; "
    "script-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def application(pile: Pile, *, title: str) -> Starlette:
    """Return the application for one pile. Pages are made when they are first asked for."""

    @cache
    def press(language: str) -> Press:
        return Press(site=site(pile, language=language, title=title), language=language)

    def root(_: Request) -> Response:
        return text(chooser(title), ".html")

    def page(request: Request) -> Response:
        language, path = request.path_params["language"], request.path_params["path"]
        if language not in LANGUAGES:
            raise HTTPException(404, f"there is no interface in {language!r}; there are {', '.join(LANGUAGES)}")
        name = path or "index.html"
        if name.endswith(".json"):
            record = press(language).record(name.removesuffix(".json") + ".html")
            return JSONResponse(plain(found(record, name)), headers=GUARD)
        return text(found(press(language).page(name), name), ".html")

    def assets(request: Request) -> Response:
        name = request.path_params["name"]
        return text(found(_asset(name, press), name), "." + name.rpartition(".")[2])

    def folder(request: Request) -> Response:
        return RedirectResponse(request.url.path + "/")

    return Starlette(
        routes=[
            Route("/", root),
            Route("/assets/{name}", assets),
            Route("/{language}", folder),
            Route("/{language}/{path:path}", page),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=["127.0.0.1", "localhost"])],
    )


def _asset(name: str, press: Callable[[str], Press]) -> str | None:
    for language in LANGUAGES:
        if name == f"search.{language}.js":
            return press(language).search_index()
        if name == f"rows.{language}.js":
            return press(language).row_index()
    return asset(name) if name in ASSETS else None


def found(thing: T | None, name: str) -> T:
    """Return a thing, or answer that there is no such page."""
    if thing is None:
        raise HTTPException(404, f"there is no page {name!r}")
    return thing


def text(body: str, ending: str) -> Response:
    """Return a text with its type and the headers that keep the page to itself."""
    return Response(body.encode("utf-8", "replace"), media_type=KINDS[ending], headers=GUARD)


def plain(value: object) -> object:
    """Return a record as JSON's own kinds; fields keep their names."""
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    return value
