"""`recoupe mcp`: a ledger for assistants, over standard input and output."""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from recoupe.encoder.meaning import installed, meaning
from recoupe.errors import UsageError
from recoupe.judging import judgements_of
from recoupe.publish.near import Near
from recoupe.store.files import FileLedger
from recoupe.store.vectors import Vectors
from recoupe.view.build import Site
from recoupe.view.review import Review
from recoupe.web.assistants import Answers


def mcp(
    ledger: Annotated[Path, typer.Argument(help="The ledger's folder.")],
    language: Annotated[str, typer.Option(help="Language of names and status words: en or fr.")] = "en",
) -> None:
    """Serve the ledger to assistants by the Model Context Protocol (stdio), read-only."""
    if find_spec("mcp") is None:
        raise UsageError(
            "this needs the Model Context Protocol's SDK; install it with: pip install 'recoupe[assistants]'"
        )
    from recoupe.web.mcpserver import server

    store = FileLedger(ledger)
    pile = store.pile()
    server(Answers(pile, Review.of(pile, judgements_of(store)), language, near=_near(store))).run("stdio")


def _near(store: FileLedger) -> Callable[[Site], Near] | None:
    """Return how search by meaning is made, None without its extra."""
    if not installed():
        return None
    return lambda site: Near.of(site, meaning(), Vectors(store.beside("meaning"), meaning().mark))
