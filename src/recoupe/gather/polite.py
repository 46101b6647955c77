"""Requests that a server need not mind: robots.txt, one a second a host, conditional, bounded in size and time."""

import ipaddress
import socket
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import urllib3

from recoupe.version import __version__

AGENT = f"Recoupe/{__version__}"
SECONDS_BETWEEN = 1.0
LONGEST_DELAY = 30.0
"""Seconds that a robots.txt may ask for between two requests; a host that asks for more is left out."""
MOST_BYTES = 5_000_000
MOST_SECONDS = 60.0
REDIRECTS = 5
TIMEOUT = urllib3.Timeout(connect=10.0, read=20.0)
PIECE = 1 << 16


class Refused(Exception):
    """An address that is not fetched, or could not be; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server sent. `status` 304: nothing new since the last time."""

    url: str
    status: int
    content: bytes
    headers: tuple[tuple[str, str], ...]

    def header(self, name: str) -> str | None:
        """Return a header by its name in any case."""
        return next((value for key, value in self.headers if key.lower() == name), None)


@dataclass(slots=True)
class Client:
    """Fetches pages. `trusted` hosts, those that the user names, may lie in a private network; no other may.

    `validators` holds for each address what the server gave to ask again with; the caller keeps it.
    """

    trusted: frozenset[str]
    validators: dict[str, dict[str, str]]
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _pool: urllib3.PoolManager = field(default_factory=lambda: urllib3.PoolManager(retries=False))
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)

    def get(self, url: str) -> Answer:
        """Fetch an address. Raises `Refused` where it may not or cannot be had."""
        asked = self.validators.get(url, {})
        for _ in range(REDIRECTS + 1):
            self._allowed(url)
            answer = self._once(url, asked)
            target = answer.header("location")
            if answer.status not in {301, 302, 303, 307, 308} or target is None:
                return self._checked(answer)
            url, asked = urljoin(url, target), {}
        raise Refused(f"{url}: more than {REDIRECTS} redirections")

    def remember(self, answer: Answer) -> None:
        """Keep what makes the next request for the same address a conditional one."""
        kept = {
            name: value
            for name, value in (
                ("If-None-Match", answer.header("etag")),
                ("If-Modified-Since", answer.header("last-modified")),
            )
            if value
        }
        self.validators[answer.url] = kept

    def _checked(self, answer: Answer) -> Answer:
        if answer.status not in {200, 304}:
            raise Refused(f"{answer.url}: the server answers {answer.status}")
        return answer

    def _allowed(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise Refused(f"{url}: not an address of the web")
        if parts.hostname not in self.trusted and not is_public(parts.hostname):
            raise Refused(f"{url}: an address inside a private network; name its feed itself to fetch it")
        robots = self._robots_of(parts.scheme, parts.netloc)
        if not robots.can_fetch(AGENT, url):
            raise Refused(f"{url}: the site's robots.txt asks not to fetch it")
        if float(robots.crawl_delay(AGENT) or 0) > LONGEST_DELAY:
            raise Refused(f"{url}: the site asks for {robots.crawl_delay(AGENT)} seconds between two requests")

    def _robots_of(self, scheme: str, host: str) -> RobotFileParser:
        key = f"{scheme}://{host}"
        if key not in self._robots:
            robots = RobotFileParser()
            answer = self._once(f"{key}/robots.txt", {})
            if answer.status == 200:
                robots.parse(answer.content.decode("utf-8", "replace").splitlines())
            elif answer.status >= 500 or answer.status in {401, 403}:
                robots.parse(["User-agent: *", "Disallow: /"])
            else:
                robots.parse([])
            self._robots[key] = robots
        return self._robots[key]

    def _once(self, url: str, asked: dict[str, str]) -> Answer:
        host = urlsplit(url).netloc
        self._wait(host)
        try:
            response = self._pool.request(
                "GET",
                url,
                headers={"User-Agent": AGENT, "Accept-Encoding": "gzip"} | asked,
                timeout=TIMEOUT,
                redirect=False,
                preload_content=False,
            )
            try:
                content = self._body(response.stream(PIECE, decode_content=True), url)
            finally:
                response.close()
        except (urllib3.exceptions.HTTPError, ValueError) as error:
            raise Refused(f"{url}: cannot be fetched ({type(error).__name__}: {error})") from error
        headers = tuple((str(key), str(value)) for key, value in response.headers.items())
        return Answer(url=url, status=response.status, content=content, headers=headers)

    def _body(self, pieces: Iterable[bytes], url: str) -> bytes:
        begin, held = self.clock(), bytearray()
        for piece in pieces:
            held += piece
            if len(held) > MOST_BYTES:
                raise Refused(f"{url}: longer than {MOST_BYTES // 1_000_000} MB")
            if self.clock() - begin > MOST_SECONDS:
                raise Refused(f"{url}: not sent within {MOST_SECONDS:.0f} seconds")
        return bytes(held)

    def _wait(self, host: str) -> None:
        """Wait until a second has gone since the last request to a host, or as long as its robots.txt asks."""
        delays = [robots.crawl_delay(AGENT) for key, robots in self._robots.items() if key.endswith(f"//{host}")]
        between = max(SECONDS_BETWEEN, *(float(delay or 0) for delay in delays), 0.0)
        if host in self._last and (left := self._last[host] + between - self.clock()) > 0:
            self.sleep(left)
        self._last[host] = self.clock()


def is_public(host: str) -> bool:
    """Tell whether every address of a host is one of the public network."""
    try:
        found = socket.getaddrinfo(host, None)
    except OSError as error:
        raise Refused(f"{host}: no such host ({error})") from error
    return all(ipaddress.ip_address(str(row[4][0]).partition("%")[0]).is_global for row in found)
