"""Read what the user names: one document at a time, in an order that depends on the files alone."""

import codecs
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

from recoupe.errors import UnreadableInput, UsageError
from recoupe.lang import LANGUAGES
from recoupe.model import Document, Issue, Published, PublishedBasis, Severity
from recoupe.model.ids import content_id
from recoupe.stages.read.archive import read_warc
from recoupe.stages.read.dates import date_in_name, given_date, published_on
from recoupe.stages.read.decode import MAX_DOCUMENT_BYTES, decode
from recoupe.stages.read.draft import Draft, authors, issue_of, problem, whole
from recoupe.stages.read.inputs import STDIN, SUFFIXES, Source, sources, suffix_of
from recoupe.stages.read.markup import read_html
from recoupe.stages.read.records import read_csv, read_json, read_jsonl
from recoupe.stages.read.tongue import detect

MANY = {".jsonl": read_jsonl, ".json": read_json, ".csv": read_csv, ".warc": read_warc, ".warc.gz": read_warc}

MOST_ISSUES = 1000
"""Issues of one file that are named one by one."""


def read_inputs(
    paths: Sequence[str | Path],
    *,
    language: str | None = None,
    published: str | None = None,
    stdin: BinaryIO | None = None,
    wanted: Callable[[Path], bool] | None = None,
) -> Iterator[Document | Issue]:
    """Read files, folders, globs and `-` (standard input) lazily, sorted by name whatever their order.

    `language` overrides detection; `published` dates what has no date of its own; of the files those
    are read that are `wanted`. Raises `UsageError` at once for a
    path that does not exist, an unknown language, a malformed date.
    """
    if not paths:
        raise UsageError("no input; name files, folders or patterns, or - for standard input")
    if language is not None and language not in LANGUAGES:
        raise UsageError(f"--language {language}: not supported; there are {', '.join(LANGUAGES)}")
    given = given_date(published) if published else None
    files, issues = sources(path for path in paths if str(path) != STDIN)
    files = [source for source in files if wanted is None or wanted(source.path)]
    stream = (stdin or sys.stdin.buffer) if any(str(path) == STDIN for path in paths) else None
    return _documents(files, issues, stream, language=language, given=given)


def _documents(
    files: list[Source], issues: list[Issue], stdin: BinaryIO | None, *, language: str | None, given: Published | None
) -> Iterator[Document | Issue]:
    seen: dict[str, str] = {}
    for found in _drafts(files, issues, stdin):
        if isinstance(found, Issue):
            yield found
            continue
        for result in _finish(whole(found), language=language, given=given):
            yield _once(result, seen) if isinstance(result, Document) else result


def _once(document: Document, seen: dict[str, str]) -> Document | Issue:
    first = seen.setdefault(document.id, document.path)
    if first == document.path:
        return document
    return Issue(
        code="duplicate_input",
        severity=Severity.INFO,
        message=f"{document.path}: the same article as {first}, counted once; nothing to do",
        document_id=document.id,
        path=document.path,
    )


def _drafts(files: list[Source], issues: list[Issue], stdin: BinaryIO | None) -> Iterator[Draft | Issue]:
    yield from issues
    for source in files:
        try:
            with source.path.open("rb") as stream:
                yield from _few(_read(stream, source.name, suffix_of(source.name)), source.name)
        except OSError as error:
            yield problem("unreadable", source.name, f"cannot be opened ({error.strerror}); check its permissions")
        except UnreadableInput as error:
            yield issue_of(error, source.name)
    if stdin is not None:
        try:
            yield from _few(_stdin(stdin), "stdin")
        except UnreadableInput as error:
            yield issue_of(error, "stdin")


def _few(found: Iterator[Draft | Issue], name: str) -> Iterator[Draft | Issue]:
    """Name the first articles of a file that cannot be read, and count the others: a file may be all of them."""
    told, more, one = 0, 0, None
    for one in found:
        told += isinstance(one, Issue)
        if isinstance(one, Issue) and told > MOST_ISSUES:
            more += 1
        else:
            yield one
    if one is None:
        yield problem("no_article", name, "there is no article in it; put one in, or leave the file out")
    if more:
        yield problem("more_issues", name, f"{more} more articles in it could not be read either; look at the first")


def _stdin(stream: BinaryIO) -> Iterator[Draft | Issue]:
    """Guess the format of a stream by its first character that is no space."""
    buffered = stream if isinstance(stream, BufferedReader) else BufferedReader(cast("RawIOBase", stream))
    start = buffered.peek(64).lstrip(codecs.BOM_UTF8 + b" \t\r\n")[:1]
    suffix = {b"{": ".jsonl", b"[": ".json", b"<": ".html"}.get(start, ".txt")
    yield from _read(cast("BinaryIO", buffered), "stdin", suffix)


def _read(stream: BinaryIO, name: str, suffix: str) -> Iterator[Draft | Issue]:
    if not suffix:
        yield problem("unsupported_format", name, f"not a format that is read; there are {' '.join(SUFFIXES)}")
        return
    if suffix in MANY:
        yield from MANY[suffix](stream, name)
        return
    content = stream.read(MAX_DOCUMENT_BYTES + 1)
    if len(content) > MAX_DOCUMENT_BYTES:
        limit = MAX_DOCUMENT_BYTES // 1_000_000
        yield problem("too_large", name, f"longer than {limit} MB, the most that one article may take; split it")
        return
    text, issues = decode(content, name)
    yield replace(Draft(path=name, text=text) if suffix == ".txt" else read_html(text, name), issues=issues)


def _finish(draft: Draft, *, language: str | None, given: Published | None) -> Iterator[Document | Issue]:
    """Yield the document of a draft with its issues, or the one issue for which it is not read."""
    named = draft.language[:2] if draft.language[:2] in LANGUAGES else None
    code = language or named or detect(draft.text)
    if code not in LANGUAGES:
        yield _not_read(draft, code)
        return
    document_id = content_id("doc", draft.text, draft.url, draft.outlet, draft.title, draft.published)
    dated, undated = _published(draft, given)
    yield from (replace(issue, document_id=document_id) for issue in (*draft.issues, *undated))
    bylines = authors(draft.author)
    detected = "given" if language else "metadata" if named else "text"
    known = {"title": draft.title, "outlet": draft.outlet, "bylines": bylines}
    basis = {key: "metadata" if value else "none" for key, value in known.items()} | {"language": detected}
    yield Document(
        id=document_id,
        path=draft.path,
        text=draft.text,
        language=code,
        url=draft.url or None,
        title=draft.title or None,
        outlet=draft.outlet or None,
        bylines=bylines,
        published=dated,
        basis=dict(sorted(basis.items())),
        metadata=draft.metadata,
    )


def _not_read(draft: Draft, code: str | None) -> Issue:
    remedy = f"only {', '.join(LANGUAGES)} are read; name the language with --language if this is wrong"
    if code is None:
        return problem("unknown_language", draft.path, f"its language cannot be told from the text; {remedy}")
    return problem("unsupported_language", draft.path, f"written in {code!r}, not read: {remedy}")


def _published(draft: Draft, given: Published | None) -> tuple[Published, list[Issue]]:
    issues: list[Issue] = []
    if draft.published:
        if found := published_on(draft.published, PublishedBasis.METADATA):
            return found, issues
        issues.append(
            problem(
                "bad_date",
                draft.path,
                f"published {draft.published!r} is not a date and is left out; write it as 2031-04-18",
                severity=Severity.WARNING,
            )
        )
    return date_in_name(draft.path) or given or Published(), issues
