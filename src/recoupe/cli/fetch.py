"""`recoupe fetch`: a ledger kept up to date from feeds, sitemaps and pages."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from recoupe.building import build as build_ledger
from recoupe.cli.build import failed, report, summary
from recoupe.cli.progress import bar
from recoupe.errors import UsageError
from recoupe.gather.gathering import gather, hosts
from recoupe.gather.polite import Client
from recoupe.publish.harmless import shown
from recoupe.runner.local import LocalRunner
from recoupe.stages.read import read_inputs
from recoupe.store.files import FileLedger


def fetch(
    feeds: Annotated[list[str], typer.Argument(help="Addresses of feeds, sitemaps or pages.", metavar="FEED…")],
    out: Annotated[Path, typer.Option("--out", help="The ledger's folder; added to if it exists.")],
    most: Annotated[int, typer.Option(min=1, help="Pages to fetch at the most.")] = 200,
    language: Annotated[str | None, typer.Option(help="Language of all pages, instead of finding it.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes to read with.")] = 1,
) -> None:
    """Fetch what is new in feeds, sitemaps and pages into LEDGER.pages, and read it into the ledger."""
    if wrong := [feed for feed in feeds if not hosts([feed]) or not feed.startswith(("http://", "https://"))]:
        raise UsageError(f"{wrong[0]}: not an address; it begins with http:// or https://")
    ledger = FileLedger(out, told=lambda line: typer.echo(line, err=True))
    with ledger.lock():
        memory = ledger.beside("fetched.json")
        validators: dict[str, dict[str, str]] = json.loads(memory.read_text("utf-8")) if memory.exists() else {}
        client = Client(hosts(feeds), validators)
        now = datetime.now(UTC)
        archive = ledger.beside("pages") / f"{now:%Y%m%dT%H%M%S}.warc.gz"
        with bar("fetching") as advance:
            found = gather(feeds, client, archive, when=f"{now:%Y-%m-%dT%H:%M:%SZ}", most=most, told=advance)
        for reason in found.refused:
            typer.echo(shown(f"warning: {reason}"), err=True)
        typer.echo(f"{found.fetched} pages fetched, {found.known} known before, {len(found.refused)} left out")
        if not found.fetched:
            raise typer.Exit(1 if found.refused else 0)
        with bar("reading") as advance:
            pages = read_inputs([archive], language=language)
            outcome = build_ledger(pages, ledger, LocalRunner(jobs=jobs), progress=advance)
        memory.write_text(json.dumps(client.validators, indent=1, sort_keys=True) + "\n", "utf-8")
    report(outcome)
    typer.echo(summary(outcome, out))
    raise typer.Exit(1 if found.refused or failed(outcome) else 0)
