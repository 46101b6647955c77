"""Write the tables of a ledger as JSON lines, CSV or Parquet, or the whole in a standard of the field."""

import csv
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from recoupe.judging import judgements_of
from recoupe.model.tables import TABLES, Table
from recoupe.publish import calendar, ftm, graphs, jsonld, plover
from recoupe.publish.catalogue import catalogue
from recoupe.publish.flat import Flat, flat
from recoupe.publish.harmless import cell
from recoupe.store.columns import columns_of
from recoupe.store.duckdb import write_parquet
from recoupe.store.files import FileLedger
from recoupe.store.onefile import Columns, write_duckdb, write_sqlite
from recoupe.store.rows import line
from recoupe.view.build import Site, site
from recoupe.view.review import Review


def write(ledger: FileLedger, format: str, out: Path) -> list[Path]:
    """Write one format into a folder that exists and return the files, in order."""
    if format == "ftm":
        return [ftm.write(ledger.pile(), out)]
    if format == "jsonld":
        return [jsonld.write(ledger.pile(), out)]
    if format == "plover":
        return plover.write(ledger.pile(), out)
    if format == "graph":
        return graphs.write(_site(ledger), out)
    if format == "ics":
        return [calendar.write(_site(ledger), catalogue(LANGUAGE), out)]
    if format == "parquet":
        return [_parquet(ledger, table, out / f"{table.name}.parquet") for table in TABLES]
    if format in ("duckdb", "sqlite"):
        tables = {table.name: _columns(ledger, table) for table in TABLES} | {"claims_flat": flat_table(ledger)}
        one = {"duckdb": write_duckdb, "sqlite": write_sqlite}[format]
        return [one(tables, out / f"ledger.{format}")]
    writer = {"jsonl": _jsonl, "csv": _csv}[format]
    return [writer(table, ledger.rows(table.name), out / f"{table.name}.{format}") for table in TABLES]


LANGUAGE = "en"
"""Of the words in an export; names have several."""


def _site(ledger: FileLedger) -> Site:
    pile = ledger.pile()
    return site(pile, language=LANGUAGE, title="", nobody=Review.of(pile, judgements_of(ledger)).nobody)


def _columns(ledger: FileLedger, table: Table) -> Columns:
    return Columns(types=columns_of(table.record), rows=tuple(ledger.rows(table.name)))


def flat_table(ledger: FileLedger, language: str = "en") -> Columns:
    """Return every claim as a row that a person can read, with the user's own judgements."""
    pile = ledger.pile()
    review = Review.of(pile, judgements_of(ledger))
    made = site(pile, language=language, title="", nobody=review.nobody)
    rows = tuple(asdict(each) for each in flat(made.ledger.questions, catalogue(language), review))
    return Columns(types=columns_of(Flat), rows=rows)


def _jsonl(_: Table, rows: list[dict[str, Any]], path: Path) -> Path:
    with path.open("w", encoding="utf-8", newline="\n", errors="surrogatepass") as file:
        file.writelines(line(row) + "\n" for row in rows)
    return path


def _csv(table: Table, rows: list[dict[str, Any]], path: Path) -> Path:
    """Lists and records are JSON in their cell, an unknown is an empty cell, and no cell is a formula."""
    columns = list(columns_of(table.record))
    with path.open("w", encoding="utf-8", newline="", errors="surrogatepass") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        for row in rows:
            writer.writerow([_cell(row[name]) for name in columns])
    return path


def _cell(value: Any) -> Any:
    if isinstance(value, list | dict | bool):
        return cell(json.dumps(value, ensure_ascii=False))
    if isinstance(value, str):
        return cell(value)
    return "" if value is None else value


def _parquet(ledger: FileLedger, table: Table, path: Path) -> Path:
    write_parquet(ledger, table, path)
    return path
