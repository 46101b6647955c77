"""`recoupe query`: read-only SQL over the tables of a ledger."""

import csv
import io
import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from recoupe.publish.plain import harmless
from recoupe.publish.sheetfile import guarded
from recoupe.store.duckdb import Answer
from recoupe.store.duckdb import query as ask
from recoupe.store.files import FileLedger


class Format(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def query(
    ledger: Annotated[Path, typer.Argument(help="The ledger's folder.")],
    sql: Annotated[str, typer.Argument(help="A SELECT over documents, claims, attributions, …")],
    format: Annotated[Format, typer.Option(help="How to write the answer.")] = Format.TABLE,
) -> None:
    """Answer a read-only SQL query over the tables of the contract."""
    answer = ask(FileLedger(ledger), sql)
    writers = {Format.TABLE: as_table, Format.CSV: as_csv, Format.JSON: as_json}
    typer.echo(writers[format](answer), nl=False)


def as_json(answer: Answer) -> str:
    """Return a JSON list of objects, one a row."""
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1, default=str) + "\n"


def as_csv(answer: Answer) -> str:
    """Return CSV with a header; lists and records are JSON in their cell."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([guarded(_cell(value)) for value in row] for row in answer.rows)
    return target.getvalue()


def as_table(answer: Answer) -> str:
    """Return a table for the eye; nothing is cut, long cells wrap."""
    table = Table(*answer.columns, show_lines=False)
    for row in answer.rows:
        table.add_row(*("" if value is None else harmless(str(_cell(value))) for value in row))
    console = Console(file=io.StringIO(), force_terminal=False, markup=False, highlight=False)
    console.print(table)
    return console.file.getvalue()  # type: ignore[attr-defined,no-any-return]


def _cell(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, list | dict) else value
