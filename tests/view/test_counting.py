"""Independent sources over the whole pile."""

from dataclasses import replace

import pytest
from lxml import html

from recoupe.model import Certainty, Corroboration, Pile, Reading, SourceKind, Standing
from recoupe.publish.press import Press
from recoupe.view.build import site
from recoupe.view.counting import voices_of
from recoupe.view.parts import Word
from recoupe.view.rows import rows_of
from recoupe.view.shelf import Shelf
from tests.piles import BRANDT, ENTITIES, LURANIA, TAVORIA, Draft, invented


def counted(*readings: Reading, corroborations: tuple[Corroboration, ...] = ()) -> int:
    entities = tuple(replace(each, country="xl") if each.id == LURANIA else each for each in ENTITIES)
    pile = Pile(readings=readings, entities=entities, corroborations=corroborations)
    shelf = Shelf.of(pile, "en")
    return len(set(voices_of(shelf, rows_of(shelf)).values()))


def test_two_papers_that_hear_one_government_keep_their_own_voices_apart():
    readings = []
    for number in (1, 2):
        draft = Draft(
            f"doc-{number}", "Luranian officials said fuel came. Lurania signed.", "en", f"Paper {number}", None
        )
        by = draft.say("Luranian officials", "said", "fuel came", kind=SourceKind.UNNAMED, entity=LURANIA)
        draft.claim(f"came-{number}", "fuel came", "come", f"came-{number}", by=by)
        draft.claim(f"signed-{number}", "Lurania signed", "sign", f"signed-{number}")
        readings.append(draft.reading())
    assert counted(*readings) == 3


def test_an_article_has_one_voice_even_where_a_speaker_stands_behind_part_of_it():
    draft = Draft(
        "doc-1", "One ship came. Two ships left. A third sank, Brandt said. The third sank.", "en", "Paper", None
    )
    by = draft.say("Brandt", "said", "A third sank", kind=SourceKind.PERSON, entity=BRANDT)
    draft.claim("a", "One ship came", "come", "a")
    draft.claim("b", "The third sank", "sink", "b")
    draft.claim("b-said", "A third sank", "sink", "b", by=by)
    draft.claim("c", "Two ships left", "leave", "c")
    folded = Corroboration(
        event_id="evt-b", documents=1, outlets=1, origins=1, independent_sources=1,
        supporting=tuple(Standing(claim_id=f"clm-{name}", source_id="src", origin_id="doc-1") for name in ("b", "b-said")),
    )  # fmt: skip
    assert counted(draft.reading(), corroborations=(folded,)) == 2


def test_one_who_tells_of_two_deals_is_one_source_of_the_cell_that_holds_both():
    pile = invented()
    own = tuple(
        replace(
            each,
            supporting=tuple(replace(one, source_id=f"{each.event_id}/{one.source_id}") for one in each.supporting),
        )
        for each in pile.corroborations
    )
    readings = tuple(_firm(each) for each in pile.readings)
    built = site(replace(pile, readings=readings, corroborations=own), language="en", title="x")
    flow = next(flow for pair in built.exchange.pairs for flow in pair if flow.giver.id == TAVORIA)
    fuel = next(line for line in flow.lines if line.category == "fuel")
    alleged = next(cell for cell in fuel.cells if cell.word is Word.ALLEGED)
    assert {row.id for row in alleged.rows} == {"evt-fuel", "evt-diesel"}
    assert alleged.independent == 2


def _firm(reading: Reading) -> Reading:
    claims = (replace(each, certainty=Certainty.CERTAIN) for each in reading.claims)
    return replace(reading, claims=tuple(claims))


@pytest.mark.parametrize(("least", "most", "told"), [(1, 3, "at least 1, at most 3"), (2, 3, "at most 3"), (2, 2, ""), (0, 0, "")])  # fmt: skip
def test_a_count_is_shown_with_what_a_strict_and_a_generous_editor_would_count(least: int, most: int, told: str):
    pile = invented()
    counts = tuple(
        replace(each, at_least=least, at_most=most) if each.event_id == "evt-fuel" else each
        for each in pile.corroborations
    )
    made = site(replace(pile, corroborations=counts), language="en", title="x")
    page = html.fromstring(Press(site=made, language="en").page("c/evt-fuel.html") or "")
    (big,) = page.xpath('//p[@class="big"]/span')
    assert "".join(big.xpath("./span[@title]/text()")) == told
