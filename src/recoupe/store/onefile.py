"""A ledger as one file of a database: DuckDB or SQLite, each table under its own name."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb

from recoupe.store.rows import line


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """A table: its columns with their types in SQL, and its rows as a ledger's lines hold them."""

    types: dict[str, str]
    rows: Sequence[dict[str, Any]]

    @contextmanager
    def relation(self, connection: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyRelation]:
        """Yield the table as a relation of DuckDB, for as long as it is read."""
        with TemporaryDirectory(prefix="recoupe-") as folder:
            path = Path(folder) / "rows.jsonl"
            with path.open("w", encoding="utf-8", newline="\n", errors="replace") as file:
                file.writelines(line(row) + "\n" for row in self.rows)
            types = ", ".join(f"'{name}': '{kind}'" for name, kind in self.types.items())
            yield connection.sql(
                f"SELECT * FROM read_json(?, format = 'newline_delimited', columns = {{{types}}})",  # noqa: S608 (ours)
                params=[str(path)],
            )

    def arrow(self) -> Any:
        """Return the table in Arrow. Raises `ModuleNotFoundError` where pyarrow is not installed."""
        with duckdb.connect() as connection, self.relation(connection) as relation:
            return relation.to_arrow_table()

    def frame(self) -> Any:
        """Return a pandas data frame. Raises `ModuleNotFoundError` where pandas is not installed."""
        with duckdb.connect() as connection, self.relation(connection) as relation:
            return relation.df()


Tables = dict[str, Columns]
"""Tables by name."""


def write_duckdb(tables: Tables, path: Path) -> Path:
    """Write tables into a new DuckDB file; one that is there is replaced."""
    path.unlink(missing_ok=True)
    with duckdb.connect(str(path)) as connection:
        for name, table in tables.items():
            with table.relation(connection) as relation:
                relation.create(name)
    return path


def ask(path: Path, sql: str) -> list[tuple[Any, ...]]:
    """Answer a query over a DuckDB file, which is read alone."""
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def write_sqlite(tables: Tables, path: Path) -> Path:
    """Write tables into a new SQLite file; lists and records are JSON in their cell."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        for name, table in tables.items():
            columns = ", ".join(f'"{column}"' for column in table.types)
            marks = ", ".join("?" for _ in table.types)
            connection.execute(f'CREATE TABLE "{name}" ({columns})')
            rows = ([_cell(row[column]) for column in table.types] for row in table.rows)
            connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)  # noqa: S608 (names are ours)
        connection.commit()
    return path


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict | tuple) else value
