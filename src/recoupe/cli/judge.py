"""`recoupe judge`: what a user decides on claims, sources and entities."""

import getpass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from recoupe.errors import UsageError
from recoupe.judging import add, judgement_of, judgements_of
from recoupe.model import Judgement, JudgementKind
from recoupe.model.judgement import in_force
from recoupe.publish.plain import harmless
from recoupe.store.files import FileLedger

Action = StrEnum("Action", {each.name: each.value for each in JudgementKind} | {"LIST": "list"})  # type: ignore[misc]


def judge(
    ledger: Annotated[Path, typer.Argument(help="The ledger's folder.")],
    action: Annotated[Action, typer.Argument(help="What is decided; `list` shows what holds.")],
    target: Annotated[str, typer.Argument(help="The claim, source or entity; of undo, the judgement.")] = "",
    value: Annotated[
        str, typer.Argument(help="merge: the other entity. split: the document. letter: A–F, 1–6. correct: what it is.")
    ] = "",
    field: Annotated[str, typer.Option(help="correct: statement, speaker, date, status, quantity or other.")] = "",
    note: Annotated[str, typer.Option(help="Why.")] = "",
    by: Annotated[str | None, typer.Option(help="Who decides; the name of the account otherwise.")] = None,
) -> None:
    """Keep a decision; it survives every build, is shown beside what the program found, and can be undone."""
    store = FileLedger(ledger)
    if action.value == "list":
        typer.echo(listed(in_force(judgements_of(store))), nl=False)
        return
    if not target:
        raise UsageError(f"{action.value} needs the id of what is judged")
    pile = store.pile()
    made = datetime.now(UTC).isoformat(timespec="seconds")
    who = by or getpass.getuser()
    kind = JudgementKind(action.value)
    judgement = judgement_of(kind, target, value, pile=pile, field=field, note=note, by=who, made=made)
    if add(store, judgement, pile):
        pile = store.pile()
    held = len(in_force(judgements_of(store)))
    typer.echo(f"{ledger}: {held} judgements; {len(pile.entities)} entities; undo with {judgement.id}")


def listed(judgements: tuple[Judgement, ...]) -> str:
    """Return judgements as lines: id, when, who, what, on what, and why."""
    lines = []
    for each in judgements:
        said = " ".join(part for part in (each.field, each.value or each.other) if part)
        words = (each.id, each.made, each.by, each.kind.value, each.target or each.entity_id, said, each.note)
        lines.append(harmless("  ".join(" ".join(word.split()) for word in words if word)))
    return "".join(line + "\n" for line in lines)
