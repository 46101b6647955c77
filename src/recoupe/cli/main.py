"""The `recoupe` command: finds the subcommands and turns our errors into messages and exit codes."""

import errno
import sys
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

from recoupe.errors import RecoupeError
from recoupe.process import settle
from recoupe.publish.harmless import shown
from recoupe.version import __version__

HELP = "Rebuild from a pile of news who says what about whom, and how many independent sources stand behind it."

COMMANDS = {
    "demo": ("demo:demo", "Build and open the ledger of the sample articles."),
    "build": ("build:build", "Read articles into a ledger; what it has already read is skipped."),
    "watch": ("watch:watch", "Read what is put into a folder, as it comes, until stopped with Ctrl-C."),
    "fetch": ("fetch:fetch", "Fetch what is new in feeds, sitemaps and pages, and read it into the ledger."),
    "print": ("print_:print_ledger", "Write the ledger as plain text, the same for the same ledger."),
    "query": ("query:query", "Answer a read-only SQL query over the tables of the contract."),
    "explain": ("explain:explain", "Tell how a claim came about: tree, tables, rules, weights, saying."),
    "export": ("export:export", "Write the tables, one file each, or the whole in a standard of the field."),
    "take": ("take:take", "Write a selection as a file: rows, references, or a brief of two pages."),
    "dossier": ("dossier:dossier", "Write the dossier as pages that open from disk, without a server."),
    "judge": ("judge:judge", "Keep a decision on a claim, a source or an entity; list and undo."),
    "check": ("check:check", "Check every file of a ledger against its digest; mend what can be mended."),
    "serve": ("serve:serve", "Serve the dossier on 127.0.0.1 until stopped with Ctrl-C."),
    "mcp": ("mcp:mcp", "Serve the ledger to assistants by the Model Context Protocol (stdio), read-only."),
    "bench": ("bench:bench", "Score a task on a data file and print the figures."),
}
"""Each command: its module and function, and its line in the help. A module is imported when its command is run."""

FULL = {errno.ENOSPC: "the disk is full; free some space", errno.EDQUOT: "the quota is used up; free some space"}
WRITING = (errno.EACCES, errno.EPERM, errno.EROFS)


class Commands(TyperGroup):
    """The commands by name, so that asking for help loads no network and no table."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 (the parent's)
        """Return the names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 (the parent's)
        """Return a command, None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module, function = COMMANDS[cmd_name][0].split(":")
        alone = typer.Typer(add_completion=False, rich_markup_mode=None)
        alone.command(cmd_name)(getattr(import_module(f"recoupe.cli.{module}"), function))
        return typer.main.get_command(alone)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 (the parent's)
        """Write the list of commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


app = typer.Typer(
    name="recoupe",
    cls=Commands,
    help=HELP,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


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
    settle()
    try:
        app()
    except RecoupeError as error:
        typer.echo(f"recoupe: {shown(str(error))}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        sys.exit(0)
    except OSError as error:
        if (told := trouble(error)) is None:
            raise
        typer.echo(f"recoupe: {shown(told)}", err=True)
        sys.exit(2)


def trouble(error: OSError) -> str | None:
    """Return what to do about a disk that is full or closed, None for any other error.

    « story.new: the disk is full; free some space »
    """
    place = error.filename or "the output"
    if error.errno in FULL:
        return f"{place}: {FULL[error.errno]}; nothing that was saved before is lost"
    if error.errno in WRITING:
        return f"{place} cannot be written or read ({error.strerror}); change its permissions or name another folder"
    return None


if __name__ == "__main__":
    main()
