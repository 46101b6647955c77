"""The gate of joining: no figure may fall under its floor, and no fault rise above its ceiling."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from recoupe.bench import contradictions, happenings

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared" / "benchmarks"
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
PILES = ("d1", "d2", "d3", "d4")


def _outside(figures: Mapping[str, float], bounds: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    under = {name: figures[name] for name, floor in bounds["least"].items() if figures[name] < floor}
    over = {name: figures[name] for name, ceiling in bounds["most"].items() if figures[name] > ceiling}
    return under | over


@pytest.mark.skipif(not (SHARED / "happenings").exists(), reason="no story piles beside the repository")
def test_the_story_piles_are_joined_and_counted_no_worse() -> None:
    """Hold the sums over the four piles, shares as their mean, against their bounds."""
    folder = SHARED / "happenings" / "piles"
    found = [
        happenings.measured(*(folder / f"{name}.{kind}" for kind in ("jsonl", "happenings.jsonl", "truth.json")))
        for name in PILES
    ]
    shares = ("told", "pairs recall", "pairs precision", "counted")
    figures = {name: sum(one[name] for one in found) / (len(found) if name in shares else 1) for name in found[0]}
    assert _outside(figures, FLOORS["piles"]) == {}


@pytest.mark.skipif(not (SHARED / "contradictions").exists(), reason="no pairs of sentences beside the repository")
def test_contradictory_sentences_are_told_from_compatible_ones_no_worse() -> None:
    figures = contradictions.measured(SHARED / "contradictions" / "daccord-dev.tsv")
    assert _outside(figures, FLOORS["daccord-dev"]) == {}
