"""What a denial takes for granted."""

from dataclasses import replace

import pytest

from recoupe.model import (
    Attribution,
    Claim,
    Clause,
    ClauseKind,
    Document,
    Frame,
    Manner,
    Polarity,
    Reading,
    SourceKind,
    Span,
    Stance,
)
from recoupe.stages.corroborate.denial import denying, embedded

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


@pytest.mark.parametrize(("sense", "granted"), [("deny", set()), ("reject", {"delivery"})])
def test_what_is_turned_down_is_not_denied(sense: str, granted: set[str]) -> None:
    """That an offer was made nobody denies in "Karst rejected the offer"; "Karst denied any delivery" leaves none."""
    clauses = (
        replace(_clause("denied", ClauseKind.FINITE, None, None), sense=sense),
        _clause("delivery", ClauseKind.NOUN, "s", "denied"),
    )
    saying = Attribution(
        id="s", document_id="a", content=(Span(0, len(TEXT)),), manner=Manner.INDIRECT, source_kind=SourceKind.STATE,
        source=(), cue=(), source_text="",
        stance=Stance.DENIES,
    )  # fmt: skip
    document = Document(id="a", path="a.txt", text=TEXT, language="en")
    read = Reading(document=document, clauses=clauses, claims=(_claim("delivery"),), attributions=(saying,))
    assert embedded(read) == granted


@pytest.mark.parametrize(("sense", "found"), [("deny", {"delivery"}), ("reject", set[str]())])
def test_what_is_negated_under_a_word_of_denying_is_denied(sense: str, found: set[str]) -> None:
    at = replace(_clause("denied", ClauseKind.FINITE, None, None), sense=sense, end=len(TEXT))
    claim = replace(_claim("delivery"), polarity=Polarity.NEGATED, attribution_id=None)
    document = Document(id="a", path="a.txt", text=TEXT, language="en")
    assert denying(Reading(document=document, clauses=(at,), claims=(claim,))) == found
