"""Happenings as events."""

import pytest

from recoupe.model import Polarity
from recoupe.stages.corroborate import events as module
from recoupe.stages.corroborate.decision import Decision
from recoupe.stages.corroborate.events import event_of, perhaps_of
from recoupe.stages.corroborate.joining import Joined
from tests.stages.corroborate.claims import ENTITIES, deal, meeting


def test_an_exchange_is_summed_up_by_its_verb_its_sides_and_its_goods() -> None:
    event = event_of([deal("a1")], ENTITIES, 1.0)
    assert event.summary == "livrer · Valmère → Ordrie · fuel"
    assert event.participants == ("ordria", "valmere")


def test_a_meeting_is_summed_up_by_its_people_in_the_order_of_their_names() -> None:
    assert event_of([meeting("a1")], ENTITIES, 1.0).summary == "rencontrer · Aldo Kerrel, Ida Torvald"


def test_what_is_told_only_as_not_being_has_the_sign_of_it() -> None:
    negated = deal("a1", polarity=Polarity.NEGATED)
    assert event_of([negated], ENTITIES, 1.0).summary.startswith("¬ livrer")
    assert event_of([negated, deal("b1")], ENTITIES, 1.0).summary.startswith("livrer")


def test_the_sharpest_claim_gives_frame_time_and_label() -> None:
    vague, dated, full = meeting("a1", None), meeting("b1", people=("torvald",)), meeting("c1", "2031-03-11")
    assert event_of([vague, dated, full], ENTITIES, 1.0).time == full.time
    assert event_of([vague, dated], ENTITIES, 1.0).time == dated.time
    first, second = meeting("a1", "2031-03-09"), meeting("b1", "2031-03-10")
    assert event_of([second, first], ENTITIES, 1.0).time == first.time


def test_the_parties_are_those_of_all_claims_that_are_known() -> None:
    group = [meeting("a1", people=("torvald", "stranger")), meeting("b1", people=("kerrel",))]
    assert event_of(group, ENTITIES, 1.0).participants == ("kerrel", "torvald")


def test_a_place_is_one_that_all_give_who_give_any() -> None:
    nowhere, here, there = meeting("a1", place=None), meeting("b1"), meeting("c1", place="verdance")
    assert event_of([nowhere, here], ENTITIES, 1.0).place_entity_id == "clairport"
    assert event_of([here, there], ENTITIES, 1.0).place_entity_id is None
    assert event_of([nowhere], ENTITIES, 1.0).place_entity_id is None


def test_an_event_is_as_sure_as_its_surest_claim_and_their_joining() -> None:
    group = [deal("a1", confidence=0.5), deal("b1", confidence=0.8)]
    assert event_of(group, ENTITIES, 0.5).confidence == pytest.approx(0.4)


def test_the_id_rests_on_the_first_claim() -> None:
    a, b = deal("a1"), deal("b1")
    assert event_of([a, b], ENTITIES, 1.0).id == event_of([a], ENTITIES, 0.5).id != event_of([b], ENTITIES, 1.0).id


def test_pairs_that_may_be_one_are_named_in_order_with_their_probability(monkeypatch: pytest.MonkeyPatch) -> None:
    model = Decision(intercept=0, weights={}, joined=2.0, perhaps=0.5)
    monkeypatch.setattr(module, "decision", lambda: model)
    scored = Joined(
        groups=(), near=((1, 0, 0.5), (0, 2, 0.49), (2, 1, 1.5), (0, 9, 3.0)), pairs=(), confidence=(), came_of=()
    )
    found = perhaps_of(scored, {0: "ev-a", 1: "ev-b", 2: "ev-c"})
    assert [(one.event_id, one.other_event_id) for one in found] == [("ev-a", "ev-b"), ("ev-b", "ev-c")]
    assert found[0].score == pytest.approx(model.probability(0.5), abs=1e-4)
    assert found[1].score > found[0].score
