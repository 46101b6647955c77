"""All that somebody says is found on his page and in the article, with and without a claim."""

from dataclasses import replace

from recoupe.model import Pile
from recoupe.publish.press import Press
from recoupe.view.build import site
from recoupe.view.sayings import sayings
from recoupe.view.shelf import Shelf
from tests.piles import BRANDT, invented


def mute(pile: Pile) -> Pile:
    """Return the pile without the claims of Brandt's sayings."""
    his = {each.id for reading in pile.readings for each in reading.attributions if BRANDT in each.source_entity_ids}
    readings = (
        replace(reading, claims=tuple(each for each in reading.claims if each.attribution_id not in his))
        for reading in pile.readings
    )
    return replace(pile, readings=tuple(readings), corroborations=(), events=(), contradictions=(), forecasts=())


def test_a_saying_without_a_claim_is_on_its_speakers_page_in_its_own_words():
    pile = mute(invented())
    made = site(pile, language="en", title="x")
    page = next(each for each in made.source if each.id == BRANDT)
    said = [each for reading in pile.readings for each in reading.attributions if BRANDT in each.source_entity_ids]
    assert page.quotations == ()
    assert {each.id for each in page.sayings} == {each.id for each in said}
    texts = {reading.document.id: reading.document.text for reading in pile.readings}
    for each in page.sayings:
        assert each.lead + each.clause + each.tail in texts[each.document_id]
        assert texts[each.document_id][each.start :].startswith(each.clause)


def test_a_saying_that_carries_a_claim_is_not_told_twice():
    pile = invented()
    carrying = {claim.attribution_id for reading in pile.readings for claim in reading.claims}
    assert carrying & {each.id for reading in pile.readings for each in reading.attributions}
    assert carrying.isdisjoint(each.id for each in sayings(Shelf.of(pile, "en")))


def test_the_reader_marks_a_saying_without_a_claim():
    pile = mute(invented())
    press = Press(site=site(pile, language="en", title="x"), language="en")
    said = sayings(Shelf.of(pile, "en"))[0]
    page = next(each for each in press.site.readers if each.article.id == said.document_id)
    marked = "".join(
        piece.text for paragraph in page.paragraphs for piece in paragraph.pieces if "said" in piece.facets
    )
    assert said.clause.split()[0] in marked
    assert 'class="f-said' in (press.page(f"a/{said.document_id}.html") or "")
    assert said.clause in (press.page(f"s/{BRANDT}.html") or "")


def test_the_first_page_says_how_many_sayings_carry_a_claim():
    pile = mute(invented())
    overview = site(pile, language="en", title="x").overview
    assert overview.carrying < overview.sayings
    text = Press(site=site(pile, language="en", title="x"), language="en").page("index.html") or ""
    assert f"{overview.carrying} of {overview.sayings} sayings carry a claim" in text
