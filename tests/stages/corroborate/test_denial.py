"""What a denial takes for granted."""

from recoupe.model import Claim, Clause, ClauseKind, Document, Frame, Reading, Span
from recoupe.stages.corroborate.denial import embedded

TEXT = "Karst denied that the ceasefire had been bought, and any delivery."


def _clause(name: str, kind: ClauseKind, saying: str | None, parent: str | None) -> Clause:
    at = TEXT.index(name)
    return Clause(
        id=name, document_id="a", start=at, end=at + len(name), predicate=name, kind=kind, attribution_id=saying,
        parent_id=parent,
    )  # fmt: skip


def _claim(name: str) -> Claim:
    at = TEXT.index(name)
    return Claim(
        id=name, document_id="a", start=at, end=at + len(name), sentence=Span(0, len(TEXT)), predicate=name,
        frame=Frame.OTHER, attribution_id="s",
    )  # fmt: skip


def test_a_noun_within_what_is_denied_is_taken_for_granted() -> None:
    clauses = (
        _clause("denied", ClauseKind.FINITE, None, None),
        _clause("bought", ClauseKind.FINITE, "s", "denied"),
        _clause("ceasefire", ClauseKind.NOUN, "s", "bought"),
        _clause("delivery", ClauseKind.NOUN, "s", "denied"),
    )
    claims = tuple(_claim(name) for name in ("bought", "ceasefire", "delivery"))
    document = Document(id="a", path="a.txt", text=TEXT, language="en")
    assert embedded(Reading(document=document, clauses=clauses, claims=claims)) == {"ceasefire"}
