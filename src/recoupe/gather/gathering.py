"""Feeds in, a WARC file of the new pages out: what was fetched is kept as it came, and read from there."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

from recoupe.gather.feeds import named_in
from recoupe.gather.polite import Answer, Client, Refused

HOP_BY_HOP = frozenset({"content-encoding", "content-length", "transfer-encoding", "connection"})
"""Headers that speak of how a page was sent, not of the page that is kept."""
MAPS = 50
"""Sitemaps that one sitemap may lead to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """How many pages were fetched, how many of those named were known already, and what was refused, with reasons."""

    fetched: int
    known: int
    refused: tuple[str, ...]


def gather(
    addresses: Iterable[str], client: Client, archive: Path, *, when: str, most: int, told: Callable[[str], None]
) -> Gathered:
    """Fetch the new pages that feeds, sitemaps and addresses name, at most so many, into a WARC file.

    A page that was fetched before is asked for again only where the server can say that nothing has changed. `when` is
    the time to put down (ISO, UTC). No page, no file.
    """
    answers: list[Answer] = []
    refused: list[str] = []
    known = 0
    waiting = list(dict.fromkeys(addresses))
    seen = set(waiting)
    feeds = set(waiting)
    while waiting and len(answers) < most:
        url = waiting.pop(0)
        if url not in feeds and client.validators.get(url) == {}:
            known += 1
            continue
        try:
            answer = client.get(url)
        except Refused as error:
            refused.append(str(error))
            continue
        if answer.status == 304:
            known += url not in feeds
            continue
        named = named_in(answer.content, answer.url)
        client.remember(_as_asked(answer, url))
        if not (named.pages or named.maps):
            answers.append(answer)
            told(url)
            continue
        maps = [one for one in named.maps if one not in seen][:MAPS]
        feeds.update(maps)
        new = [one for one in (*named.pages, *maps) if one not in seen]
        seen.update(new)
        waiting.extend(new)
    if answers:
        _keep(answers, archive, when)
    return Gathered(fetched=len(answers), known=known, refused=tuple(refused))


def hosts(addresses: Iterable[str]) -> frozenset[str]:
    """Return the hosts of addresses."""
    return frozenset(host for address in addresses if (host := urlsplit(address).hostname))


def _as_asked(answer: Answer, url: str) -> Answer:
    """Return an answer under the address that was asked for: a redirection is asked for again by it."""
    return Answer(url=url, status=answer.status, content=answer.content, headers=answer.headers)


def _keep(answers: list[Answer], archive: Path, when: str) -> None:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    archive.parent.mkdir(parents=True, exist_ok=True)
    new = archive.with_name(f"{archive.name}.new")
    with new.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        writer._create_temp_file = BytesIO  # warcio leaves its own open
        for answer in answers:
            headers = [(key, value) for key, value in answer.headers if key.lower() not in HOP_BY_HOP]
            record = writer.create_warc_record(
                answer.url,
                "response",
                payload=BytesIO(answer.content),
                http_headers=StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1"),
                warc_headers_dict={"WARC-Date": when},
            )
            writer.write_record(record)
    new.replace(archive)
