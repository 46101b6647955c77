"""Rows that ask the same thing stand under one question, with each source and each denial once."""

from dataclasses import replace

from recoupe.model import Level, Modality, Pile, Reading, When
from recoupe.view.build import site
from recoupe.view.parts import Side, Word
from recoupe.view.questions import Question, parents
from recoupe.view.selecting import Wanted, select
from tests.piles import invented, promised


def asked(pile: Pile) -> dict[str, Question]:
    made = site(pile, language="en", title="x").ledger.questions
    return {row.id: question for question in made for row in question.rows}


def test_two_deliveries_of_fuel_from_one_to_the_other_are_one_question():
    found = asked(invented())
    assert [row.id for row in found["evt-fuel"].rows] == ["evt-fuel", "evt-diesel"]


def test_what_goes_the_other_way_is_another_question():
    found = asked(invented())
    assert found["evt-wheat"] is not found["evt-fuel"]


def test_goods_are_compared_by_the_broadest_kind():
    assert parents(("artillery", "munitions")) == parents(("arms",))


def test_goods_that_are_only_traded_alike_stay_apart():
    assert parents(("fuel",)) != parents(("food",))


def test_goods_of_no_kind_are_not_taken_for_one_another():
    assert len(set(map(id, asked(promised(3)).values()))) == 3


def test_a_possible_delivery_adds_no_source_to_a_reported_one():
    fuel = asked(invented())["evt-fuel"]
    assert dict(fuel.phases) == {"given": 2, "coming": 1}
    assert fuel.independent == 2


def test_the_words_beside_a_status_are_words_that_have_it():
    """An article that only expects a delivery came first; the status is that of the one who reports it."""
    for question in asked(invented()).values():
        assert question.lead.word is question.word
        assert question.shown.word is question.word
        assert all(row.lead.word is row.word for row in question.rows)


def test_an_expected_delivery_does_not_stand_for_a_reported_one():
    pile = invented()
    first = next(each for reading in pile.readings for each in reading.claims if each.id == "clm-fuel")

    def expected(reading: Reading) -> Reading:
        claims = tuple(
            replace(each, modality=Modality.FORECAST) if each.id == first.id else each for each in reading.claims
        )
        return replace(reading, claims=claims)

    fuel = asked(replace(pile, readings=tuple(expected(each) for each in pile.readings)))["evt-fuel"]
    row = next(each for each in fuel.rows if each.id == "evt-fuel")
    assert row.word is not Word.PLANNED
    assert row.lead.claim_id != first.id
    assert row.lead.word is row.word
    assert row.first_mention == row.quotations[0].published


def test_deliveries_of_two_years_do_not_back_one_another():
    pile = invented()
    older = When(value="2019", earliest="2019-01-01", latest="2019-12-31")

    def moved(reading: Reading) -> Reading:
        claims = (
            replace(each, event_id="evt-old", time=older) if each.id == "clm-fuel-dispatch" else each
            for each in reading.claims
        )
        return replace(reading, claims=tuple(claims))

    readings = tuple(moved(each) for each in pile.readings)
    fuel = asked(replace(pile, readings=readings, corroborations=()))["evt-old"]
    assert "evt-fuel" in {row.id for row in fuel.rows}
    assert fuel.independent == 1


def test_a_denial_that_reaches_several_rows_is_shown_once():
    fuel = asked(invented())["evt-fuel"]
    denials = [each.claim_id for backer in fuel.backers if backer.side is Side.AGAINST for each in backer.quotations]
    assert len(denials) == len(set(denials))
    assert fuel.against == 1


def test_supporters_stand_before_opponents():
    sides = [backer.side for backer in asked(invented())["evt-fuel"].backers]
    assert sides == sorted(sides, key=[Side.FOR, Side.AGAINST, Side.NEGATED, Side.SILENT].index)


def test_the_first_mention_is_that_of_an_assertion():
    pile = invented()
    early = replace(pile.readings[0].document.published, value="2031-01-01", earliest="2031-01-01", latest="2031-01-01")

    def turned(reading: Reading) -> Reading:
        if reading.document.id != "doc-1":
            return reading
        denials = tuple(each for each in reading.claims if each.id in ("clm-denial", "clm-border"))
        return replace(reading, claims=denials, document=replace(reading.document, published=early))

    found = asked(replace(pile, readings=tuple(turned(each) for each in pile.readings)))
    assert found["evt-fuel"].first_mention.earliest != "2031-01-01"
    assert found["evt-fuel"].lead.first_mention.earliest != "2031-01-01"


def test_claims_of_open_level_are_shown_when_they_are_asked_for():
    pile = invented()
    readings = tuple(
        replace(each, claims=tuple(replace(claim, level=Level.OPEN) for claim in each.claims))
        if each.document.id == "doc-5"
        else each
        for each in pile.readings
    )
    made = site(replace(pile, readings=readings), language="en", title="x")
    typed = {row.id for each in select(made.ledger, Wanted()) for row in each.rows}
    opened = select(made.ledger, Wanted.of([("level", "open")]))
    assert "evt-wheat" not in typed
    assert [row.id for each in opened for row in each.rows] == ["evt-wheat"]
    assert made.header.questions == len(select(made.ledger, Wanted()))


def test_to_tell_of_a_denial_is_no_report_of_a_fact():
    pile = invented()
    last = pile.readings[5]
    own = tuple(replace(each, sense="deny", items=()) for each in last.claims if each.attribution_id is None)
    readings = (*pile.readings[:5], replace(last, claims=own))
    (row,) = site(Pile(readings=readings[5:], entities=pile.entities), language="en", title="x").ledger.rows
    assert row.word is Word.DENIED


def test_the_list_is_put_in_the_order_that_is_asked_for():
    made = site(invented(), language="en", title="x").ledger
    days = [each.first_mention.earliest for each in select(made, Wanted.of([("sort", "recent")]))]
    assert days == sorted(days, reverse=True)
    assert {each.id for each in select(made, Wanted.of([("sort", "party")]))} == {each.id for each in made.questions}
