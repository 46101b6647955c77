"""Judgements into a ledger and out of it: appended to one file, which every build carries on."""

from recoupe.building import judge as join_again
from recoupe.errors import UsageError
from recoupe.model import Claim, Judgement, JudgementKind, Pile, Reading
from recoupe.model.judgement import JOINING, Anchor, in_force
from recoupe.store.files import FileLedger

LETTERS = {"source": "ABCDEF", "information": "123456"}
FIELDS = ("statement", "speaker", "date", "status", "quantity", "other")
"""What can be corrected."""


def judgements_of(ledger: FileLedger) -> tuple[Judgement, ...]:
    """Return every judgement of a ledger, oldest first, those undone included."""
    return ledger.judgements()


def add(ledger: FileLedger, judgement: Judgement, pile: Pile) -> bool:
    """Keep a judgement; return whether the ledger was joined again, because it changes who is who.

    Raises `UsageError` where it does not fit the ledger.
    """
    before = judgements_of(ledger)
    check(judgement, before, pile)
    joined = {each.id for each in before if each.kind in JOINING}
    if judgement.kind in JOINING or (judgement.kind is JudgementKind.UNDO and judgement.target in joined):
        join_again(ledger, judgement)
        return True
    ledger.append(judgement)
    return False


def judgement_of(
    kind: JudgementKind, target: str, value: str, *, pile: Pile, field: str, note: str, by: str, made: str
) -> Judgement:
    """Return the judgement that a user asks for, anchored to its place where it is on a claim."""
    if kind in JOINING:
        return Judgement(kind=kind, entity_id=target, other=value, made=made, by=by, note=note)
    if kind is JudgementKind.LETTER:
        field = "information" if value.isdecimal() else "source"
    elif kind is not JudgementKind.CORRECT:
        field = ""
    places = ((each, reading) for reading in pile.readings for each in reading.claims if each.id == target)
    anchor = next((anchor_of(*place) for place in places), None)
    return Judgement(kind=kind, target=target, field=field, value=value, note=note, by=by, made=made, anchor=anchor)


def anchor_of(claim: Claim, reading: Reading) -> Anchor:
    """Return where a claim stands, to find it again."""
    words = reading.document.text[claim.start : claim.end]
    return Anchor(document_id=claim.document_id, start=claim.start, end=claim.end, text=words)


def check(judgement: Judgement, before: tuple[Judgement, ...], pile: Pile) -> None:
    """Raise `UsageError` where a judgement is on nothing that the ledger has, or says nothing."""
    kind = judgement.kind
    if kind is JudgementKind.UNDO and judgement.target not in {each.id for each in in_force(before)}:
        raise UsageError(f"no judgement {judgement.target} is in force; list them with: recoupe judge LEDGER list")
    if kind is JudgementKind.LETTER and judgement.value not in list(LETTERS.get(judgement.field, "")):
        raise UsageError("a letter is A to F for a source, 1 to 6 for information")
    if kind is JudgementKind.CORRECT and (judgement.field not in FIELDS or not judgement.value):
        raise UsageError(f"a correction names one of {', '.join(FIELDS)} and what it should be")
    if kind is JudgementKind.NOTE and not judgement.note.strip():
        raise UsageError("a note has words")
    if kind not in (*JOINING, JudgementKind.UNDO) and not known(judgement.target, pile):
        raise UsageError(f"the ledger has no {judgement.target}; query its tables claims and entities for ids")


def known(target: str, pile: Pile) -> bool:
    """Tell whether a ledger has such a thing; the id of a source that is only words is a hash of them."""
    ids = {entity.id for entity in pile.entities} | {event.id for event in pile.events}
    for reading in pile.readings:
        ids.add(reading.document.id)
        ids.update(claim.id for claim in reading.claims)
    return target in ids or target.startswith("src-")
