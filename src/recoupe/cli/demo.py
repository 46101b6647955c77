"""`recoupe demo`: the ledger and dossier of the invented sample articles."""

import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from recoupe.building import build as build_ledger
from recoupe.cli.build import report, summary
from recoupe.cli.progress import bar
from recoupe.publish import dossier
from recoupe.runner.local import LocalRunner
from recoupe.samples import articles, title
from recoupe.stages.read import read_inputs
from recoupe.store.files import FileLedger


def demo(
    out: Annotated[Path, typer.Option("--out", help="The folder to write into.")] = Path("recoupe-demo"),
    show: Annotated[bool, typer.Option("--open/--no-open", help="Open the dossier in a browser.")] = True,
) -> None:
    """Build and open the ledger of the sample articles: an invented story between invented states."""
    ledger = FileLedger(out / "ledger")
    with bar("reading") as advance:
        outcome = build_ledger(read_inputs([str(articles())]), ledger, LocalRunner(), progress=advance)
    report(outcome)
    typer.echo(summary(outcome, out / "ledger"))
    dossier.write(outcome.contents.pile, out / "dossier", title=title())
    page = (out / "dossier" / "index.html").resolve()
    typer.echo(f"The dossier: {page}")
    if show:
        webbrowser.open(page.as_uri())
