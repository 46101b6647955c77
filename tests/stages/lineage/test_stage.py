"""What derivations a pile has."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.model import Block, BlockKind, DerivationKind, Document, Reading
from recoupe.stages import clean, lineage
from recoupe.stages.read import read_inputs
from tests.stages.lineage.texts import OTHER, STORY, copy_of, pile, reading

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "corpus" / "seeds"


def test_the_later_of_two_like_texts_is_the_copy() -> None:
    early, late = reading(STORY, "b", "2031-05-02"), reading(STORY, "a", "2031-05-04")
    found = lineage.STAGE.run(pile(early, late))
    (one,) = found.derivations
    assert (one.document_id, one.from_document_id) == (late.document.id, early.document.id)
    assert one.kind is DerivationKind.COPY
    assert one.confidence > 0.9
    assert {item.document.origin_id for item in found.readings} == {early.document.id}


def test_of_two_undated_copies_it_is_not_known_which_came_first() -> None:
    (one,) = lineage.STAGE.run(pile(reading(STORY, "a"), reading(STORY, "b"))).derivations
    assert "not known" in one.evidence
    assert one.confidence < 0.9


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.6])
def test_an_edited_copy_is_found(share: float) -> None:
    (one,) = lineage.STAGE.run(
        pile(reading(STORY, "a", "2031-05-02"), reading(copy_of(STORY, share), "b", "2031-05-03"))
    ).derivations
    assert one.kind in {DerivationKind.COPY, DerivationKind.REWRITE}


def test_texts_on_other_things_are_not_joined() -> None:
    found = lineage.STAGE.run(pile(reading(STORY, "a"), reading(OTHER, "b")))
    assert found.derivations == ()
    assert len({item.document.origin_id for item in found.readings}) == 2


def test_a_pasted_passage_is_an_excerpt_with_its_place_on_both_sides() -> None:
    words = STORY.split()
    passage = " ".join(words[10:90])
    into = f"{OTHER} {passage} {OTHER[::-1]}"
    source, user = reading(STORY, "a", "2031-05-02"), reading(into, "b", "2031-05-03")
    found = lineage.STAGE.run(pile(source, user))
    (one,) = found.derivations
    assert one.kind is DerivationKind.EXCERPT
    ((start, end),) = one.spans
    ((from_start, from_end),) = one.from_spans
    assert into[start:end].split() == passage.rstrip(",.").split() or passage.startswith(into[start:end])
    assert STORY[from_start:from_end] == into[start:end]
    assert len({item.document.origin_id for item in found.readings}) == 2, "an excerpt leaves the rest its own"


def test_two_reports_that_quote_one_speech_are_not_copies() -> None:
    speech = "« " + " ".join(STORY.split()[:80]) + " »"
    first = reading(f"La porte-parole a lu un texte. {speech} Le public est parti tôt. {OTHER}", "a")
    second = reading(f"Devant cent personnes, un communiqué. {speech} Les radios ont coupé le son ensuite.", "b")
    assert lineage.STAGE.run(pile(first, second)).derivations == ()


def test_page_furniture_makes_no_family() -> None:
    footer = " ".join(STORY.split()[:60])

    def page(body: str, name: str) -> Reading:
        text = f"{body}\n{footer}"
        blocks = (
            Block(start=0, end=len(body), kind=BlockKind.BODY),
            Block(start=len(body) + 1, end=len(text), kind=BlockKind.FURNITURE),
        )
        return Reading(document=reading(text, name).document, blocks=blocks)

    assert lineage.STAGE.run(pile(page(OTHER, "a"), page(OTHER[::-1], "b"))).derivations == ()


@given(st.permutations(range(4)))
@settings(max_examples=12, deadline=None)
def test_the_order_of_input_changes_nothing(order: list[int]) -> None:
    readings = [
        reading(STORY, "a", "2031-05-02"), reading(copy_of(STORY, 0.3), "b", "2031-05-03"),
        reading(OTHER, "c"), reading(STORY, "d"),
    ]  # fmt: skip
    straight = lineage.STAGE.run(pile(*readings))
    turned = lineage.STAGE.run(pile(*(readings[k] for k in order)))
    assert straight == turned


def test_a_text_in_a_language_without_tables_is_compared_all_the_same() -> None:
    text = "Het schip lag drie dagen stil voor de kust, zei de loods, omdat de haven zonder stroom zat en niemand wist waarom."
    assert lineage.STAGE.run(pile(reading(text, "a", language="nl"), reading(text, "b", language="nl"))).derivations


@pytest.mark.skipif(not SEEDS.exists(), reason="the shared folder with the real articles is not here")
def test_no_two_of_the_five_articles_rest_on_one_another() -> None:
    found = read_inputs([SEEDS])
    readings = [clean.STAGE.run(Reading(document=item)) for item in found if isinstance(item, Document)]
    assert len(readings) == 5
    assert [one for one in lineage.STAGE.run(pile(*readings)).derivations if one.from_document_id] == []


def test_a_note_that_an_outlet_prints_under_many_articles_is_no_excerpt() -> None:
    note = " ".join(STORY.split()[:45])
    first, second = (f"{body} {note}" for body in (OTHER, OTHER[::-1]))
    known = [reading(text, text[:5], outlet="Le Phare") for text in (first, second)]
    unknown = [reading(text, text[:5]) for text in (first, second)]
    assert lineage.STAGE.run(pile(*known)).derivations == ()
    assert len(lineage.STAGE.run(pile(*unknown)).derivations) == 1
