from dataclasses import replace

import pytest

from recoupe.model import Claim, Document, Frame, Plover, Published, PublishedBasis, Reading, Span, When
from recoupe.stages.time.page import Page
from recoupe.stages.time.shape import act, age, governing, tense, told_in
from recoupe.syntax.tree import Tree
from tests.stages.time.trees import sentence

FRIDAY = Published(value="2031-05-16", earliest="2031-05-16", latest="2031-05-16", basis=PublishedBasis.METADATA)
TEXT = "Karst said Arda is arming rebels."
WORDS = """
Karst Karst PROPN nsubj 2
said say VERB root 0
Arda Arda PROPN nsubj 5
is be AUX aux 5
arming arm VERB ccomp 2
rebels rebel NOUN obj 5
"""
CLAIM = Claim(
    id="arm", document_id="doc", start=11, end=32, sentence=Span(0, 32), predicate="arm", frame=Frame.EXCHANGE
)  # fmt: skip


def tree(**feats: str) -> Tree:
    one = sentence(TEXT, WORDS)
    given = {1: {"VerbForm": "Fin", "Tense": "Past"}, 3: {"VerbForm": "Fin", "Tense": "Pres"}, 4: feats}
    return Tree(replace(one, tokens=tuple(replace(word, feats=given.get(word.i, {})) for word in one.tokens)))


def page() -> Page:
    document = Document(id="doc", path="a.txt", text=TEXT, language="en", published=FRIDAY)
    built = tree(VerbForm="Part", Tense="Past").sentence
    return Page.of(Reading(document=document, sentences=(built,), claims=(CLAIM,)))


def test_what_is_going_on_is_told_apart_from_what_was_done() -> None:
    done, going = tree(VerbForm="Part", Tense="Past"), tree(VerbForm="Part", Tense="Pres")
    assert tense(done, done.tokens[4]) == "pres part"
    assert tense(going, going.tokens[4]) == "pres ger"


def test_a_form_is_told_in_its_language() -> None:
    assert told_in(page(), CLAIM) == "en pres part"


def test_a_clause_hangs_from_the_form_of_the_one_above() -> None:
    built = tree(VerbForm="Part", Tense="Pres")
    assert [governing(built, built.tokens[i]) for i in (1, 4)] == ["none", "past"]


def test_an_act_is_known_by_its_type_else_by_its_frame() -> None:
    assert act(CLAIM) == "exchange"
    assert act(replace(CLAIM, plover=Plover(type="AID"))) == "aid"


@pytest.mark.parametrize(
    ("last", "expected"),
    [("2031-05-16", "0"), ("2031-05-14", "3"), ("2031-04-20", "31"), ("2029-12-31", "long"), ("2031-06-01", "ahead"),
     (None, "unknown")],
)  # fmt: skip
def test_a_time_is_as_old_as_its_last_day(last: str | None, expected: str) -> None:
    assert age(page(), When(value=None, earliest=None, latest=last)) == expected
