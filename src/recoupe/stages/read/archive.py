"""WARC files: the HTML pages of a crawl, with the address they were fetched from."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from recoupe.errors import UnreadableInput
from recoupe.model import Issue
from recoupe.stages.read.decode import MAX_DOCUMENT_BYTES, decode
from recoupe.stages.read.draft import Draft, issue_of, problem
from recoupe.stages.read.markup import read_html

HTML_TYPES = ("text/html", "application/xhtml")
TEXT_TYPES = ("text/plain",)


def read_warc(stream: BinaryIO, name: str) -> Iterator[Draft | Issue]:
    """Yield the article of each fetched page; its path is the archive's with `#` and the number of the record."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    count = 0
    try:
        for number, record in enumerate(ArchiveIterator(stream), 1):
            if record.rec_type == "response" and _type(record).startswith(HTML_TYPES + TEXT_TYPES):
                count += 1
                yield _page(record, f"{name}#{number}")
    except (ArchiveLoadFailed, EOFError, OSError) as error:
        yield problem("bad_archive", name, f"the archive breaks off ({error}); pages before this point are read")
        return
    if not count:
        yield problem("no_article", name, "the archive holds no HTML page; only fetched pages are read")


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
        if _type(record).startswith(TEXT_TYPES):
            return Draft(path=path, text=text, url=url, issues=issues)
        draft = read_html(text, path, url=url)
    except UnreadableInput as error:
        return issue_of(error, path)
    crawled = record.rec_headers.get_header("WARC-Date") or ""
    return Draft(
        path=path,
        text=draft.text,
        title=draft.title,
        outlet=draft.outlet,
        author=draft.author,
        url=url,
        published=draft.published,
        metadata=draft.metadata | ({"crawled": crawled} if crawled else {}),
        issues=issues,
    )
