"""The index: the tables of a ledger in one DuckDB file, read-only for whoever asks."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import duckdb

from recoupe.errors import UsageError
from recoupe.model.tables import TABLES
from recoupe.store.columns import arrow_table
from recoupe.store.files import FileLedger


@dataclass(frozen=True, slots=True)
class Answer:
    """Columns and rows of a query."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def query(ledger: FileLedger, sql: str) -> Answer:
    """Answer a read-only SQL query over the tables of the contract.

    The index is made on the first query and again whenever the tables changed. Files, extensions and other databases
    are out of the query's reach. Raises `UsageError` for SQL that fails or writes.
    """
    index = _current_index(ledger)
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


def _current_index(ledger: FileLedger) -> Path:
    digest = sha256(repr(sorted(ledger.header()["digests"].items())).encode()).hexdigest()
    index = ledger.folder / "index.duckdb"
    if not index.exists() or _digest_of(index) != digest:
        _make(ledger, index, digest)
    return index


def _digest_of(index: Path) -> str | None:
    try:
        with duckdb.connect(str(index), read_only=True) as connection:
            row = connection.execute("SELECT digest FROM recoupe_index").fetchone()
            return str(row[0]) if row else None
    except duckdb.Error:
        return None


def _make(ledger: FileLedger, index: Path, digest: str) -> None:
    new = index.with_suffix(".new")
    new.unlink(missing_ok=True)
    with duckdb.connect(str(new)) as connection:
        for table in TABLES:
            rows = arrow_table(table.record, ledger.rows(table.name))
            connection.register("rows_to_index", rows)
            connection.execute(f'CREATE TABLE "{table.name}" AS SELECT * FROM rows_to_index')  # noqa: S608 (names are ours)
            connection.unregister("rows_to_index")
        connection.execute("CREATE TABLE recoupe_index (digest VARCHAR)")
        connection.execute("INSERT INTO recoupe_index VALUES (?)", [digest])
    new.replace(index)
