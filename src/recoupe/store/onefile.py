"""A ledger as one file of a database: DuckDB or SQLite, each table under its own name."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

Tables = dict[str, pa.Table]
"""Arrow tables by name."""


def write_duckdb(tables: Tables, path: Path) -> Path:
    """Write tables into a new DuckDB file; one that is there is replaced."""
    path.unlink(missing_ok=True)
    with duckdb.connect(str(path)) as connection:
        for name, table in tables.items():
            connection.register("rows_to_write", table)
            connection.execute(f'CREATE TABLE "{name}" AS SELECT * FROM rows_to_write')  # noqa: S608 (names are ours)
            connection.unregister("rows_to_write")
    return path


def write_sqlite(tables: Tables, path: Path) -> Path:
    """Write tables into a new SQLite file; lists and records are JSON in their cell."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        for name, table in tables.items():
            columns = ", ".join(f'"{column}"' for column in table.column_names)
            marks = ", ".join("?" for _ in table.column_names)
            connection.execute(f'CREATE TABLE "{name}" ({columns})')
            rows = ([_cell(row[column]) for column in table.column_names] for row in table.to_pylist())
            connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)  # noqa: S608 (names are ours)
        connection.commit()
    return path


def _cell(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict | tuple) else value
