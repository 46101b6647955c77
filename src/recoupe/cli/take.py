"""`recoupe take`: a selection of the ledger as a file, in the format that its name ends in."""

from pathlib import Path
from typing import Annotated
from urllib.parse import parse_qsl

import typer

from recoupe.errors import UsageError
from recoupe.front import Ledger
from recoupe.publish.catalogue import catalogue
from recoupe.publish.takeaway import KINDS
from recoupe.publish.takeaway import take as taken
from recoupe.view.selecting import Wanted, select


def take(
    ledger: Annotated[Path, typer.Argument(help="The ledger's folder.")],
    out: Annotated[Path, typer.Argument(help="The file to write, such as denied.csv or denied.brief.docx.")],
    ask: Annotated[
        str, typer.Option(help="What to take, as the address of the page has it: word=denied&party=…&sort=recent.")
    ] = "",
    language: Annotated[str, typer.Option(help="Language of names and status words: en or fr.")] = "en",
) -> None:
    """Write the questions that an address asks for: as rows, as references, or as a brief of two pages."""
    ending = ending_of(out)
    words = catalogue(language)
    opened = Ledger(ledger, language=language)
    found = select(opened.site.ledger, Wanted.of(parse_qsl(ask.removeprefix("?"))), opened.review)
    body = taken(ending, found, words, opened.review)
    out.write_bytes(body if isinstance(body, bytes) else body.encode("utf-8", "replace"))
    typer.echo(f"{out}: {len(found)} questions")


def ending_of(path: Path) -> str:
    """Return the format that a file's name ends in. Raises `UsageError` where there is none of that name."""
    for ending in sorted(KINDS, key=len, reverse=True):
        if path.name.endswith(f".{ending}"):
            return ending
    raise UsageError(f"{path.name} ends in no format; there are {', '.join(KINDS)}")
