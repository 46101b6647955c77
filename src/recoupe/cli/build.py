"""`recoupe build`: inputs into a ledger."""

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from recoupe.building import Outcome
from recoupe.building import build as build_ledger
from recoupe.cli.progress import bar
from recoupe.errors import UsageError
from recoupe.model import Issue, Severity
from recoupe.model.tables import rows_of
from recoupe.pipeline import ReaderName
from recoupe.publish.harmless import shown
from recoupe.runner.base import Runner
from recoupe.runner.local import LocalRunner
from recoupe.sanctions import load
from recoupe.stages.read import read_inputs
from recoupe.store.files import FileLedger


class RunnerName(StrEnum):
    """Where the stages are carried out."""

    LOCAL = "local"
    SPARK = "spark"


def build(
    inputs: Annotated[
        list[str], typer.Argument(help="Files, folders or globs; - for standard input.", metavar="INPUT…")
    ],
    out: Annotated[Path, typer.Option("--out", help="The ledger's folder; added to if it exists.")],
    language: Annotated[str | None, typer.Option(help="Language of all inputs, instead of finding it.")] = None,
    published: Annotated[str | None, typer.Option(help="Date (YYYY-MM-DD) of inputs that give none.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to read with.")] = 1,
    runner: Annotated[RunnerName, typer.Option(help="Where to carry out the stages.")] = RunnerName.LOCAL,
    reader: Annotated[
        ReaderName | None,
        typer.Option(help="careful: claims by encoder and tables; fast: by the tables alone. By default the ledger's."),
    ] = None,
    programmes: Annotated[
        Path | None,
        typer.Option(help="Folder of programmes of sanctions (TOML) beside those that ship.", metavar="DIR"),
    ] = None,
) -> None:
    """Read articles into a ledger; what it has already read is skipped."""
    if programmes is not None and not programmes.is_dir():
        raise UsageError(f"no folder {programmes}; --programmes takes a folder of TOML files")
    if programmes is not None:
        load(programmes)  # a malformed table is told before work begins
    own = texts_in(programmes) if programmes is not None else ()
    stream = sys.stdin.buffer if "-" in inputs else None
    found = read_inputs(inputs, language=language, published=published, stdin=stream)
    ledger = FileLedger(out, told=lambda line: typer.echo(line, err=True))
    with bar("reading") as advance:
        outcome = build_ledger(found, ledger, runner_for(runner, jobs), programmes=own, reader=reader, progress=advance)
    report(outcome)
    typer.echo(summary(outcome, out))
    raise typer.Exit(1 if failed(outcome) else 0)


def texts_in(folder: Path) -> tuple[tuple[str, str], ...]:
    """Return the TOML files of a folder as (name, text)."""
    return tuple((path.name, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml")))


def runner_for(name: RunnerName, jobs: int) -> Runner:
    """Return the runner of that name."""
    if name is RunnerName.SPARK:
        from recoupe.runner.spark import SparkRunner

        return SparkRunner(jobs=jobs)
    return LocalRunner(jobs=jobs)


def report(outcome: Outcome) -> None:
    """Name on standard error every input that could not be read, or that needs a word."""
    for issue in _told(outcome):
        typer.echo(shown(f"{issue.severity}: {issue.message}"), err=True)


def _told(outcome: Outcome) -> Iterator[Issue]:
    yield from outcome.issues
    inputs = set(outcome.issues)
    for issue in rows_of(outcome.contents.pile, "issues"):
        if issue.severity is Severity.ERROR and issue not in inputs and issue.document_id:
            yield issue


def failed(outcome: Outcome) -> bool:
    """Tell whether some input of this run could not be read, or a stage failed on one."""
    return any(issue.severity is Severity.ERROR for issue in _told(outcome))


def summary(outcome: Outcome, out: Path) -> str:
    """Return the one line that a build ends with."""
    pile = outcome.contents.pile
    claims = sum(len(reading.claims) for reading in pile.readings)
    said = sum(len(reading.attributions) for reading in pile.readings)
    return (
        f"{out}: {outcome.added} articles added, {outcome.known} known before; "
        f"{claims} claims, {said} attributions, {len(pile.events)} events"
    )
