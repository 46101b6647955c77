"""A reading laid out for dating."""

from dataclasses import replace

import pytest

from recoupe.model import BlockKind, Claim, Document, Reading, Repair, RepairKind, Sentence, Span, Timex, TimexType
from recoupe.stages.time.page import Page, placed, predicate_of
from tests.stages.time.dated import claim, saying
from tests.stages.time.trees import sentence

TEXT = "Karst a cédé lundi. Zemblie attend."
FIRST = """
Karst Karst PROPN nsubj 3
a avoir AUX aux:tense 3
cédé Céder VERB root 0
lundi lundi NOUN obl:mod 3
. . PUNCT punct 3
"""
YIELDS = replace(claim("yields", TEXT, "a cédé lundi", "céder"), sentence=Span(0, 19))


def timex(words: str, text: str = TEXT, **fields: object) -> Timex:
    at = text.index(words)
    given = {
        "type": TimexType.DATE, "value": "2031-05-12", "earliest": "2031-05-12", "latest": "2031-05-12", **fields,
    }  # fmt: skip
    return Timex(document_id="doc", start=at, end=at + len(words), text=words, **given)  # type: ignore[arg-type]


def page(**fields: object) -> Page:
    bare = Sentence(document_id="doc", start=20, end=35, block=0, kind=BlockKind.BODY)
    document = Document(id="doc", path="a", text=TEXT, language="fr")
    return Page.of(Reading(document=document, sentences=(sentence(TEXT, FIRST), bare), **fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(("offset", "number"), [(0, 0), (18, 0), (19, None), (20, 1), (34, 1), (35, None)])
def test_an_offset_lies_in_the_sentence_that_holds_it(offset: int, number: int | None) -> None:
    assert page().sentence_at(offset) == number


def test_a_sentence_without_words_has_no_tree() -> None:
    assert list(page().trees) == [0]


def test_claims_of_one_word_stand_at_that_word() -> None:
    other = replace(YIELDS, id="other")
    waits = replace(YIELDS, id="waits", sentence=Span(20, 35))
    found = page(claims=(YIELDS, other, waits))
    assert found.predicates == {0: {2: ("yields", "other")}}
    assert {one: (number, token.text) for one, (number, token) in found.heads.items()} == {
        "yields": (0, "cédé"),
        "other": (0, "cédé"),
    }
    assert set(found.claims) == {"yields", "other", "waits"}


def test_the_words_of_a_cue_are_those_that_say_something_the_first_saying_first() -> None:
    one = saying(TEXT, "a cédé lundi.", "Zemblie")
    found = page(attributions=(one, replace(one, id="later")))
    assert found.cues == {0: {1: "saying", 2: "saying", 3: "saying"}}


def test_times_stand_with_their_sentence() -> None:
    monday, other = timex("lundi"), timex("attend")
    assert page(times=(monday, other)).times == {0: (monday,), 1: (other,)}


def test_a_time_in_a_dateline_is_left_out() -> None:
    line = Repair(document_id="doc", start=10, end=19, kind=RepairKind.DATELINE)
    assert page(times=(timex("lundi"),), repairs=(line,)).times == {}
    assert page(times=(timex("lundi"),), repairs=(replace(line, kind=RepairKind.CREDIT),)).times != {}
    assert page(times=(timex("lundi"),), repairs=(replace(line, end=16),)).times != {}


HOUR = timex("lundi", type=TimexType.TIME, value="2031-05-12T21:45")


def test_an_hour_counts_where_the_text_names_its_day() -> None:
    assert page(times=(HOUR,)).times == {}
    day = timex("attend")
    assert HOUR in page(times=(HOUR, day)).times[0]
    assert page(times=(HOUR, replace(day, earliest="2031-05-11"))).times == {1: (replace(day, earliest="2031-05-11"),)}
    assert page(times=(HOUR, replace(HOUR, start=25))).times == {}, "an hour names no day"


def test_an_hour_of_many_words_or_a_part_of_a_day_counts_by_itself() -> None:
    assert page(times=(replace(HOUR, text="le lundi 12 mai"),)).times != {}
    assert page(times=(replace(HOUR, text="21 h 45"),)).times == {}
    assert page(times=(replace(HOUR, value="2031-05-12TEV"),)).times != {}
    assert page(times=(replace(HOUR, type=TimexType.DATE),)).times != {}


@pytest.mark.parametrize(
    ("fields", "says_when"),
    [
        ({}, True),
        ({"earliest": None, "value": None}, False),
        ({"earliest": None, "value": "XXXX-05-12"}, True),
        ({"earliest": None, "value": "PAST_REF"}, False),
        ({"type": TimexType.SET}, False),
        ({"type": TimexType.DURATION}, True),
        ({"type": TimexType.DURATION, "earliest": None, "value": "P3D"}, False),
        ({"type": TimexType.SET, "earliest": None, "value": "XXXX-WXX-2"}, False),
    ],
)
def test_what_has_bounds_or_will_have_them_says_when(fields: dict[str, object], says_when: bool) -> None:
    assert placed(timex("lundi", **fields)) is says_when


def turned(predicate: str, start: int = 0, end: int = 19) -> Claim:
    return replace(YIELDS, predicate=predicate, start=start, end=end)


@pytest.mark.parametrize(
    ("one", "word"),
    [
        (turned("céder"), "cédé"),
        (turned("lundi_jour"), "lundi"),
        (turned("Karst attend"), "Karst"),
        (turned("attendre"), "cédé"),
        (turned("céder", 13, 18), "lundi"),
        (turned("céder", 900, 901), None),
    ],
)
def test_a_claim_turns_on_its_predicate_within_its_clause_else_on_the_head(one: Claim, word: str | None) -> None:
    found = predicate_of(page().trees[0], one)
    assert (found.text if found else None) == word
