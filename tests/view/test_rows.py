"""The claim row: one line a happening, sources counted after copies."""

from dataclasses import replace

from recoupe.model import Role
from recoupe.view.build import site
from recoupe.view.parts import Row, Side, Word
from recoupe.view.questions import asked
from tests.piles import invented, standing


def rows(language: str = "en") -> dict[str, Row]:
    return {row.id: row for row in site(invented(), language=language, title="x").ledger.rows}


def test_copies_do_not_add_to_the_independent_sources():
    fuel = rows()["evt-fuel"]
    assert (fuel.independent, fuel.documents, fuel.copies) == (2, 4, 2)


def test_the_best_backed_row_comes_first():
    assert next(iter(rows())) == "evt-fuel"


def test_a_ministry_heard_four_times_stands_against_once():
    assert rows()["evt-fuel"].against == 1


def test_a_name_is_given_in_the_language_of_the_interface():
    assert [party.text for party in rows("fr")["evt-fuel"].who] == ["Tavorie"]
    assert [party.text for party in rows("en")["evt-fuel"].who] == ["Tavoria"]


def test_each_word_comes_from_the_axes_of_the_claim():
    words = {key: row.word for key, row in rows().items()}
    assert words == {
        "evt-fuel": Word.ALLEGED,
        "evt-boats": Word.WANTED,
        "evt-diesel": Word.POSSIBLE,
        "evt-wheat": Word.PLANNED,
        "evt-contract": Word.HAPPENED,
        "evt-wheat-sent": Word.HAPPENED,
    }


def test_a_translation_that_drops_the_conditional_is_flagged_and_a_plain_copy_is_not():
    flagged = {each.claim_id for each in rows()["evt-fuel"].quotations if each.hedge_dropped_from}
    assert flagged == {"clm-fuel-herald"}


def test_a_title_is_no_neighbour_of_the_first_sentence():
    lead = rows()["evt-fuel"].lead
    assert lead.lead + lead.clause + lead.tail == lead.text
    assert lead.after.startswith("Les véhicules")


def test_the_chain_runs_from_speaker_by_cited_medium_to_outlet():
    herald = next(each for each in rows()["evt-fuel"].quotations if each.document_id == "doc-3")
    assert [step.text for step in herald.chain] == ["an official", "Le Courrier d’Aubre", "Selvane Herald"]


def test_without_a_corroboration_each_claim_counts_for_itself():
    lone = replace(invented(), corroborations=())
    fuel = next(row for row in site(lone, language="en", title="x").ledger.rows if row.id == "evt-fuel")
    assert {backer.side for backer in fuel.backers} == {Side.FOR, Side.AGAINST}


def test_a_claim_without_a_date_has_none():
    assert rows()["evt-diesel"].when is None


def test_a_denial_told_elsewhere_stands_against_the_happening_that_it_reaches():
    pile = invented()
    denied = tuple(
        replace(each, disputing=(standing("denial", "src-ministry", "doc-1"),))
        if each.event_id == "evt-wheat"
        else each
        for each in pile.corroborations
    )
    found = {row.id: row for row in site(replace(pile, corroborations=denied), language="en", title="x").ledger.rows}
    wheat = found["evt-wheat"]
    assert (wheat.independent, wheat.against, wheat.documents) == (1, 1, 1)
    assert wheat.claim_ids == ("clm-wheat",)
    assert "clm-denial" in found["evt-fuel"].claim_ids


def test_rows_ask_the_same_in_every_language_of_the_interface():
    """A party's name differs from one to the other; what a row deals with may not hang on it."""
    found = [
        {row.id: (asked(row), bool(row.things)) for row in site(invented(), language=language, title="x").ledger.rows}
        for language in ("fr", "en")
    ]
    assert found[0] == found[1]


def told(*starts: int) -> Row:
    """The row of the contract with roles instead of sides: who signs, at these places, one claim each."""
    pile = invented()
    readings = []
    for reading in pile.readings:
        claims = []
        for claim in reading.claims:
            if claim.event_id != "evt-contract":
                claims.append(claim)
                continue
            for number, start in enumerate(starts):
                role = Role(role="actor", start=start, end=start + 4, text="they", entity_id="ent-tavoria")
                own = {"id": f"{claim.id}-{number}", "giver": (), "receiver": (), "roles": (role,)}
                claims.append(replace(claim, **own))
        readings.append(replace(reading, claims=tuple(claims)))
    ledger = site(replace(pile, readings=tuple(readings)), language="en", title="x").ledger
    return next(row for row in ledger.rows if row.id == "evt-contract")


def test_a_party_that_its_sentence_does_not_name_is_inferred():
    assert [party.inferred for party in told(150).who] == [False]
    (party,) = told(3).who
    assert (party.text, party.inferred) == ("Tavoria", True)


def test_an_instance_that_names_its_party_goes_before_one_that_does_not():
    assert [party.inferred for party in told(3, 150).who] == [False]
