"""WARC files: the HTML pages of a crawl, with the address they were fetched from.

A record that cannot be read is one issue; reading goes on at the next place where a record begins.
"""

import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

from recoupe.errors import UnreadableInput
from recoupe.model import Issue, Severity
from recoupe.stages.read.decode import MAX_DOCUMENT_BYTES, decode
from recoupe.stages.read.draft import Draft, issue_of, problem
from recoupe.stages.read.markup import read_html

HTML_TYPES = ("text/html", "application/xhtml")
TEXT_TYPES = ("text/plain",)
BEGIN, GZIP = b"WARC/", bytes.fromhex("1f8b08")
"""How a record begins, and how a compressed one does."""
LONGEST_LINE = 1 << 16
"""Bytes of one line of a record's head; the rest of a longer one is taken for the next line."""
LONGEST_RECORD = 64_000_000
"""Bytes of a record that is read to its end; behind a longer one the next is searched for, bombs among them."""
PIECE = 1 << 20
DEFECTS = (ValueError, EOFError, OSError, LookupError, TypeError, AttributeError, AssertionError, zlib.error)
"""What the reading of a malformed record raises, in warcio and below it."""


def read_warc(stream: BinaryIO, name: str) -> Iterator[Draft | Issue]:
    """Yield the article of each fetched page; its path is the archive's with `#` and the number of the record."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    at, number, pages = _first(stream), 0, 0
    if lost := at != 0:
        yield problem("bad_archive", name, "this is no WARC file, or its beginning is lost; fetch it again")
    while at is not None:
        stream.seek(at)
        records = ArchiveIterator(stream)
        _bound(records.reader)
        try:
            for record in records:
                number += 1
                at = records.offset
                if _is_page(record):
                    pages += 1
                    yield _page(record, f"{name}#{number}")
                if record.rec_type is None:
                    raise ArchiveLoadFailed("its head names no type")
                if (record.length or 0) > LONGEST_RECORD:
                    break
            else:
                break
        except (ArchiveLoadFailed, *DEFECTS) as error:
            at = max(at, records.offset)
            told = f"a record at byte {at} cannot be read ({error}); it is left out"
            yield problem("bad_record", name, " ".join(told.split()))
            pages += 1
        at = _next(stream, at + 1)
    if not (pages or lost):
        yield problem("no_article", name, "the archive holds no HTML page; only fetched pages are read")


def _first(stream: BinaryIO) -> int | None:
    """Return where the first record begins, None where there is none."""
    start = stream.read(64)
    return 0 if start.startswith(GZIP) or start.lstrip().startswith(BEGIN) else _next(stream, 0)


def _next(stream: BinaryIO, start: int) -> int | None:
    """Return where the next record begins, from a place in the file on; None where none does."""
    stream.seek(0)
    mark = GZIP if stream.read(3) == GZIP else b"\n" + BEGIN
    stream.seek(start)
    before = b""
    while piece := stream.read(PIECE):
        held = before + piece
        offset, place = stream.tell() - len(held), held.find(mark)
        while place >= 0:
            found = offset + place + (mark != GZIP)
            if mark != GZIP or _is_record(stream, found):
                return found
            stream.seek(offset + len(held))
            place = held.find(mark, place + 1)
        before = held[-len(mark) :]
    return None


def _is_record(stream: BinaryIO, place: int) -> bool:
    """Tell a compressed record from three bytes that look like the beginning of one."""
    stream.seek(place)
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(stream.read(512), 64).lstrip().startswith(BEGIN)
    except zlib.error:
        return False


def _bound(reader: Any) -> None:
    """Keep warcio from holding a line of any length: a bomb is one."""
    whole = reader.readline
    reader.readline = lambda length=None: whole(length or LONGEST_LINE)


def _is_page(record: Any) -> bool:
    return record.rec_type == "response" and _type(record).startswith(HTML_TYPES + TEXT_TYPES)


def _type(record: Any) -> str:
    headers = record.http_headers
    return (headers.get_header("Content-Type") or "").lower() if headers else ""


def _page(record: Any, path: str) -> Draft | Issue:
    content = record.content_stream().read(MAX_DOCUMENT_BYTES + 1)
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    if len(content) > MAX_DOCUMENT_BYTES:
        limit = MAX_DOCUMENT_BYTES // 1_000_000
        return problem("too_large", path, f"the page {url} is over {limit} MB and is left out")
    try:
        text, issues = decode(content, path)
        plain = _type(record).startswith(TEXT_TYPES)
        draft = Draft(path=path, text=text) if plain else read_html(text, path, url=url)
    except UnreadableInput as error:
        return issue_of(error, path)
    if getattr(record.raw_stream, "limit", 0) > 0:
        told = "the record breaks off; what there is of the page is read"
        issues = (*issues, problem("broken_off", path, told, severity=Severity.WARNING))
    crawled = record.rec_headers.get_header("WARC-Date") or ""
    metadata = draft.metadata | ({"crawled": crawled} if crawled and not plain else {})
    return replace(draft, url=url, metadata=metadata, issues=issues)
