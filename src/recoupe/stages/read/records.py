"""JSON lines, JSON and CSV: many articles a file, each with keys."""

import csv
import json
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import BinaryIO

from recoupe.errors import UnreadableInput
from recoupe.model import Issue
from recoupe.stages.read.decode import MAX_DOCUMENT_BYTES, decode
from recoupe.stages.read.draft import Draft, draft_of, issue_of, problem

MAX_JSON_BYTES = 32_000_000
"""The most that a .json file may take; it is read whole, so that larger piles come as .jsonl."""

TOO_LONG = f"is longer than {MAX_DOCUMENT_BYTES // 1_000_000} MB, the most that one article may take; split it"
NO_TEXT = 'has no "text"; give the article\'s words under that key'


DELIMITERS = (",", ";", "\t")
"""What may part the columns; the first line tells. Spreadsheets write `;` where the comma is the decimal sign."""


def bounded_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Yield the lines of a stream with their numbers, None for one over the limit: it is never held whole."""
    number = 0
    while line := stream.readline(MAX_DOCUMENT_BYTES + 1):
        number += 1
        if len(line) <= MAX_DOCUMENT_BYTES or line.endswith(b"\n"):
            yield number, line
            continue
        while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
            pass
        yield number, None


def read_jsonl(stream: BinaryIO, name: str) -> Iterator[Draft | Issue]:
    """Yield the article of each line; its path is the file's with `#` and the number of the line."""
    empty = True
    for number, line in bounded_lines(stream):
        path = f"{name}#{number}"
        if line is None:
            empty = False
            yield problem("too_large", path, f"line {number} {TOO_LONG}")
        elif line.strip():
            empty = False
            yield _json_line(line, path, number)
    if empty:
        yield problem("empty_input", name, "the file is empty; remove it or put one JSON article on each line")


def _json_line(line: bytes, path: str, number: int) -> Draft | Issue:
    try:
        text, issues = decode(line, path)
        record = json.loads(text)
    except UnreadableInput as error:
        return issue_of(error, path)
    except (ValueError, RecursionError) as error:
        return problem("bad_json", path, f"line {number} is not JSON ({error}); one article a line, in braces")
    return _record(record, path, f"line {number}", issues)


def _record(record: object, path: str, where: str, issues: tuple[Issue, ...]) -> Draft | Issue:
    if not isinstance(record, Mapping):
        return problem("bad_json", path, f"{where} is not a JSON object; an article is written in braces")
    try:
        return draft_of(path, record, issues=issues)
    except RecursionError:
        return problem("bad_json", path, f"{where} nests lists too deeply; give plain values")
    except KeyError:
        return problem("missing_text", path, f"{where} {NO_TEXT}")


def read_json(stream: BinaryIO, name: str) -> Iterator[Draft | Issue]:
    """Yield the articles of a file that holds one object, or a list of them (path: `#` and the place in the list)."""
    content = stream.read(MAX_JSON_BYTES + 1)
    if len(content) > MAX_JSON_BYTES:
        yield problem("too_large", name, f"more than {MAX_JSON_BYTES // 1_000_000} MB of JSON; write it as .jsonl")
        return
    text, issues = decode(content, name)
    try:
        loaded = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield problem("bad_json", name, f"not JSON ({error}); for one article a line use the ending .jsonl")
        return
    if not isinstance(loaded, list):
        yield _limited(_record(loaded, name, "the file", issues))
        return
    if not loaded:
        yield problem("no_article", name, "the list is empty; put the articles into it")
    for number, record in enumerate(loaded, 1):
        yield _limited(_record(record, f"{name}#{number}", f"article {number}", issues))


def _limited(draft: Draft | Issue) -> Draft | Issue:
    if isinstance(draft, Draft) and len(draft.text) > MAX_DOCUMENT_BYTES:
        return problem("too_large", draft.path, f"the text {TOO_LONG}")
    return draft


def read_csv(stream: BinaryIO, name: str) -> Iterator[Draft | Issue]:
    """Yield the article of each row; the header names the keys. A line over the limit is dropped and reported."""
    lines = _CsvLines(stream, name)
    decoded = iter(lines)
    first = next(decoded, "")
    delimiter = max(DELIMITERS, key=first.count)
    rows = csv.reader(chain([first], decoded), delimiter=delimiter)
    try:
        header = [cell.strip().lower() for cell in next(_wide(rows), [])]
    except csv.Error as error:
        header = []
        yield problem("bad_csv", name, f"the first line: {error}; quote fields that hold commas or line ends")
    if "text" not in header:
        yield problem("missing_text", name, 'the header has no column "text"; name the columns in the first line')
        return
    yield from _rows(decoded, header, delimiter, name, lines)
    yield from lines.issues


def _rows(
    decoded: Iterator[str], header: list[str], delimiter: str, name: str, lines: "_CsvLines"
) -> Iterator[Draft | Issue]:
    """Yield the article of each row below the header; after a row that is malformed the next line begins another."""
    rows = csv.reader(decoded, delimiter=delimiter)
    while True:
        try:
            for row in _wide(rows):
                if row:
                    record = dict(zip(header, row, strict=False))
                    yield _record(record, f"{name}#{lines.number}", f"the row at line {lines.number}", ())
            return
        except csv.Error as error:
            told = f"line {lines.number}: {error}; quote fields that hold commas or line ends"
            yield problem("bad_csv", name, told)
            rows = csv.reader(decoded, delimiter=delimiter)


def _wide(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """Yield rows whose fields may be as long as a document; the limit is the whole process's, and is put back."""
    while True:
        before = csv.field_size_limit(MAX_DOCUMENT_BYTES)
        try:
            row = next(rows, None)
        finally:
            csv.field_size_limit(before)
        if row is None:
            return
        yield row


class _CsvLines:
    """Decoded lines for the csv module, with line ends kept, the number of the last and the issues met on the way."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._lines = bounded_lines(stream)
        self._name = name
        self.number = 0
        self.issues: list[Issue] = []

    def __iter__(self) -> Iterator[str]:
        for number, line in self._lines:
            self.number = number
            path = f"{self._name}#{self.number}"
            if line is None:
                self.issues.append(problem("too_large", path, f"line {self.number} {TOO_LONG}"))
            elif not line.strip():
                yield "\n"
            else:
                try:
                    text, issues = decode(line, path)
                except UnreadableInput as error:
                    self.issues.append(issue_of(error, path))
                else:
                    self.issues.extend(issues)
                    yield text
