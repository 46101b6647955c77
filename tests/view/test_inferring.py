"""Parties that a claim's own sentence does not name are told apart, on pages, in counts and in what is taken away."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from recoupe.model import Claim, Pile, Plover, Quadrant, Reading, Relation, Role, Span
from recoupe.model.entity import ActsFor
from recoupe.publish import ftm, jsonld, plover
from recoupe.publish.brief import brief
from recoupe.publish.catalogue import LANGUAGES, catalogue
from recoupe.publish.flat import flat
from recoupe.publish.graphs import deals
from recoupe.publish.press import Press
from recoupe.view.build import site
from recoupe.view.inferring import as_told, inferred
from recoupe.view.review import Review
from recoupe.web.assistants import Answers
from tests.piles import BRANDT, LURANIA, MINISTRY, TAVORIA, invented

PILE = invented()
ENTITIES = {each.id: each for each in PILE.entities}


def claim_of(key: str, pile: Pile = PILE) -> tuple[Claim, Reading]:
    return next((claim, reading) for reading in pile.readings for claim in reading.claims if claim.id == key)


def related() -> Pile:
    """The story with its diesel counted among what Tavoria does for Lurania."""
    relation = Relation(a=TAVORIA, b=LURANIA, month=None, quadrant=Quadrant.VERBAL_COOPERATION,
                        claim_ids=("clm-diesel", "clm-fuel-herald"), independent_sources=2)  # fmt: skip
    return replace(PILE, relations=(relation,))


def test_a_receiver_that_the_sentence_does_not_name_is_inferred():
    claim, reading = claim_of("clm-diesel")
    assert inferred(claim, reading, ENTITIES) == {LURANIA}
    assert (as_told(claim, reading, ENTITIES).giver, as_told(claim, reading, ENTITIES).receiver) == ((TAVORIA,), ())


def test_where_the_sentence_names_all_nothing_is_inferred():
    claim, reading = claim_of("clm-fuel")
    assert as_told(claim, reading, ENTITIES) is claim


def test_who_speaks_for_a_state_tells_of_it():
    claim, reading = claim_of("clm-diesel")
    role = Role(role="receiver", start=claim.start, end=claim.end, text="the ministry", entity_id=MINISTRY)
    ministry = replace(ENTITIES[MINISTRY], acts_for=(ActsFor(entity_id=LURANIA, document_id="doc-1", span=Span(0, 1)),))
    assert inferred(replace(claim, roles=(role,)), reading, {**ENTITIES, MINISTRY: ministry}) == frozenset()


def test_a_role_that_lies_in_another_sentence_is_inferred():
    claim, reading = claim_of("clm-diesel")
    role = Role(role="actor", start=0, end=7, text="Brandt", entity_id=BRANDT)
    assert BRANDT in inferred(replace(claim, roles=(role,)), reading, ENTITIES)


def test_a_pair_counts_apart_the_sources_that_have_a_party_inferred():
    (pair,) = site(related(), language="en", title="x").pair
    (tally,) = (each for stretch in pair.stretches for each in stretch.tallies if each.rows)
    assert (tally.independent, tally.inferred) == (1, 1)
    (edge,) = deals(site(related(), language="en", title="x")).edges
    assert (edge.weight, edge.inferred) == (2, 1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_matrix_and_the_pair_show_them_in_a_figure_of_their_own(language: str):
    press = Press(site=site(related(), language=language, title="x"), language=language)
    for page in ("exchange.html", f"p/{'--'.join(sorted((TAVORIA, LURANIA)))}.html"):
        drawn = press.page(page) or ""
        assert "1 (?)" in drawn, page
        assert catalogue(language).count("count.inferred", 1) in drawn, page


def test_the_ledger_can_be_narrowed_to_them_and_away_from_them():
    made = site(PILE, language="en", title="x")
    (facet,) = (each for each in made.ledger.facets if each.name == "naming")
    counts = {key: count for key, _, count in facet.values}
    assert set(counts) == {"inferred", "named"}
    assert 0 < counts["inferred"] < len(made.ledger.questions)
    had = {each.lead.id: made.ledger.facts[each.id]["naming"] for each in made.ledger.questions}
    assert had["evt-contract"] == {"inferred"}
    assert had["evt-boats"] == {"named"}
    assert had["evt-fuel"] == {"named", "inferred"}, "it has the diesel under it"


def test_where_every_party_is_named_there_is_nothing_to_choose():
    readings = tuple(replace(each, claims=tuple(one for one in each.claims if one.id.startswith("clm-fuel"))) for each in PILE.readings)  # fmt: skip
    made = site(replace(PILE, readings=readings, corroborations=(), contradictions=()), language="en", title="x")
    assert "naming" not in {each.name for each in made.ledger.facets}


def test_a_claims_page_says_which_party_it_is():
    drawn = Press(site=site(PILE, language="en", title="x"), language="en").page("c/evt-diesel.html") or ""
    facts = drawn[drawn.index('<dl class="facts">') : drawn.index("</dl>")]
    assert catalogue("en")("legend.inferred") in facts
    assert "Lurania" in facts


def test_every_export_tells_them_apart(tmp_path: Path):
    made = site(PILE, language="en", title="x")
    rows = {each.claim_id: each for each in flat(made.ledger.questions, catalogue("en"), Review())}
    assert (rows["clm-diesel"].inferred, rows["clm-fuel"].inferred) == ("Lurania", "")
    bodies = {each["id"]: each.get("body", {}) for each in json.loads(jsonld.write(PILE, tmp_path).read_text("utf-8"))["@graph"]}  # fmt: skip
    assert bodies["urn:recoupe:clm-diesel"]["recoupe:inferred"] == [f"urn:recoupe:{LURANIA}"]
    assert "recoupe:inferred" not in bodies["urn:recoupe:clm-fuel-herald"]
    at = plover.COLUMNS.index("inferred")
    typed = replace(PILE, readings=tuple(replace(each, claims=tuple(replace(one, plover=Plover(type="COOPERATE")) for one in each.claims)) for each in PILE.readings))  # fmt: skip
    found = {row[0]: row[at] for row in plover.rows_of(typed)}
    assert (found["clm-diesel"], found["clm-fuel-herald"]) == ("yes", "")
    assert Answers(PILE, Review()).get_claim("clm-diesel").inferred == ["<quoted>Lurania</quoted>"]


def test_what_is_known_of_a_happening_leaves_them_out_where_no_doubt_can_be_told():
    events = tuple(replace(each, participants=(LURANIA, TAVORIA)) for each in PILE.events)
    found = {str(each["id"]): each["properties"] for each in ftm.entities(replace(PILE, events=events))}
    assert found["evt-diesel"]["involved"] == [TAVORIA]
    assert found["evt-fuel"]["involved"] == [LURANIA, TAVORIA]


def test_a_brief_says_what_its_mark_means():
    questions = site(PILE, language="en", title="x").ledger.questions
    words = catalogue("en")
    assert words("legend.inferred") in brief(questions, words).rule
    told = tuple(each for each in questions if not any(row.inferred for row in each.rows))
    assert words("legend.inferred") not in brief(told, words).rule
