"""A ledger as a folder of JSON lines: readable without Recoupe, the same bytes for the same input.

LEDGER/
ledger.json        format, versions of the stages, issues of the inputs, digest of every other file and its own
entries.jsonl      each document as read and as the document stages left it: what a later build starts from
judgements.jsonl   what the user decided, oldest first
programmes/        the user's own programmes of sanctions
layout/            blocks and sentences of each document
tables/            the tables of the contract, one file each
index.duckdb       made on the first query, from tables/; may be deleted

Beside it, while something is written: LEDGER.lock, LEDGER.reading (the documents that a build has finished), LEDGER.new
and LEDGER.old (the state to come and the one before, for the moment in which they change places). LEDGER.meaning, where
there is one, holds the vectors that search by meaning has made (`vectors.py`), LEDGER.compared what comparing claims
gave when the ledger was last joined; both may be deleted.
"""

import json
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from recoupe.errors import DamagedLedger, LedgerError
from recoupe.model import Issue, Judgement, Pile
from recoupe.model.codec import from_row, to_row
from recoupe.model.tables import TABLES, rows_of
from recoupe.store.base import Contents, sorted_entries
from recoupe.store.journal import FileJournal
from recoupe.store.lock import Told, locked
from recoupe.store.rows import entry_lines, entry_of, layout_rows, line, pile_of
from recoupe.store.sound import (
    damaged,
    digest_of,
    digest_of_row,
    lines_in,
    rows_in,
    seal,
    sealed,
    text_in,
    write_pieces,
)

FORMAT = 1
LAYOUT = ("blocks", "sentences")
COMPARED = "compared"
HEADER, ENTRIES, JUDGEMENTS, PROGRAMMES = "ledger.json", "entries.jsonl", "judgements.jsonl", "programmes"
AGAIN = 5
"""How often a reader starts anew where a build puts a new state in the place of the one being read."""

Found = TypeVar("Found")


