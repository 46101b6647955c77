"""Asks an ASGI application one thing, without a server or a client library."""

import asyncio
import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlencode


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    text: str

    def json(self) -> Any:
        return json.loads(self.text)


def ask(
    application: Any, path: str, *, host: str = "127.0.0.1", form: dict[str, str] | None = None, **headers: str
) -> Answer:
    """Send a GET request, or a form, and return the whole answer."""
    path, _, query = path.partition("?")
    body = urlencode(form or {}).encode()
    sent_headers = {"host": host, "content-type": "application/x-www-form-urlencoded", **headers}
    scope = {
        "type": "http", "http_version": "1.1", "method": "GET" if form is None else "POST", "scheme": "http", "path": unquote(path), "root_path": "",
        "raw_path": path.encode(), "query_string": query.encode(),
        "headers": [(key.replace("_", "-").encode(), value.encode()) for key, value in sent_headers.items()], "server": (host, 80),
    }  # fmt: skip
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    asyncio.run(application(scope, receive, send))
    head = sent[0]
    headers = {key.decode(): value.decode() for key, value in head["headers"]}
    return Answer(
        head["status"], headers, b"".join(each.get("body", b"") for each in sent[1:]).decode("utf-8", "replace")
    )
