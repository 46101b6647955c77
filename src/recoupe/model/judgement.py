"""What a user decides: append-only, kept through rebuilds, shown beside what the program found."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.ids import content_id


class JudgementKind(StrEnum):
    """`merge`: two entities are one. `split`: an entity's mentions in one document are somebody else's.

    `confirm`, `reject`, `hold` (to be looked at again), `correct` and `note` are said of a claim, a source or an entity
    (to reject an entity: it is nobody). `letter`: the user's own grade. `undo` takes back another judgement.
    """

    MERGE = "merge"
    SPLIT = "split"
    CONFIRM = "confirm"
    REJECT = "reject"
    HOLD = "hold"
    CORRECT = "correct"
    NOTE = "note"
    LETTER = "letter"
    UNDO = "undo"


JOINING = (JudgementKind.MERGE, JudgementKind.SPLIT)
"""Kinds that change who is who, so that everything is joined again."""
VERDICTS = (JudgementKind.CONFIRM, JudgementKind.REJECT, JudgementKind.HOLD)
"""Kinds of which the last one on a target holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Where a judged claim stands, by which it is found again when a new version gives it another id."""

    document_id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision. Of `merge` and `split`, `entity_id` is kept and `other` joined to it, or the document split off.

    Of all others `target` is the id of what is judged; `field` and `value` say what is corrected into what, or which
    letter is given (`source` A–F, `information` 1–6). `made` is an ISO time, `by` the user, `note` says why. A later
    judgement of the same kind on the same thing replaces an earlier one in use, and leaves it in the file.
    """

    kind: JudgementKind
    entity_id: str = ""
    other: str = ""
    target: str = ""
    field: str = ""
    value: str = ""
    made: str = ""
    by: str = ""
    note: str = ""
    anchor: Anchor | None = None

    @property
    def id(self) -> str:
        """The judgement's own id, by which it is undone."""
        return content_id(
            "jdg", self.kind, self.entity_id, self.other, self.target, self.field, self.value, self.made, self.by,
            self.note,
        )  # fmt: skip


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements that hold, in their order: without those undone and without those replaced."""
    every = tuple(judgements)
    undone: set[str] = set()
    for each in every:
        if each.kind is JudgementKind.UNDO:
            undone.add(each.target)
    held: dict[tuple[str, ...], Judgement] = {}
    for each in every:
        if each.kind is JudgementKind.UNDO or each.id in undone:
            continue
        held.pop(_slot(each), None)
        held[_slot(each)] = each
    return tuple(held.values())


def _slot(each: Judgement) -> tuple[str, ...]:
    """Return what a judgement is the last word on; every note stands for itself."""
    if each.kind in JOINING:
        return (each.kind, each.entity_id, each.other)
    if each.kind in VERDICTS:
        return ("verdict", each.target)
    if each.kind is JudgementKind.NOTE:
        return (each.id,)
    return (each.kind, each.target, each.field)
