"""What of a damaged ledger is still sound, and what can be made again from the rest."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from recoupe.errors import DamagedLedger, LedgerError
from recoupe.model import Document, Issue, Judgement, Published, PublishedBasis, Reading
from recoupe.model.codec import from_row
from recoupe.store.base import Contents, Entry, sorted_entries
from recoupe.store.files import ENTRIES, HEADER, JUDGEMENTS, PROGRAMMES, FileLedger
from recoupe.store.rows import entry_of
from recoupe.store.sound import damaged, rows_in

MISFITS = (ValueError, TypeError, KeyError, AttributeError)
"""What a row raises that does not fit its record."""
INFERRED = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvage:
    """The files that are damaged, what can be saved, and lines on what cannot.

    `contents.stages` is empty where the readings cannot be trusted: every text is then read again.
    """

    damaged: tuple[str, ...]
    contents: Contents
    lost: tuple[str, ...] = ()

    def told(self) -> list[str]:
        """Return what was found, a line each."""
        return [*(f"damaged: {name}" for name in self.damaged), *self.lost]


def salvage(ledger: FileLedger) -> Salvage:
    """Look at every file of a ledger and gather what is sound. Raises `LedgerError` where there is nothing at all."""
    header = _header(ledger)
    digests = header.get("digests", {})
    bad = tuple(damaged(ledger.folder, digests)) if header else (HEADER,)
    if not header and not (ledger.folder / ENTRIES).exists():
        raise LedgerError(f"{ledger.folder} holds no ledger; make one with: recoupe build INPUT --out {ledger.folder}")
    if not bad:
        return Salvage(damaged=(), contents=Contents())
    documents = _documents(ledger, digests)
    entries, lost = _entries(ledger, documents, sound=bool(header) and ENTRIES not in bad)
    judgements = tuple(_fitting(ledger.folder / JUDGEMENTS, Judgement))
    if JUDGEMENTS in bad:
        lost.append(
            f"{len(judgements)} judgements could be read from {JUDGEMENTS}; look for others in the damaged state"
        )
    contents = Contents(
        stages=header["stages"] if header and ENTRIES not in bad else {},
        entries=sorted_entries(entries),
        issues=_issues(ledger, header, entries),
        judgements=judgements,
        programmes=_programmes(ledger, bad, lost),
    )
    return Salvage(damaged=bad, contents=contents, lost=tuple(lost))


def set_aside(ledger: FileLedger) -> Path:
    """Copy the damaged state beside the ledger, under a name that is free."""
    number = 1
    while (kept := ledger.beside(f"damaged-{number}")).exists():
        number += 1
    shutil.copytree(ledger.folder, kept)
    return kept


def _header(ledger: FileLedger) -> dict[str, Any]:
    """Return the header, nothing where it is gone or damaged."""
    try:
        return ledger.header()
    except DamagedLedger:
        return {}


def _documents(ledger: FileLedger, digests: dict[str, str]) -> dict[str, Document]:
    """Return the table of documents where it is sound, or all there is to go by."""
    path = ledger.folder / "tables" / "documents.jsonl"
    try:
        rows = list(rows_in(path, digests.get("tables/documents.jsonl")))
        return {row["id"]: from_row(Document, row) for row in rows}
    except (DamagedLedger, *MISFITS):
        return {}


def _entries(ledger: FileLedger, documents: dict[str, Document], *, sound: bool) -> tuple[list[Entry], list[str]]:
    """Return the entries that can be read, with those that the table of documents makes up for, and what is lost."""
    found = {entry.read.id: entry for entry in _readable(ledger.folder / ENTRIES)}
    if sound:
        return list(found.values()), []
    made = 0
    for document in documents.values():
        entry = found.get(document.id)
        if entry is None or entry.read.text != document.text:
            read = as_read(document)
            found[document.id] = Entry(read=read, reading=Reading(document=read))
            made += 1
    told = (
        f"{made} documents taken from the table of documents; every text is read again"
        if documents
        else f"{len(found)} documents could be read and the table of documents is damaged too; build once more from "
        "the inputs, so that none is missing"
    )
    return list(found.values()), [told]


def as_read(document: Document) -> Document:
    """Return a document of the joined ledger as its input gave it, without what was inferred from its text."""
    inferred = {key for key, basis in document.basis.items() if basis == INFERRED and key != "language"}
    dated = document.published.basis is not PublishedBasis.TEXT
    return replace(
        document,
        title=None if "title" in inferred else document.title,
        outlet=None if "outlet" in inferred else document.outlet,
        bylines=() if "bylines" in inferred else document.bylines,
        published=document.published if dated else Published(),
        basis={key: "none" if key in inferred else basis for key, basis in document.basis.items()},
        origin_id=None,
    )


def _readable(path: Path) -> Iterator[Entry]:
    for row in _rows(path):
        try:
            yield entry_of(row)
        except MISFITS:
            continue


def _fitting(path: Path, kind: type[Any]) -> Iterator[Any]:
    for row in _rows(path):
        try:
            yield from_row(kind, row)
        except MISFITS:
            continue


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the lines that are JSON."""
    if not path.is_file():
        return
    with path.open("rb") as lines:
        for line in lines:
            try:
                row = json.loads(line)
            except ValueError:
                continue
            if isinstance(row, dict):
                yield row


def _issues(ledger: FileLedger, header: dict[str, Any], entries: list[Entry]) -> tuple[Issue, ...]:
    """Return the issues of inputs: the header's, or those of the table that no document has."""
    if header:
        return tuple(from_row(Issue, row) for row in header["input_issues"])
    own = {issue for entry in entries for issue in entry.reading.issues}
    listed = _fitting(ledger.folder / "tables" / "issues.jsonl", Issue)
    return tuple(issue for issue in listed if issue not in own)


def _programmes(ledger: FileLedger, bad: tuple[str, ...], lost: list[str]) -> tuple[tuple[str, str], ...]:
    found = []
    for path in sorted((ledger.folder / PROGRAMMES).glob("*.toml")):
        if f"{PROGRAMMES}/{path.name}" in bad:
            lost.append(f"{PROGRAMMES}/{path.name} is left out; give its folder again with --programmes")
        else:
            found.append((path.name, path.read_text(encoding="utf-8")))
    return tuple(found)