class FileLedger:
    """A ledger in a folder. `told` is called with a line where another process must be waited for."""

    def __init__(self, folder: Path, *, told: Told = lambda line: None) -> None:
        self.folder = folder
        self._told = told
        self._held = 0

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the ledger for writing; another process waits. Who holds it may ask again."""
        if not self._held:
            with writable(self.beside("lock")), locked(self.beside("lock"), told=self._told):
                self._held += 1
                try:
                    yield
                finally:
                    self._held -= 1
            return
        yield

    def journal(self, stages: Mapping[str, int]) -> FileJournal:
        """Return the journal of a build with stages of these versions."""
        return FileJournal(self.beside("reading"), stages)

    def exists(self) -> bool:
        """Tell whether the folder holds a ledger, after putting back one whose replacement was cut short."""
        if not self.folder.exists() and self.beside("old").exists():
            with self.lock():
                if not self.folder.exists() and self.beside("old").exists():
                    self.beside("old").replace(self.folder)
        return (self.folder / HEADER).exists()

    def header(self) -> dict[str, Any]:
        """Return `ledger.json`. Raises `LedgerError` where there is none, it is damaged or its format is another."""
        path = self.folder / HEADER
        if not self.exists():
            if (self.folder / ENTRIES).exists():
                raise DamagedLedger(path, "is gone")
            raise LedgerError(f"{self.folder} holds no ledger; make one with: recoupe build INPUT --out {self.folder}")
        try:
            header: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise DamagedLedger(path, f"cannot be read ({error})") from error
        if header.get("format") != FORMAT:
            raise LedgerError(f"{path} has format {header.get('format')}, this version reads {FORMAT}")
        if "digest" in header and header["digest"] != digest_of_row(header):
            raise DamagedLedger(path, "was changed after it was written: it no longer has its own digest")
        return header

    def load(self, *, joined: bool = True) -> Contents:
        """Return everything the folder holds; empty contents where there is no ledger yet."""
        if not self.exists() and not (self.folder / ENTRIES).exists():
            if self.folder.exists() and (not self.folder.is_dir() or any(self.folder.iterdir())):
                raise LedgerError(f"{self.folder} is a folder with other things in it; name a new one")
            return Contents()

        def read(header: dict[str, Any]) -> Contents:
            return Contents(
                stages=header["stages"],
                entries=tuple(entry_of(row) for row in self._rows(ENTRIES, header)),
                issues=tuple(from_row(Issue, row) for row in header["input_issues"]),
                judgements=tuple(from_row(Judgement, row) for row in self._rows(JUDGEMENTS, header)),
                programmes=self._programmes(header),
                pile=self._pile(header) if joined else Pile(readings=()),
            )

        return self._settled(read)

    def pile(self) -> Pile:
        """Return the joined pile."""
        return self._settled(self._pile)

    def rows(self, table: str) -> list[dict[str, Any]]:
        """Return one table of the contract as plain rows."""
        return self._settled(lambda header: list(self._rows(f"tables/{table}.jsonl", header)))

    def programmes(self) -> tuple[tuple[str, str], ...]:
        """Return the user's own programmes of sanctions: file name and TOML of each."""
        return self._settled(self._programmes)

    def judgements(self) -> tuple[Judgement, ...]:
        """Return what the user decided, oldest first."""
        return self._settled(lambda header: tuple(from_row(Judgement, row) for row in self._rows(JUDGEMENTS, header)))

    def append(self, judgement: Judgement) -> None:
        """Write one judgement at the end of its file, then the file's digest into the header."""
        path = self.folder / JUDGEMENTS
        with self.lock(), writable(path):
            header = self.header()
            with path.open("a", encoding="utf-8", newline="\n", errors="surrogatepass") as file:
                file.write(line(to_row(judgement)) + "\n")
            header["digests"][JUDGEMENTS] = digest_of(path)
            new = self.folder / f"{HEADER}.new"
            _write_header(new, header)
            new.replace(self.folder / HEADER)

    def damage(self) -> list[str]:
        """Return the names of the files that are gone or are not what was written."""
        return self._settled(lambda header: damaged(self.folder, header["digests"]))

    def save(self, contents: Contents, *, kept: Collection[str] = ()) -> None:
        """Write everything beside the old state, then put it in its place, so that a stop half-way loses nothing."""
        new = self.beside("new")
        with self.lock():
            try:
                with writable(new):
                    shutil.rmtree(new, ignore_errors=True)
                    _write(new, contents, self._entry_lines(contents, kept))
                    self._replace_with(new)
            finally:
                shutil.rmtree(new, ignore_errors=True)

    def _entry_lines(self, contents: Contents, kept: Collection[str]) -> Iterator[bytes]:
        """Return the lines of the entries in order; those that are as they were loaded are copied."""
        digest = self.header()["digests"][ENTRIES] if kept else ""
        old = lines_in(self.folder / ENTRIES, digest) if kept else iter(())
        return entry_lines(sorted_entries(contents.entries), kept, old)

    def compared(self) -> bytes:
        """Return what comparing claims gave last; nothing where the file is gone or is not what was written."""
        return sealed(self.beside(COMPARED))

    def keep(self, compared: bytes) -> None:
        """Keep what comparing claims gave beside the ledger; where the disk is full it is done without."""
        with self.lock():
            if compared:
                seal(self.beside(COMPARED), compared)

    def beside(self, suffix: str) -> Path:
        """Return the path beside the folder that bears its name and a suffix."""
        folder = self.folder.absolute()
        return folder.with_name(f"{folder.name}.{suffix}")

    def _replace_with(self, new: Path) -> None:
        old = self.beside("old")
        if self.folder.exists():
            shutil.rmtree(old, ignore_errors=True)
            self.folder.replace(old)
        new.replace(self.folder)
        shutil.rmtree(old, ignore_errors=True)

    def _settled(self, read: Callable[[dict[str, Any]], Found]) -> Found:
        """Read under one header; once more where a build has put a new state in place meanwhile."""
        for _ in range(AGAIN):
            header = self.header()
            try:
                found = read(header)
            except LedgerError:
                if self.header() == header:
                    raise
            else:
                if self.header() == header:
                    return found
        raise LedgerError(f"{self.folder} is being written anew again and again; try once the builds are done")

    def _pile(self, header: dict[str, Any]) -> Pile:
        tables = {table.name: self._rows(f"tables/{table.name}.jsonl", header) for table in TABLES}
        return pile_of(tables, {name: self._rows(f"layout/{name}.jsonl", header) for name in LAYOUT})

    def _rows(self, name: str, header: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Return a file's rows; a table that came after the ledger was written is empty."""
        if name.startswith("tables/") and name not in header["digests"]:
            return iter(())
        return rows_in(self.folder / name, header["digests"].get(name))

    def _programmes(self, header: dict[str, Any]) -> tuple[tuple[str, str], ...]:
        paths = sorted((self.folder / PROGRAMMES).glob("*.toml"))
        return tuple((path.name, text_in(path, header["digests"].get(f"{PROGRAMMES}/{path.name}"))) for path in paths)


@contextmanager
def writable(path: Path) -> Iterator[None]:
    """Turn a disk that is full or closed into a `LedgerError` that names the place and the remedy."""
    try:
        yield
    except OSError as error:
        raise LedgerError(
            f"{error.filename or path} cannot be written ({error.strerror}); free some space, change its permissions "
            "or name another folder. What the ledger held before is as it was"
        ) from error


def _write(folder: Path, contents: Contents, entries: Iterable[bytes]) -> None:
    """Write a ledger into a new folder, its header last; `entries` are their lines."""
    for name in ("tables", "layout", PROGRAMMES):
        (folder / name).mkdir(parents=True)
    digests: dict[str, str] = {}

    def put(name: str, pieces: Iterable[str | bytes]) -> None:
        digests[name] = write_pieces(folder / name, pieces)

    def put_rows(name: str, lines: Iterable[str]) -> None:
        put(name, (text + "\n" for text in lines))

    put(ENTRIES, entries)
    put_rows(JUDGEMENTS, (line(to_row(judgement)) for judgement in contents.judgements))
    for name, text in contents.programmes:
        put(f"{PROGRAMMES}/{name}", [text])
    for name in LAYOUT:
        put_rows(f"layout/{name}.jsonl", map(line, layout_rows(contents.pile, name)))
    for table in TABLES:
        put_rows(f"tables/{table.name}.jsonl", (line(to_row(row)) for row in rows_of(contents.pile, table.name)))
    header = {
        "format": FORMAT,
        "stages": contents.stages,
        "input_issues": [to_row(issue) for issue in sorted(contents.issues, key=repr)],
        "digests": dict(sorted(digests.items())),
    }
    _write_header(folder / HEADER, header)


def _write_header(path: Path, header: dict[str, Any]) -> None:
    """Write the header with its own digest."""
    sealed = header | {"digest": digest_of_row(header)}
    write_pieces(path, [json.dumps(sealed, ensure_ascii=False, indent=1) + "\n"])
