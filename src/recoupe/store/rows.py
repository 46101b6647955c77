"""Entries and piles as JSON lines, and back."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from recoupe.model import Document, Pile, Reading
from recoupe.model.codec import from_row, to_row
from recoupe.model.tables import BY_NAME, OF_THE_PILE, PER_DOCUMENT
from recoupe.store.base import Entry

Rows = Mapping[str, Iterable[dict[str, Any]]]
ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def line(row: dict[str, Any]) -> str:
    """Return a row as one line of JSON, keys in the record's order, text as it is."""
    return ENCODER.encode(row)


def entry_row(entry: Entry) -> dict[str, Any]:
    """Return an entry with the text kept once and the trees left out."""
    read = to_row(entry.read)
    reading = to_row(
        replace(entry.reading, sentences=tuple(replace(s, tokens=(), mendings=()) for s in entry.reading.sentences))
    )
    reading["document"].pop("text")
    for sentence in reading["sentences"]:
        sentence.pop("tokens")
        sentence.pop("mendings")
    return {"read": read, "reading": reading}


def entry_line(entry: Entry) -> str:
    """Return an entry as one line of JSON."""
    return line(entry_row(entry))


def entry_lines(entries: Iterable[Entry], kept: Collection[str], old: Iterator[bytes]) -> Iterator[bytes]:
    """Yield the lines of entries. Those of `kept` (ids) are taken from `old`, the lines of all of them in one order.

    None is taken where the first is written otherwise by this code.
    """
    sound: bool | None = None
    for entry in entries:
        found = next(old, b"") if entry.read.id in kept else b""
        if sound is None and found:
            sound = found == _bytes(entry)
        yield found if sound and found.startswith(_head(entry)) else _bytes(entry)


def _bytes(entry: Entry) -> bytes:
    return f"{entry_line(entry)}\n".encode("utf-8", "replace")


def _head(entry: Entry) -> bytes:
    return f'{{"read":{{"id":{ENCODER.encode(entry.read.id)},'.encode("utf-8", "replace")


def entry_of(row: dict[str, Any]) -> Entry:
    """Build an entry from its row."""
    reading = dict(row["reading"])
    reading["document"] = {**reading["document"], "text": row["read"]["text"]}
    return Entry(read=from_row(Document, row["read"]), reading=from_row(Reading, reading))


def pile_of(tables: Rows, blocks: Rows) -> Pile:
    """Build a pile from its tables, and from blocks and sentences, which are no table of the contract."""
    by_document: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for name in PER_DOCUMENT:
        for row in tables[name]:
            by_document[row["document_id"]][name].append(row)
    for row in tables["issues"]:
        by_document[row["document_id"] or ""]["issues"].append(row)
    for name, rows in blocks.items():
        for row in rows:
            by_document[row["document_id"]][name] = row[name]
    readings = (from_row(Reading, {"document": row, **by_document[row["id"]]}) for row in tables["documents"])
    loose = [from_row(BY_NAME["issues"].record, row) for row in by_document[""]["issues"]]
    joined: dict[str, Any] = {
        name: tuple(from_row(BY_NAME[name].record, row) for row in tables[name]) for name in OF_THE_PILE
    }
    return Pile(readings=tuple(readings), issues=tuple(loose), **joined)


def layout_rows(pile: Pile, name: str) -> Iterator[dict[str, Any]]:
    """Yield `blocks` or `sentences` of each document as one row."""
    for reading in pile.readings:
        rows = [to_row(record) for record in getattr(reading, name)]
        for row in rows:
            row.pop("tokens", None)
            row.pop("mendings", None)
        yield {"document_id": reading.document.id, name: rows}
