"""`recoupe check`: whether a ledger is what was written, and mending where it is not."""

from pathlib import Path
from typing import Annotated

import typer

from recoupe.building import mend as mend_ledger
from recoupe.cli.progress import bar
from recoupe.errors import LedgerError
from recoupe.runner.local import LocalRunner
from recoupe.store.files import FileLedger


def check(
    ledger: Annotated[Path, typer.Argument(help="The ledger's folder.")],
    mend: Annotated[bool, typer.Option("--mend", help="Make what is damaged again from what is sound.")] = False,
) -> None:
    """Check every file of a ledger against its digest; mend what can be mended."""
    store = FileLedger(ledger, told=lambda line: typer.echo(line, err=True))
    if mend:
        with bar("reading") as advance:
            done = mend_ledger(store, LocalRunner(), progress=advance)
        typer.echo("\n".join(done) if done else f"{ledger}: every file is what was written; nothing to mend")
        return
    if damaged := store.damage():
        raise LedgerError(f"{ledger}: damaged: {', '.join(damaged)}. To mend: recoupe check {ledger} --mend")
    typer.echo(f"{ledger}: every file is what was written")
