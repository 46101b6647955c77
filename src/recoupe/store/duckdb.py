"""The index: the tables of a ledger in one DuckDB file, read-only for whoever asks."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb

from recoupe.errors import DamagedLedger, LedgerError, UsageError
from recoupe.model.tables import TABLES, Table
from recoupe.store.columns import columns_of
from recoupe.store.files import FileLedger, writable
from recoupe.store.lock import locked
from recoupe.store.sound import CHANGED, digest_of

LONGEST_ROW = 1_000_000_000
"""Bytes of one line of a table: an article of 5 MB with all that is said of it stays far below."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Columns and rows of a query."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def query(ledger: FileLedger, sql: str) -> Answer:
    """Answer a read-only SQL query over the tables of the contract.

    The index is made on the first query and again whenever the tables changed; a folder that cannot be written gets one
    that lasts for the query. Files, extensions and other databases are out of the query's reach. Raises `UsageError`
    for SQL that fails or writes, `DamagedLedger` where a table is not the one that was built.
    """
    with _index(ledger) as index:
        connection = duckdb.connect(str(index), read_only=True)
        try:
            connection.execute("SET enable_external_access = false")
            connection.execute("SET lock_configuration = true")
            result = connection.execute(sql)
            columns = tuple(column[0] for column in result.description or ())
            return Answer(columns, tuple(result.fetchall()))
        except duckdb.Error as error:
            raise UsageError(f"the query failed: {error}") from error
        finally:
            connection.close()


def write_parquet(ledger: FileLedger, table: Table, path: Path) -> None:
    """Write one table of a ledger as Parquet."""
    source = _sound(ledger, table, ledger.header())
    with duckdb.connect() as connection:
        connection.execute("SET threads = 1")
        target = str(path).replace("'", "''")
        connection.execute(f"COPY ({_select(table)}) TO '{target}' (FORMAT parquet, COMPRESSION zstd)", [str(source)])


@contextmanager
def _index(ledger: FileLedger) -> Iterator[Path]:
    """Yield an index that is as new as the tables."""
    header = ledger.header()
    stamp = _stamp(ledger, header)
    index = ledger.folder / "index.duckdb"
    if _stamp_of(index) == stamp:
        yield index
    elif all(os.access(folder, os.W_OK) for folder in (ledger.folder, ledger.folder.absolute().parent)):
        with writable(index), locked(ledger.beside("index.lock"), told=lambda line: None):
            if _stamp_of(index) != stamp:
                _make(ledger, index, stamp, header)
        yield index
    else:
        with TemporaryDirectory(prefix="recoupe-") as folder:
            index = Path(folder) / index.name
            _make(ledger, index, stamp, header)
            yield index


def _stamp(ledger: FileLedger, header: dict[str, Any]) -> str:
    """Return what an index is made from: the digests, and the size and time of the tables, which tell a change."""
    parts = [repr(sorted(header["digests"].items()))]
    for table in TABLES:
        path = ledger.folder / "tables" / f"{table.name}.jsonl"
        try:
            found = path.stat()
        except OSError as error:
            raise DamagedLedger(path, f"cannot be read ({error.strerror})") from error
        parts.append(f"{found.st_size} {found.st_mtime_ns}")
    return sha256("\n".join(parts).encode()).hexdigest()


def _stamp_of(index: Path) -> str | None:
    if not index.exists():
        return None
    try:
        with duckdb.connect(str(index), read_only=True) as connection:
            row = connection.execute("SELECT stamp FROM recoupe_index").fetchone()
            return str(row[0]) if row else None
    except duckdb.Error:
        return None


def _make(ledger: FileLedger, index: Path, stamp: str, header: dict[str, Any]) -> None:
    new = index.with_suffix(".new")
    for left in (new, new.with_name(f"{new.name}.wal")):
        left.unlink(missing_ok=True)
    try:
        with duckdb.connect(str(new)) as connection:
            for table in TABLES:
                source = _sound(ledger, table, header)
                connection.execute(f'CREATE TABLE "{table.name}" AS {_select(table)}', [str(source)])
            connection.execute("CREATE TABLE recoupe_index (stamp VARCHAR)")
            connection.execute("INSERT INTO recoupe_index VALUES (?)", [stamp])
        new.replace(index)
    except duckdb.IOException as error:
        raise LedgerError(f"{new} cannot be written ({error}); free some space, the ledger itself is sound") from error
    finally:
        new.unlink(missing_ok=True)


def _sound(ledger: FileLedger, table: Table, header: dict[str, Any]) -> Path:
    """Return the file of a table. Raises `DamagedLedger` where it is not the one that was built."""
    path = ledger.folder / "tables" / f"{table.name}.jsonl"
    try:
        sound = digest_of(path) == header["digests"].get(f"tables/{path.name}")
    except OSError as error:
        raise DamagedLedger(path, f"cannot be read ({error.strerror})") from error
    if not sound:
        raise DamagedLedger(path, CHANGED)
    return path


def _select(table: Table) -> str:
    """Return the SQL that reads a table's lines; the file is the statement's one parameter."""
    columns = ", ".join(f"'{name}': '{kind}'" for name, kind in columns_of(table.record).items())
    return (
        f"SELECT * FROM read_json(?, format = 'newline_delimited', columns = {{{columns}}}, "  # noqa: S608 (names are ours)
        f"maximum_object_size = {LONGEST_ROW})"
    )
