"""`recoupe serve`: the same pages as a web application on this machine."""

import getpass
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from recoupe.encoder.meaning import installed, meaning
from recoupe.errors import UsageError
from recoupe.store.files import FileLedger

HOST = "127.0.0.1"
"""Never another: the material is confidential, and there is no login."""


def serve(
    ledger: Annotated[Path, typer.Argument(help="The ledger's folder.")],
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port on 127.0.0.1.")] = 8765,
    by: Annotated[str | None, typer.Option(help="Who judges; the name of the account otherwise.")] = None,
) -> None:
    """Serve the dossier on 127.0.0.1 until stopped with Ctrl-C; what you judge there is kept in the ledger."""
    try:
        import uvicorn

        from recoupe.web.app import application
    except ImportError as error:
        raise UsageError("serve needs the extra: pip install 'recoupe[server]'") from error

    store = FileLedger(ledger)
    pile = replace(store.pile(), programmes=store.programmes())
    typer.echo(f"http://{HOST}:{port}/  (Ctrl-C stops)")
    try:
        encoder = meaning() if installed() else None
        made = application(pile, title=ledger.resolve().name, ledger=store, by=by or getpass.getuser(), meaning=encoder)
        uvicorn.run(made, host=HOST, port=port, log_level="warning")
    except OSError as error:
        raise UsageError(f"port {port} cannot be used ({error}); name another with --port") from error
