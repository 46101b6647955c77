"""What keeps the pages to this machine and this reader: host, origin, and headers on every answer, faults included."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HOSTS = frozenset(("127.0.0.1", "localhost", "[::1]"))
READING = frozenset(("GET", "HEAD", "OPTIONS"))
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}
"""No style or script stands in a page itself, so none that stands in an article can run."""


class Guard:
    """Refuses other hosts' names (a rebound name is no way in) and writing from other sites; sets the headers."""

    def __init__(self, app: ASGIApp, hosts: Iterable[str] = HOSTS) -> None:
        self.app = app
        self.hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer why not."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        reason = refused(scope["method"], Headers(scope=scope), self.hosts)
        if reason:
            await PlainTextResponse(reason, status_code=403 if "site" in reason else 400)(scope, receive, guarded)
        else:
            await self.app(scope, receive, guarded)


def refused(method: str, headers: Headers, hosts: frozenset[str]) -> str:
    """Return why a request is refused, empty where it is let through."""
    host = headers.get("host", "")
    if name_of(host) not in hosts:
        return "this server answers to its own address alone"
    if method in READING:
        return ""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return "nothing is written on behalf of another site"
    origin = headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != host:
        return "nothing is written on behalf of another site"
    return ""


def name_of(host: str) -> str:
    """Return a host without its port: `localhost:8765` -> localhost, `[::1]:80` -> [::1]"""
    return host[: host.index("]") + 1] if host.startswith("[") and "]" in host else host.partition(":")[0]
