"""`recoupe watch`: a ledger kept up to date from a folder."""

import time
from pathlib import Path
from typing import Annotated

import typer

from recoupe.building import build as build_ledger
from recoupe.cli.build import report, summary
from recoupe.errors import UsageError
from recoupe.runner.local import LocalRunner
from recoupe.stages.read import read_inputs
from recoupe.stages.read.inputs import sources
from recoupe.store.files import FileLedger

Stamp = tuple[int, int]
"""Size and time of change of a file."""


def watch(
    folder: Annotated[Path, typer.Argument(help="The folder that articles are put into.")],
    out: Annotated[Path, typer.Option("--out", help="The ledger's folder; added to if it exists.")],
    every: Annotated[float, typer.Option(min=0.1, help="Seconds between two looks.")] = 30.0,
    once: Annotated[bool, typer.Option("--once", help="Look once, read what is there, and end.")] = False,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to read with.")] = 1,
) -> None:
    """Read what is put into a folder, as it comes, until stopped with Ctrl-C.

    A file is read when two looks find it the same: one that is still being written waits.
    """
    if not folder.is_dir():
        raise UsageError(f"no folder {folder}; name the one that articles are put into")
    if out.resolve().is_relative_to(folder.resolve()):
        raise UsageError(f"{out} lies in the folder that is watched; name a ledger outside it")
    read: dict[Path, Stamp] = {}
    before = stamps(folder) if once else {}
    try:
        while True:
            now = stamps(folder)
            if new := settled(before, now, read):
                _add(folder, out, new, jobs)
                read |= new
            if once:
                return
            before = now
            time.sleep(every)
    except KeyboardInterrupt:
        typer.echo("stopped; what was read is in the ledger", err=True)


def stamps(folder: Path) -> dict[Path, Stamp]:
    """Return the articles under a folder, each with what tells a change."""
    found: dict[Path, Stamp] = {}
    for source in sources([folder])[0]:
        try:
            stat = source.path.stat()
        except FileNotFoundError:
            continue
        found[source.path] = (stat.st_size, stat.st_mtime_ns)
    return found


def settled(before: dict[Path, Stamp], now: dict[Path, Stamp], read: dict[Path, Stamp]) -> dict[Path, Stamp]:
    """Return the files that have not been read as they are, and have not changed since the last look."""
    return {path: stamp for path, stamp in now.items() if before.get(path) == stamp and read.get(path) != stamp}


def _add(folder: Path, out: Path, new: dict[Path, Stamp], jobs: int) -> None:
    ledger = FileLedger(out, told=lambda line: typer.echo(line, err=True))
    found = read_inputs([folder], wanted=new.__contains__)
    outcome = build_ledger(found, ledger, LocalRunner(jobs=jobs))
    report(outcome)
    typer.echo(summary(outcome, out))
