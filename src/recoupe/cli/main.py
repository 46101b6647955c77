"""The `recoupe` command: registers the subcommands and turns our errors into messages and exit codes."""

import sys

import typer

from recoupe.cli import bench, build, demo, dossier, export, judge, mcp, print_, query, serve
from recoupe.errors import RecoupeError
from recoupe.version import __version__

app = typer.Typer(
    name="recoupe",
    help="Rebuild from a pile of news who says what about whom, and how many independent sources stand behind it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("demo")(demo.demo)
app.command("build")(build.build)
app.command("print")(print_.print_ledger)
app.command("query")(query.query)
app.command("export")(export.export)
app.command("dossier")(dossier.dossier)
app.command("judge")(judge.judge)
app.command("serve")(serve.serve)
app.command("mcp")(mcp.mcp)
app.command("bench")(bench.bench)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"recoupe {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
) -> None:
    """Rebuild from a pile of news who says what about whom, and how many independent sources stand behind it."""


def main() -> None:
    """Run the command line; wrong usage and unusable ledgers exit with 2 and one clear line."""
    try:
        app()
    except RecoupeError as error:
        typer.echo(f"recoupe: {error}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        sys.exit(0)


if __name__ == "__main__":
    main()
