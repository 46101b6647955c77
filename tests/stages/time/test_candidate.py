"""The weight of what speaks for and against a time."""

from math import log

import pytest

from recoupe.model import When, Why
from recoupe.stages.time import candidate
from recoupe.stages.time.candidate import Candidate, likelihood, odds, weights


@pytest.fixture(autouse=True)
def weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidate, "weights", lambda: {"good": log(3), "bad": -log(9)})


def of(*signs: str) -> Candidate:
    return Candidate(when=When(), why=Why.STATED, signs=signs)


@pytest.mark.parametrize(
    ("signs", "expected"),
    [((), 0.5), (("good",), 0.75), (("bad",), 0.1), (("good", "good", "bad"), 0.5), (("good", "unknown"), 0.75)],
)
def test_signs_add_up_and_unknown_ones_weigh_nothing(signs: tuple[str, ...], expected: float) -> None:
    assert likelihood(of(*signs)) == pytest.approx(expected)
    assert odds(of(*signs)) == pytest.approx(log(expected / (1 - expected)))


def test_the_table_weighs_for_and_against() -> None:
    known = weights()
    assert known["owner own"] > 0 > known["owner rival"]
