"""`recoupe export`: the tables of a ledger in open formats."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from recoupe.publish import tables
from recoupe.store.files import FileLedger


class Format(StrEnum):
    """The formats of an export."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    FTM = "ftm"
    JSONLD = "jsonld"
    PLOVER = "plover"
    GRAPH = "graph"
    ICS = "ics"
    DUCKDB = "duckdb"
    SQLITE = "sqlite"


def export(
    ledger: Annotated[Path, typer.Argument(help="The ledger's folder.")],
    format: Annotated[Format, typer.Option(help="The format to write.")],
    out: Annotated[Path, typer.Option("--out", help="The folder to write into; made if need be.")],
) -> None:
    """Write the tables of the contract, one file each; ftm, jsonld, plover and ics write the whole in those standards.

    graph writes who cites whom and who deals with whom, as GraphML and GEXF.
    duckdb and sqlite write one database with every table and claims_flat, whose rows a person can read.
    """
    out.mkdir(parents=True, exist_ok=True)
    for path in tables.write(FileLedger(ledger), format.value, out):
        typer.echo(path)
