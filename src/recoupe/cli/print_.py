"""`recoupe print`: a ledger as plain text."""

from pathlib import Path
from typing import Annotated

import typer

from recoupe.publish.plain import harmless, render
from recoupe.store.files import FileLedger


def print_ledger(ledger: Annotated[Path, typer.Argument(help="The ledger's folder.")]) -> None:
    """Write the ledger as plain text, the same for the same ledger."""
    typer.echo(harmless(render(FileLedger(ledger).pile())), nl=False)
