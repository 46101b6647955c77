"""Near in meaning: beside what the words find, once for all copies, and nothing where nothing is near."""

import numpy as np

from recoupe.publish.fulltext import FullText
from recoupe.publish.near import Near, nearest
from recoupe.store.vectors import Vectors
from recoupe.view.build import site
from recoupe.view.search import Nearness
from tests.meanings import Ideas
from tests.piles import invented

SITE = site(invented(), language="en", title="x", nobody=frozenset())
NEAR = Near.of(SITE, Ideas(), Vectors(None, "ideas"))
TEXTS = FullText(site=SITE)


def test_a_french_question_finds_english_sentences_and_the_other_way_round():
    assert {article.language for each in NEAR.find("petrol") for article, _ in each.places} == {"fr", "en"}
    (sent,) = [each for each in NEAR.find("cereals") if "expédié" in each.text]
    assert [each.lead.id for each in sent.questions] == ["evt-wheat-sent"]


def test_a_sentence_that_copies_repeat_stands_once_with_every_place():
    (denial,) = [each for each in NEAR.find("refutes petrol") if "démenti que" in each.text]
    assert [(article.id, sentence) for article, sentence in denial.places] == [("doc-1", 4), ("doc-2", 4)]


def test_what_the_words_find_is_told_as_before_and_not_again():
    found = TEXTS.find("fuel")
    both = NEAR.beside(found)
    assert (both.questions, both.articles) == (found.questions, found.articles)
    assert both.nearness is Nearness.READY
    held = {hit.context for _, hits in found.articles for hit in hits}
    assert held
    assert all("fuel" not in each.text for each in both.near)
    assert any("carburant" in each.text for each in both.near)


def test_a_question_that_nothing_is_near_to_is_answered_with_nothing():
    assert NEAR.find("football") == ()
    assert NEAR.find("  ") == ()


def test_only_sentences_that_carry_a_claim_are_told():
    assert all(each.questions for each in NEAR.find("petrol"))


def test_of_two_alike_the_earlier_stands_first_and_the_far_are_left_out():
    assert nearest(np.array([0.5, 0.6, 0.5, 0.1, 0.45], np.float32)) == [1, 0, 2]
    assert nearest(np.zeros(0, np.float32)) == []
