"""For, against, silent."""

from dataclasses import replace
from typing import Any

import pytest

from recoupe.model import Certainty, Claim, Frame, Modality, Polarity, Role, SourceKind, Stance
from recoupe.stages.corroborate.counting import count, side_of
from tests.stages.corroborate.claims import ENTITIES, deal, report, saying

NEGATED = {"polarity": Polarity.NEGATED}


@pytest.mark.parametrize(
    ("fields", "stance", "side"),
    [
        ({}, None, "for"),
        (NEGATED, None, "against"),
        ({}, "denies", "against"),
        (NEGATED, "denies", "for"),
        ({}, "confirms", "for"),
        ({}, "alleges", "for"),
        ({}, "non_answer", "silent"),
        ({}, "doubts", "silent"),
        ({}, "asks", "silent"),
        ({"certainty": Certainty.IMPROBABLE}, "asserts", "against"),
        ({"certainty": Certainty.PROBABLE}, "asserts", "for"),
        ({"certainty": Certainty.POSSIBLE}, "asserts", "silent"),
        ({"certainty": Certainty.POSSIBLE, "modality": Modality.FORECAST}, "asserts", "for"),
        ({"certainty": Certainty.UNKNOWN, "hearsay": True}, "asserts", "for"),
        ({"certainty": Certainty.UNKNOWN, "hearsay": True}, None, "silent"),
    ],
)
def test_what_a_report_says_of_its_event(fields: dict[str, object], stance: str | None, side: str) -> None:
    said = saying("a1", "lindqvist", kind=SourceKind.PERSON, stance=Stance(stance)) if stance else None
    assert side_of(report(deal("a1", **fields), said)) == side


def test_words_that_another_clause_denies_are_against() -> None:
    assert side_of(report(deal("a1")), denied=True) == "against"


def test_who_denies_how_a_thing_came_about_does_not_deny_the_thing() -> None:
    denial = saying("a1", "lindqvist", stance=Stance.DENIES)
    assert side_of(report(deal("a1"), denial, embedded=True)) == "silent"


@pytest.mark.parametrize(("sense", "frame", "against"), [
    ("refuse", Frame.OTHER, 0), ("enter", Frame.OTHER, 1), ("get", Frame.EXCHANGE, 1),
])  # fmt: skip
@pytest.mark.parametrize("spoken", [True, False])
def test_who_tells_an_act_as_not_done_disputes_that_act_alone(
    sense: str, frame: Frame, against: int, spoken: bool
) -> None:
    """« Karst a refusé l'entrée » is no entry, and speaks against no refusal; what was not given was not got."""
    done = replace(deal("a1"), sense=sense, frame=frame)
    undone = replace(deal("b1", **NEGATED), sense="enter", predicate="entrer", frame=frame)
    said = saying("b1", "lindqvist") if spoken else None
    found = count("e", (report(done, saying("a1", "torvald")), report(undone, said)), ENTITIES, (), ())
    assert (len(found.supporting), len(found.disputing)) == (1, against)


@pytest.mark.parametrize(("who", "against"), [("karst", 1), ("zembla", 0)])
def test_who_did_not_accuse_disputes_nobody_elses_charge(who: str, against: int) -> None:
    def charge(name: str, actor: str, **fields: Any) -> Claim:
        roles = (Role(role="actor", start=0, end=9, text=actor, entity_id=actor),)
        return replace(deal(name, **fields), sense="accuse", frame=Frame.COMMUNICATION, roles=roles)

    reports = (report(charge("a1", "karst"), saying("a1", "torvald")), report(charge("b1", who, **NEGATED)))
    assert len(count("e", reports, ENTITIES, (), ()).disputing) == against
