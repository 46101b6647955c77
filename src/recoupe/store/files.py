"""A ledger as a folder of JSON lines: readable without Recoupe, the same bytes for the same input.

LEDGER/
ledger.json        format, versions of the stages, digest of every file
entries.jsonl      each document as read and as the document stages left it: what a later build starts from
judgements.jsonl   what the user decided about entities, oldest first
programmes/        the user's own programmes of sanctions
layout/            blocks and sentences of each document
tables/            the tables of the contract, one file each
index.duckdb       made on the first query, from tables/; may be deleted
"""

import json
import shutil
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from recoupe.errors import LedgerError
from recoupe.model import Issue, Judgement, Pile
from recoupe.model.codec import from_row, to_row
from recoupe.model.tables import TABLES, rows_of
from recoupe.store.base import Contents, sorted_entries
from recoupe.store.rows import entry_of, entry_row, layout_rows, line, parsed, pile_of

FORMAT = 1
LAYOUT = ("blocks", "sentences")


class FileLedger:
    """A ledger in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def exists(self) -> bool:
        """Tell whether the folder holds a ledger, after putting back one whose replacement was cut short."""
        old = self._beside("old")
        if old.exists() and not self.folder.exists():
            old.replace(self.folder)
        return (self.folder / "ledger.json").exists()

    def header(self) -> dict[str, Any]:
        """Return `ledger.json`. Raises `LedgerError` where there is none or its format is another."""
        path = self.folder / "ledger.json"
        if not self.exists():
            raise LedgerError(f"{self.folder} holds no ledger; make one with: recoupe build INPUT --out {self.folder}")
        try:
            header: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise LedgerError(f"{path} is damaged ({error}); build the ledger again from its inputs") from error
        if header.get("format") != FORMAT:
            raise LedgerError(f"{path} has format {header.get('format')}, this version reads {FORMAT}")
        return header

    def load(self) -> Contents:
        """Return everything the folder holds; empty contents where there is no ledger yet."""
        if not self.exists():
            if self.folder.exists() and any(self.folder.iterdir()):
                raise LedgerError(f"{self.folder} is a folder with other things in it; name a new one")
            return Contents()
        header = self.header()
        issues = tuple(from_row(Issue, row) for row in header["input_issues"])
        entries = tuple(entry_of(row) for row in self._rows("entries.jsonl"))
        return Contents(
            stages=header["stages"],
            entries=entries,
            issues=issues,
            judgements=tuple(from_row(Judgement, row) for row in self._rows("judgements.jsonl")),
            programmes=self.programmes(),
            pile=self.pile(),
        )

    def pile(self) -> Pile:
        """Return the joined pile."""
        self.header()
        tables = {table.name: self.rows(table.name) for table in TABLES}
        return pile_of(tables, {name: self._rows(f"layout/{name}.jsonl") for name in LAYOUT})

    def rows(self, table: str) -> list[dict[str, Any]]:
        """Return one table of the contract as plain rows."""
        return self._rows(f"tables/{table}.jsonl")

    def save(self, contents: Contents) -> None:
        """Write everything beside the old state, then put it in its place, so that a stop half-way loses nothing."""
        new = self._beside("new")
        shutil.rmtree(new, ignore_errors=True)
        (new / "tables").mkdir(parents=True)
        (new / "layout").mkdir()
        _write(new / "entries.jsonl", (entry_row(entry) for entry in sorted_entries(contents.entries)))
        _write(new / "judgements.jsonl", map(to_row, contents.judgements))
        (new / "programmes").mkdir()
        for name, text in contents.programmes:
            (new / "programmes" / name).write_text(text, encoding="utf-8", newline="\n")
        for name in LAYOUT:
            _write(new / "layout" / f"{name}.jsonl", layout_rows(contents.pile, name))
        for table in TABLES:
            _write(new / "tables" / f"{table.name}.jsonl", map(to_row, rows_of(contents.pile, table.name)))
        (new / "ledger.json").write_text(
            json.dumps(_header(new, contents), ensure_ascii=False, indent=1) + "\n", "utf-8"
        )
        self._replace_with(new)

    def _replace_with(self, new: Path) -> None:
        old = self._beside("old")
        shutil.rmtree(old, ignore_errors=True)
        if self.folder.exists():
            self.folder.replace(old)
        new.replace(self.folder)
        shutil.rmtree(old, ignore_errors=True)

    def programmes(self) -> tuple[tuple[str, str], ...]:
        """Return the user's own programmes of sanctions: file name and TOML of each."""
        paths = sorted((self.folder / "programmes").glob("*.toml"))
        return tuple((path.name, path.read_text(encoding="utf-8")) for path in paths)

    def _beside(self, suffix: str) -> Path:
        folder = self.folder.absolute()
        return folder.with_name(f"{folder.name}.{suffix}")

    def _rows(self, name: str) -> list[dict[str, Any]]:
        path = self.folder / name
        try:
            with path.open(encoding="utf-8", newline="\n") as lines:
                return parsed(lines)
        except (OSError, ValueError) as error:
            raise LedgerError(f"{path} cannot be read ({error}); build the ledger again from its inputs") from error


def _write(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    with path.open("w", encoding="utf-8", newline="\n", errors="surrogatepass") as file:
        file.writelines(line(row) + "\n" for row in rows)


def _header(folder: Path, contents: Contents) -> dict[str, Any]:
    files = sorted(path for path in folder.rglob("*.jsonl"))
    return {
        "format": FORMAT,
        "stages": contents.stages,
        "input_issues": [to_row(issue) for issue in sorted(contents.issues, key=repr)],
        "digests": {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files},
    }
