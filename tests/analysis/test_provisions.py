from typing import Any

import pytest

from recoupe.analysis import provisions
from recoupe.model import Claim, Modality, Polarity, Provision
from tests.analysis.claims import claim, pile, when


def found(*claims: Claim) -> tuple[Provision, ...]:
    return provisions.run(pile(*claims)).provisions


def test_arms_to_the_target_fall_under_the_arms_paragraphs() -> None:
    notes = {each.provision: each.note for each in found(claim("1", "ao", "kp", "artillery", time=when("2023-09-01")))}
    assert "UNSCR1874-10" in notes
    assert all("would fall under" in note and "breach" not in note for note in notes.values())


@pytest.mark.parametrize("category", ["food", "diplomatic_support", "medicine", "aid"])
def test_food_and_diplomacy_meet_no_arms_paragraph(category: str) -> None:
    assert found(claim("1", "ao", "kp", category)) == ()


def test_direction_matters() -> None:
    to = {each.provision for each in found(claim("1", "ao", "kp", "labour"))}
    out = {each.provision for each in found(claim("1", "kp", "ao", "labour"))}
    assert to == set()
    assert "UNSCR2397-8" in out


def test_a_dealing_between_others_meets_nothing() -> None:
    assert found(claim("1", "ao", "min", "arms")) == ()


@pytest.mark.parametrize(
    "more", [{"polarity": Polarity.NEGATED}, {"attribution_id": "no"}, {"modality": Modality.HYPOTHETICAL}]
)
def test_what_is_denied_or_supposed_meets_nothing(more: dict[str, Any]) -> None:
    assert found(claim("1", "ao", "kp", "arms", **more)) == ()


def test_a_paragraph_does_not_reach_back() -> None:
    assert found(claim("1", "ao", "kp", "arms", time=when("2001-01-01"))) == ()


def test_a_recalled_paragraph_is_to_be_checked() -> None:
    note = next(each.note for each in found(claim("1", "kp", "ao", "arms")) if each.provision == "UNSCR1874-9")
    assert note.endswith("(paragraph to be checked)")


def test_what_is_only_wanted_is_said_so() -> None:
    notes = [each.note for each in found(claim("1", "kp", "ao", "arms", modality=Modality.WANTED))]
    assert all("if it came about" in note for note in notes)
