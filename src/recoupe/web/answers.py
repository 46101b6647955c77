"""Answers of the server: texts with their type, records as JSON's own kinds, and a word for what is not there."""

import json
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TypeVar
from urllib.parse import parse_qsl, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from recoupe.publish.sheets import Sheet
from recoupe.view.questions import Question

T = TypeVar("T")
FORM = "application/x-www-form-urlencoded"
LONGEST = 100_000
"""Bytes of a form that is read."""
KINDS = {".html": "text/html", ".css": "text/css", ".js": "text/javascript"}


def found(thing: T | None, name: str) -> T:
    """Return a thing, or answer that there is no such page."""
    if thing is None:
        raise HTTPException(404, f"there is no page {name!r}")
    return thing


def text(body: str, ending: str) -> Response:
    """Return a text with its type."""
    return Response(body.encode("utf-8", "replace"), media_type=KINDS[ending])


def as_file(body: str | bytes, name: str, media: str) -> Response:
    """Return a file to be kept."""
    packed = body if isinstance(body, bytes) else body.encode("utf-8", "replace")
    return Response(packed, media_type=media, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def record(sheet: Sheet) -> object:
    """Return what a sheet's JSON holds: of the ledger the page that was asked for, of others the whole record."""
    if sheet.kind != "claims":
        return sheet.page
    questions: tuple[Question, ...] = sheet.extra["rows"]
    rows = [row for question in questions for row in question.rows]
    return {"found": sheet.extra["shown"], "questions": questions, "rows": rows}


def as_json(value: object) -> Response:
    """Return a record as JSON; half a character, which some articles hold, is replaced."""
    body = json.dumps(plain(value), ensure_ascii=False, separators=(",", ":"))
    return Response(body.encode("utf-8", "replace"), media_type="application/json")


async def fields_of(request: Request) -> dict[str, str]:
    """Return the fields of a form, the last of each name; a body that is too long or no form has none."""
    body = await request.body()
    if len(body) > LONGEST or not request.headers.get("content-type", "").startswith(FORM):
        return {}
    return dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))


def back(request: Request) -> str:
    """Return the page of this server that a form was sent from, the first page where that is not known."""
    sent = urlsplit(request.headers.get("referer", ""))
    if sent.netloc != request.headers.get("host") or not sent.path.startswith("/"):
        return "/"
    return "/" + sent.path.lstrip("/") + (f"?{sent.query}" if sent.query else "")


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
