"""What is on each page."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recoupe.model import (
    Block,
    BlockKind,
    Derivation,
    DerivationKind,
    Document,
    Level,
    Polarity,
    Published,
    Reading,
    Repair,
    RepairKind,
    Span,
)  # fmt: skip
from recoupe.view.aligning import aligned
from recoupe.view.build import Site, site
from recoupe.view.claim import silent
from recoupe.view.dealingpages import Moment
from recoupe.view.pairs import pair_id
from recoupe.view.parts import Side, Word
from recoupe.view.reader import Cutter, paragraphs
from recoupe.view.shelf import Shelf
from tests.piles import LURANIA, TAVORIA, dispatch, invented


@pytest.fixture(scope="module")
def built() -> Site:
    return site(invented(), language="en", title="Fuel for wheat")


def test_the_header_counts_articles_texts_and_sources(built: Site):
    header = built.header
    assert (header.articles, header.texts, header.undated) == (7, 5, 1)


def test_the_header_counts_every_speaker_of_the_story_once(built: Site):
    """The Courrier's unnamed official, the energy ministry with its minister, Brandt, Oren and the trade ministry; not
    Aubre Matin, which tells of the second contract in its own words.
    """
    assert built.header.speakers == 5


def test_the_header_counts_the_questions_that_rest_on_two_sources(built: Site):
    assert (built.header.questions, built.header.backed) == (len(built.ledger.questions), 1)


def test_the_first_page_tells_how_many_sayings_carry_a_claim(built: Site):
    sayings = sum(len(reading.attributions) for reading in invented().readings)
    assert (built.overview.sayings, built.overview.carrying) == (sayings, sayings)


def alone(name: str) -> Site:
    """Return the pages where one claim stands in a row of its own, of a type that is not recognised."""
    pile, key = invented(), f"clm-{name}"
    readings = tuple(
        replace(
            reading,
            claims=tuple(
                replace(each, level=Level.OPEN, event_id=f"evt-{name}-alone") if each.id == key else each
                for each in reading.claims
            ),
        )
        for reading in pile.readings
    )
    return site(replace(pile, readings=readings), language="en", title="Fuel for wheat")


def test_a_contradiction_shows_its_denial_though_that_has_no_recognised_type():
    made = alone("denial")
    clash = next(each for each in made.clashes if each.contradiction.id == "con-1")
    assert "clm-denial" in {each.claim_id for each in clash.quotations}
    assert clash.row.id == "evt-fuel"
    assert made.overview.clashes == made.clashes


def test_a_forecast_shows_what_came_of_it_though_that_has_no_recognised_type():
    due = next(each for each in alone("wheat-sent").forecasts if each.forecast.claim_id == "clm-wheat")
    assert [each.claim_id for each in due.outcomes] == ["clm-wheat-sent"]


def test_without_one_of_two_sources_one_is_left(built: Site):
    fuel = next(page for page in built.claims if page.row.id == "evt-fuel")
    assert [each.independent for each in fuel.removals] == [1, 1]


def test_for_and_against_stand_apart(built: Site):
    fuel = next(page for page in built.claims if page.row.id == "evt-fuel")
    assert [backer.name for backer in fuel.disputing] == ["ministère luranien de l’Énergie"]
    assert len(fuel.supporting) == 2


def test_a_cell_of_the_matrix_counts_sources_not_articles_and_apart_those_with_a_party_inferred(built: Site):
    flow = next(flow for pair in built.exchange.pairs for flow in pair if flow.giver.id == TAVORIA)
    fuel = next(line for line in flow.lines if line.category == "fuel")
    counts = {cell.word: (cell.independent, cell.inferred) for cell in fuel.cells if cell.rows}
    assert counts == {Word.ALLEGED: (2, 0), Word.POSSIBLE: (0, 1), Word.DENIED: (1, 0)}


def test_both_directions_of_an_exchange_stand_together(built: Site):
    (pair,) = built.exchange.pairs
    assert {(flow.giver.id, flow.receiver.id) for flow in pair} == {(TAVORIA, LURANIA), (LURANIA, TAVORIA)}


def moments(built: Site) -> dict[str, tuple[str, Moment]]:
    return {each.row.id: (month.month, each) for month in built.timeline.months for each in month.moments}


def test_a_row_stands_under_the_month_of_the_event_or_else_of_the_saying(built: Site):
    told = {key: (month, moment.told) for key, (month, moment) in moments(built).items()}
    assert told == {
        "evt-fuel": ("2031-02", False), "evt-wheat-sent": ("2031-04", False), "evt-wheat": ("2031", False),
        "evt-boats": ("2031-03", True), "evt-diesel": ("2031-03", True), "evt-contract": ("2031-04", True),
    }  # fmt: skip


def test_a_row_that_nobody_dates_stands_at_the_end_of_the_time_line():
    undated = tuple(
        replace(each, document=replace(each.document, published=Published())) for each in invented().readings
    )
    page = site(replace(invented(), readings=undated), language="en", title="x").timeline
    assert {row.id for row in page.undated} == {"evt-boats", "evt-diesel", "evt-contract"}


def test_a_forecast_is_due_once_the_latest_article_is_past_its_day(built: Site):
    assert {each.forecast.claim_id: each.due for each in built.forecasts} == {
        "clm-boats": True, "clm-wheat": False, "clm-diesel": False,
    }  # fmt: skip


def test_a_borne_out_forecast_shows_what_bore_it_out(built: Site):
    wheat = next(each for each in built.forecasts if each.forecast.claim_id == "clm-wheat")
    assert [each.claim_id for each in wheat.outcomes] == ["clm-wheat-sent"]


def test_an_outlet_that_cites_another_is_listed_under_who_cites_whom(built: Site):
    lines = {(each.outlet, each.cited, each.role) for each in built.sources.citings}
    assert ("Selvane Herald", "Le Courrier d’Aubre", "medium") in lines


def test_a_contradicted_claim_is_underlined_twice(built: Site):
    page = next(page for page in built.readers if page.article.id == "doc-3")
    lines = {piece.line for paragraph in page.paragraphs for piece in paragraph.pieces if piece.line}
    assert lines == {"double"}


def test_a_caption_is_dimmed(built: Site):
    page = next(page for page in built.readers if page.article.id == "doc-1")
    assert [paragraph.kind for paragraph in page.paragraphs if paragraph.dimmed] == ["caption"]


def test_a_family_names_its_earliest_text(built: Site):
    (family,) = built.families
    assert family.earliest.id == "doc-1"
    assert [each.id for each in family.members] == ["doc-1", "doc-2", "doc-3"]


def test_what_a_copy_leaves_out_is_listed(built: Site):
    translation = next(link for link in built.families[0].links if link.later.id == "doc-3")
    assert any("démenti" in each for each in translation.missing)


def test_a_new_row_is_a_change_and_an_old_one_is_not():
    earlier = replace(invented(), readings=tuple(each for each in invented().readings if each.document.id != "doc-6"))
    page = site(invented(), language="en", title="x", previous=earlier).overview
    assert page.changes is not None
    assert {change.row.id for change in page.changes} == {"evt-contract", "evt-wheat-sent"}


def test_a_first_build_says_nothing_of_changes(built: Site):
    assert built.overview.changes is None


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(alphabet="ab \n", max_size=60), st.lists(st.integers(0, 60), max_size=6))
def test_paragraphs_hold_every_word_of_the_text_once(text: str, edges: list[int]):
    cuts = sorted({min(each, len(text)) for each in edges})
    blocks = tuple(Block(start=a, end=b, kind=BlockKind.BODY) for a, b in zip(cuts[::2], cuts[1::2], strict=False))
    reading = Reading(document=Document(id="d", path="d.txt", text=text, language="en"), blocks=blocks)
    cutter = Cutter(reading=reading, marks=[])
    drawn = "".join(piece.text for span, kind in paragraphs(reading) for piece in cutter.paragraph(span, kind).pieces)
    assert "".join(drawn.split()) == "".join(text.split())


def test_what_the_article_itself_negates_is_on_a_side_of_its_own():
    pile = invented()
    readings = tuple(_negated(each) if each.document.id == "doc-6" else each for each in pile.readings)
    pages = site(replace(pile, readings=readings, corroborations=()), language="en", title="x").claims
    contract = next(page for page in pages if page.row.id == "evt-contract")
    assert (contract.row.word, contract.row.independent, contract.row.against) == (Word.NEGATED, 0, 0)
    assert [each.documents for each in contract.negating] == [1]
    assert contract.disputing == ()


def _negated(reading: Reading) -> Reading:
    claims = (
        replace(each, polarity=Polarity.NEGATED) if each.attribution_id is None else each for each in reading.claims
    )
    return replace(reading, claims=tuple(claims))


def test_what_is_wanted_and_never_said_to_be_given_is_listed_by_party(built: Site):
    assert [(each.party.id, each.category) for each in built.exchange.wants] == [(LURANIA, "military_equipment")]


def test_wants_and_offers_stand_in_columns_apart_from_deliveries(built: Site):
    phases = {each.name: each.words for each in built.exchange.phases}
    assert phases["given"] == (Word.HAPPENED, Word.ALLEGED)
    assert phases["wanted"] == (Word.WANTED,)
    assert Word.PLANNED in phases["coming"]


def test_two_parties_have_one_page_whichever_is_named_first(built: Site):
    (pair,) = built.pair
    assert pair.id == pair_id(LURANIA, TAVORIA) == pair_id(TAVORIA, LURANIA)
    assert [(each.month, each.actor.id) for each in pair.stretches] == [("2031-02", LURANIA), ("2031-04", LURANIA)]
    ways = {each.giver.id: each for each in pair.ways}
    assert [row.id for row in ways[TAVORIA].wanted] == ["evt-boats"]
    assert [row.id for row in ways[LURANIA].given] == ["evt-wheat-sent"]
    assert [row.id for row in ways[LURANIA].coming] == ["evt-wheat"]


def test_a_party_only_wants_what_nobody_says_it_got(built: Site):
    lurania = next(page for page in built.party if page.party.id == LURANIA)
    assert [row.id for row in lurania.wanted] == ["evt-boats"]
    assert "evt-boats" not in {row.id for row in lurania.got}


def test_the_day_of_saying_stands_apart_from_the_day_of_the_happening(built: Site):
    wheat = moments(built)["evt-wheat"][1]
    assert wheat.said is not None
    assert (wheat.said.earliest, wheat.earliest) == ("2031-03-10", "2031-03-10")
    assert moments(built)["evt-wheat-sent"][1].said is None


def test_a_dropped_hedge_is_marked_in_the_alignment():
    pile = invented()
    earlier, later = dispatch(), dispatch()
    old, new = "Tavoria may probably offer diesel.", "Tavoria may offer diesel."
    one = replace(earlier, document=replace(earlier.document, id="doc-8", text=old), claims=(), attributions=())
    two = replace(later, document=replace(later.document, id="doc-9", text=new), claims=(), attributions=())
    resting = Derivation(
        document_id="doc-9", kind=DerivationKind.REWRITE, from_document_id="doc-8",
        from_spans=(Span(0, 11), Span(21, len(old))), spans=(Span(0, 11), Span(12, len(new))),
    )  # fmt: skip
    shelf = Shelf.of(replace(pile, readings=(one, two), derivations=(resting,)), "en")
    (pair,) = aligned(shelf, resting)
    assert [(each.text.strip(), each.finding) for each in pair.earlier if each.changed and each.finding] == [
        ("probably", "hedge")
    ]
    assert "".join(each.text for each in pair.earlier) == old


def test_damage_is_read_otherwise_once_however_many_pieces_it_is_cut_into():
    first = invented().readings[0]
    at = first.document.text.index("passés de nuit")
    repair = Repair(document_id="doc-1", start=at, end=at + 14, kind=RepairKind.MISTRANSLATION, replacement="passés")
    when = replace(first.times[0], start=at + 10, end=at + 14)
    cutter = Cutter(reading=replace(first, repairs=(repair,), times=(when,)), marks=[])
    pieces = cutter.paragraph(Span(0, len(first.document.text)), "body").pieces
    damaged = [each for each in pieces if each.repair]
    assert len(damaged) == 2
    assert [each.replacement for each in damaged] == [None, "passés"]


def test_a_dimmed_paragraph_says_what_it_is(built: Site):
    page = next(page for page in built.readers if page.article.id == "doc-1")
    assert [each.label for each in page.paragraphs if each.dimmed] == ["caption"]


def test_whose_sentence_stands_against_is_not_said_to_take_no_position_by_it(built: Site):
    """Who denied having paid for the release: paying is denied, and of the release nothing is said."""
    fuel = next(row for row in built.ledger.rows if row.id == "evt-fuel")
    against = next(each for each in fuel.backers if each.side is Side.AGAINST)
    quiet = replace(against, side=Side.SILENT)
    assert silent(replace(fuel, backers=(against, quiet))) == ()
    other = replace(quiet, quotations=(replace(quiet.quotations[0], sentence=99),))
    assert silent(replace(fuel, backers=(against, other))) == (other,)
