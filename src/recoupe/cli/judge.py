"""`recoupe judge`: a user's decision on who is who."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from recoupe.build import judge as add_judgement
from recoupe.model import Judgement, JudgementKind
from recoupe.store.files import FileLedger


def judge(
    ledger: Annotated[Path, typer.Argument(help="The ledger's folder.")],
    kind: Annotated[JudgementKind, typer.Argument(help="merge: two are one. split: a document means another.")],
    entity: Annotated[str, typer.Argument(help="The entity's id, which is kept.")],
    other: Annotated[str, typer.Argument(help="The entity to join to it, or the document to split off.")],
    note: Annotated[str, typer.Option(help="Why.")] = "",
) -> None:
    """Say that two entities are one, or that a document means somebody else; kept, and applied on every build."""
    store = FileLedger(ledger)
    store.header()
    made = date.today().isoformat()  # noqa: DTZ011 (the user's own day)
    contents = add_judgement(store, Judgement(kind=kind, entity_id=entity, other=other, made=made, note=note))
    typer.echo(f"{ledger}: {len(contents.judgements)} judgements; {len(contents.pile.entities)} entities")
