"""Provisions: the condition under which a claim would fall under a paragraph."""

from dataclasses import replace

import pytest

from recoupe.model import Pile, Provision
from recoupe.view.build import site
from recoupe.view.pages import Rule
from tests.piles import invented

OWN = """
code = "xx-own"
target = "xl"
title = { en = "Our own list", fr = "Notre propre liste" }
[[provision]]
id = "OWN-1"
reference = "list 1, paragraph 3"
direction = "to"
categories = ["military_equipment"]
en = "No boats"
fr = "Pas de bateaux"
since = "2030-01-01"
confidence = "B"
"""


@pytest.fixture
def own() -> Pile:
    return replace(
        invented(),
        programmes=(("own.toml", OWN),),
        provisions=tuple(
            Provision(claim_id=claim_id, programme="xx-own", provision="OWN-1", note="would fall under it")
            for claim_id in ("clm-boats", "clm-fuel")
        ),
    )


def rule(pile: Pile, language: str = "en") -> Rule:
    (found,) = site(pile, language=language, title="x").rules
    return found


def test_a_programme_of_ones_own_has_its_words_and_its_condition(own: Pile):
    found = rule(own, "fr")
    assert (found.title, found.words) == ("Notre propre liste", "Pas de bateaux")
    assert (found.direction, found.target, found.since) == ("to", "xl", "2030-01-01")


@pytest.mark.parametrize(
    ("given", "told"), [('{ en = "relief", fr = "secours" }', ("relief", "secours")), ('"aid"', ("aid", "aid"))]
)
def test_what_a_paragraph_leaves_free_is_told_in_the_language_of_the_page(own: Pile, given: str, told: tuple[str, str]):
    free = replace(own, programmes=(("own.toml", f"{OWN}exceptions = {given}"),))
    assert (rule(free).exceptions, rule(free, "fr").exceptions) == told


def test_a_paragraph_of_confidence_b_is_one_to_be_checked(own: Pile):
    assert rule(own).confidence == "B"
    assert not rule(own).seen


def test_what_is_only_wanted_falls_under_it_only_if_it_comes_about(own: Pile):
    found = rule(own)
    assert {row.id for row in found.rows} == {"evt-boats", "evt-fuel"}
    assert found.open_ids == ("evt-boats",)


def test_a_programme_that_is_not_at_hand_keeps_its_note(own: Pile):
    found = rule(replace(own, programmes=()))
    assert (found.confidence, found.note) == ("", "would fall under it")
