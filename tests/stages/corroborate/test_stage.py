"""Claims joined into events, counted, and set against one another."""

from dataclasses import replace

from recoupe.model import Attribution, Claim, Pile, Polarity, Reading, Stance, Status
from recoupe.stages.corroborate.stage import run
from tests.stages.corroborate.claims import ENTITIES, deal, document, saying


def page(name: str, *claims: Claim, sayings: tuple[Attribution, ...] = ()) -> Reading:
    return Reading(document=document(name, outlet=f"Outlet {name}"), claims=claims, attributions=sayings)


def ran(*readings: Reading) -> Pile:
    return run(Pile(readings=readings, entities=tuple(ENTITIES.values())))


def test_every_claim_has_its_event_and_every_event_its_count() -> None:
    pile = ran(page("a", deal("a1")), page("b", deal("b1")), page("c", deal("c1", "food")))
    told = {claim.id: claim.event_id for reading in pile.readings for claim in reading.claims}
    assert told["a1"] == told["b1"] != told["c1"]
    assert {event.id for event in pile.events} == set(told.values()) == {one.event_id for one in pile.corroborations}
    counts = {one.event_id: (one.documents, one.status) for one in pile.corroborations}
    assert counts[told["a1"]] == (2, Status.CORROBORATED)  # type: ignore[index]
    assert counts[told["c1"]] == (1, Status.SINGLE)  # type: ignore[index]


def test_results_come_in_the_order_of_their_ids_whatever_that_of_the_pages() -> None:
    readings = page("a", deal("a1")), page("b", deal("b1", "food")), page("c", deal("c1", "artillery"))
    pile, turned = ran(*readings), ran(*readings[::-1])
    for name in ("events", "corroborations", "contradictions", "perhaps"):
        assert getattr(pile, name) == getattr(turned, name)
    assert [event.id for event in pile.events] == sorted(event.id for event in pile.events)
    assert [one.event_id for one in pile.corroborations] == sorted(one.event_id for one in pile.corroborations)


def test_a_denial_disputes_and_contradicts() -> None:
    pile = ran(page("a", deal("a1")), page("b", deal("b1", polarity=Polarity.NEGATED)))
    (count,) = pile.corroborations
    assert count.status is Status.DISPUTED
    assert [one.claim_id for one in count.supporting] == ["a1"]
    assert [one.claim_id for one in count.disputing] == ["b1"]
    assert [set(one.claims) for one in pile.contradictions] == [{"a1", "b1"}]


def test_who_denies_by_his_stance_disputes_too() -> None:
    denying = replace(saying("1", "torvald", stance=Stance.DENIES), id="att-b", document_id="b")
    pile = ran(page("a", deal("a1")), page("b", deal("b1", attribution_id="att-b"), sayings=(denying,)))
    (count,) = pile.corroborations
    assert [one.claim_id for one in count.disputing] == ["b1"]


def test_a_dealing_told_the_other_way_round_is_a_contradiction_across_events() -> None:
    pile = ran(page("a", deal("a1")), page("b", deal("b1", giver=("ordria",), receiver=("valmere",))))
    assert len(pile.events) == 2
    assert [one.kind.value for one in pile.contradictions] == ["participant"]


def test_a_pile_without_claims_has_nothing() -> None:
    pile = ran(page("a"))
    assert (pile.events, pile.corroborations, pile.contradictions) == ((), (), ())


def test_a_bare_denial_disputes_every_dealing_that_it_reaches_and_keeps_its_own_happening() -> None:
    pile = ran(
        page("a", deal("a1")),
        page("b", deal("b1", day="2031-09-28")),
        page("c", deal("c1", "food", polarity=Polarity.NEGATED, day=None)),
        page("d", deal("d1", day=None, giver=(), polarity=Polarity.NEGATED)),
    )
    told = {claim.id: claim.event_id for reading in pile.readings for claim in reading.claims}
    assert len({told["a1"], told["b1"], told["d1"]}) == 3
    counts = {one.event_id: one for one in pile.corroborations}
    for name in ("a1", "b1"):
        (standing,) = counts[told[name]].disputing  # type: ignore[index]
        assert (standing.claim_id, standing.origin_id) == ("d1", "d")
        assert counts[told[name]].status is Status.DISPUTED  # type: ignore[index]
        assert standing.source_id == counts[told["d1"]].supporting[0].source_id  # type: ignore[index]
    assert {frozenset(one.claims) for one in pile.contradictions} == {frozenset({"a1", "d1"}), frozenset({"b1", "d1"})}


def test_a_dealing_that_no_denial_reaches_is_counted_as_it_is() -> None:
    pile = ran(page("a", deal("a1")), page("b", deal("b1", "food", day=None, giver=(), polarity=Polarity.NEGATED)))
    assert [one.disputing for one in pile.corroborations] == [(), ()]
    assert pile.contradictions == ()
