from dataclasses import replace

from recoupe.model import Span
from recoupe.stages.attribute.draft import NOBODY
from recoupe.stages.attribute.heard import heard_drafts, reheard
from recoupe.stages.attribute.page import Page
from tests.stages.attribute.test_opinion import heard, laid_out


def texts(page: Page, spans: tuple[Span, ...]) -> str:
    return " … ".join(page.text[span.start : span.end] for span in spans)


def test_what_no_rule_reads_is_a_saying_where_the_head_hears_one() -> None:
    page, drafts = laid_out("The envoy pencilled in a late visit for May.")
    assert drafts == []
    heard(page, {"pencilled": 3.0}, {"envoy": 0.9}, {"in", "a", "late", "visit", "for", "May"})
    (found,) = heard_drafts(page, drafts)
    assert (texts(page, found.source.spans), texts(page, found.content)) == ("The envoy", "in a late visit for May")


def test_a_word_that_is_a_rules_cue_already_makes_no_second_saying() -> None:
    page, drafts = laid_out()
    heard(page, {"said": 5.0}, {"envoy": 0.9}, {"that", "the", "harbour", "would", "stay", "open"})
    assert heard_drafts(page, drafts) == []


def test_a_speaker_that_the_head_is_sure_of_fills_a_gap_and_displaces_one_that_it_excludes() -> None:
    page, (draft,) = laid_out()
    heard(page, {"said": 5.0}, {"envoy": 0.97}, {"that", "the", "harbour", "would", "stay", "open"})
    assert texts(page, reheard(page, replace(draft, source=NOBODY)).source.spans) == "The envoy"
    harbour = next(token for _, token in page.words if token.text == "harbour")
    other = replace(NOBODY, spans=(Span(harbour.start, harbour.end),), heads=(harbour,), tree=draft.tree)
    assert texts(page, reheard(page, replace(draft, source=other)).source.spans) == "The envoy"


def test_a_head_in_doubt_leaves_a_saying_as_it_is() -> None:
    page, (draft,) = laid_out()
    heard(page, {"said": 5.0}, {"envoy": 0.4, "harbour": 0.5}, {"that", "harbour", "would", "stay", "open"})
    assert reheard(page, draft) == draft


def test_whoever_is_told_something_does_not_say_it() -> None:
    page, drafts = laid_out("The men were told that the ship had left.")
    heard(page, {"told": 5.0}, {"men": 0.97}, {"that", "the", "ship", "had", "left"})
    assert [reheard(page, draft).source for draft in drafts] == [NOBODY]
