"""What claims of one happening disagree on."""

from dataclasses import replace

import pytest

from recoupe.model import Claim, Corroboration, Event, Frame, Modality, Standing, When, Why
from recoupe.stages.corroborate.contradiction import across, contradictions
from tests.stages.corroborate.claims import ENTITIES, deal, document, meeting

DOCUMENTS = {name: document(name) for name in "abcd"}
NOBODY = Corroboration(event_id="e", documents=0, outlets=0, origins=0, independent_sources=0)
EVENT = Event(id="e", frame=Frame.EXCHANGE, summary="livrer")


def kinds(*claims: Claim) -> list[str]:
    return [one.kind.value for one in contradictions(EVENT, list(claims), NOBODY, DOCUMENTS, ENTITIES)]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ((40, 40), (60, 60), ["number"]),
        ((40, 40), (42, 42), []),
        ((30, 50), (42, 42), []),
        ((None, 30), (60, None), ["number"]),
        ((None, 60), (30, None), []),
        ((0, 0), (5, 5), ["number"]),
    ],
)
def test_amounts_exclude_one_another_or_not(one: tuple[int, int], other: tuple[int, int], found: list[str]) -> None:
    assert kinds(deal("a1", amount=one), deal("b1", amount=other)) == found


def test_amounts_of_other_goods_do_not_compare() -> None:
    assert kinds(deal("a1", "fuel", amount=(40, 40)), deal("b1", "food", amount=(90, 90))) == []


def test_forty_copies_of_two_dates_make_one_disagreement() -> None:
    claims = [meeting(f"a{n}", "2031-03-09") for n in range(20)] + [meeting(f"b{n}", "2031-03-10") for n in range(20)]
    (one,) = contradictions(EVENT, claims, NOBODY, DOCUMENTS, ENTITIES)
    assert len(one.claims) == 40
    assert "2031-03-09" in one.explanation
    assert "a.txt" in one.explanation


def test_a_month_that_holds_the_day_is_no_other_date() -> None:
    month = deal("a1")
    month = type(month)(
        **{**_fields(month), "time": type(month.time)(value="2031-05", earliest="2031-05-01", latest="2031-05-31")}
    )  # type: ignore[misc]
    assert kinds(month, deal("b1", day="2031-05-28")) == []


def _fields(claim: Claim) -> dict[str, object]:
    return {name: getattr(claim, name) for name in Claim.__slots__}  # type: ignore[attr-defined]


def test_two_towns_for_one_day_are_two_places_and_a_country_is_none() -> None:
    assert kinds(meeting("a1"), meeting("b1", place="verdance")) == ["place"]
    assert kinds(meeting("a1"), meeting("b1", place="valmere")) == []


def test_a_dealing_told_the_other_way_round_is_found_across_events() -> None:
    turned = deal("b1", giver=("ordria",), receiver=("valmere",))
    (one,) = across([[deal("a1")], [turned]], DOCUMENTS, ENTITIES, lambda claim: "for")
    assert one.kind.value == "participant"
    assert across([[deal("a1")], [turned]], DOCUMENTS, ENTITIES, lambda claim: "against") == []


def test_only_those_face_a_denial_who_tell_what_it_denies() -> None:
    sides = [[Standing(claim_id=name, source_id=name, origin_id=name) for name in names] for names in ("ab", "c")]
    standing = replace(NOBODY, supporting=tuple(sides[0]), disputing=tuple(sides[1]))
    claims = [deal(f"{name}1") for name in "abc"]

    def facing(likeness: dict[str, float]) -> tuple[str, ...]:
        (one,) = contradictions(EVENT, claims, standing, DOCUMENTS, ENTITIES, lambda a, b: likeness[a])
        return one.claims

    assert facing({"a": 0.6, "b": 0.0}) == ("a", "c")
    assert facing({"a": 0.0, "b": 0.0}) == ("a", "b", "c")


def test_of_two_that_both_negate_neither_denies_the_other() -> None:
    sides = [[Standing(claim_id=name, source_id=name, origin_id=name) for name in names] for names in ("ab", "c")]
    standing = replace(NOBODY, supporting=tuple(sides[0]), disputing=tuple(sides[1]))
    claims = [deal(f"{name}1") for name in "abc"]

    def denied(negating: str) -> list[tuple[str, ...]]:
        found = contradictions(
            EVENT, claims, standing, DOCUMENTS, ENTITIES, both_negate=lambda a, b: {a, b} <= set(negating)
        )
        return [one.claims for one in found]

    assert denied("bc") == [("a", "c")]
    assert denied("abc") == []


def test_what_is_forbidden_is_not_denied_by_who_does_not_do_it() -> None:
    sides = [[Standing(claim_id=name, source_id=name, origin_id=name) for name in names] for names in ("a", "c")]
    standing = replace(NOBODY, supporting=tuple(sides[0]), disputing=tuple(sides[1]))

    def denied(modality: Modality, document: str = "c", by: str | None = None) -> list[tuple[str, ...]]:
        denial = replace(deal("c1"), id="c", document_id=document, attribution_id=by)
        claims = [replace(deal("a1"), id="a", modality=modality), denial]
        return [one.claims for one in contradictions(EVENT, claims, standing, DOCUMENTS, ENTITIES)]

    assert denied(Modality.ACTUAL) == [("a", "c")]
    assert denied(Modality.FORBIDDEN) == denied(Modality.WANTED) == []
    assert denied(Modality.ACTUAL, document="a") == []
    assert denied(Modality.ACTUAL, document="a", by="torvald") == [("a", "c")]


def loosely(name: str, first: str, last: str) -> Claim:
    return replace(deal(name), time=When(value=first, earliest=first, latest=last))


@pytest.mark.parametrize(("day", "found"), [("2031-05-09", []), ("2031-05-12", ["date"])])
def test_a_week_told_loosely_may_miss_by_half_its_length(day: str, found: list[str]) -> None:
    assert kinds(loosely("a1", "2031-05-01", "2031-05-07"), loosely("b1", day, day)) == found


def test_an_article_with_two_days_tells_of_two_acts() -> None:
    days = [loosely(name, day, day) for name, day in (("a1", "2031-05-01"), ("a2", "2031-05-03"))]
    assert kinds(*days) == []
    assert kinds(days[0], replace(days[1], document_id="b")) == ["date"]


def test_a_day_that_was_worked_out_contradicts_nobody() -> None:
    stated, worked_out = loosely("a1", "2031-05-01", "2031-05-01"), loosely("b1", "2031-05-09", "2031-05-09")
    assert kinds(stated, worked_out) == ["date"]
    assert worked_out.time is not None
    assert kinds(stated, replace(worked_out, time=replace(worked_out.time, why=Why.STORY))) == []


def test_two_acts_of_one_affair_may_be_on_two_days() -> None:
    gave, left = loosely("a1", "2031-05-01", "2031-05-01"), loosely("b1", "2031-05-09", "2031-05-09")
    assert kinds(gave, replace(left, predicate="quitter")) == []
