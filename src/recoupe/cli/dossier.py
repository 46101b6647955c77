"""`recoupe dossier`: the static pages of a ledger."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from recoupe.judging import judgements_of
from recoupe.publish import dossier as pages
from recoupe.store.files import FileLedger


def dossier(
    ledger: Annotated[Path, typer.Argument(help="The ledger's folder.")],
    out: Annotated[Path, typer.Option("--out", help="The folder to write the pages into.")],
    title: Annotated[str | None, typer.Option(help="The story's name; the ledger's folder name otherwise.")] = None,
    since: Annotated[
        Path | None, typer.Option(help="An earlier copy of the ledger: the first page tells what has changed since.")
    ] = None,
) -> None:
    """Write the dossier as pages that open from disk, without a server."""
    previous = FileLedger(since).pile() if since else None
    store = FileLedger(ledger)
    pile = replace(store.pile(), programmes=store.programmes())
    files = pages.write(
        pile, out, title=title or ledger.resolve().name, previous=previous, judgements=judgements_of(store)
    )
    typer.echo(f"{len(files)} files; open {(out / 'index.html').resolve()}")
