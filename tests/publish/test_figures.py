"""The figures of the Method page are those that are held."""

import tomllib
from pathlib import Path

from recoupe.publish.figures import figures

FLOORS = Path(__file__).parents[2] / "benchmarks" / "attribution" / "floors.toml"
POLNEAR = "../shared/benchmarks/attribution/polnear-dev.jsonl"


def test_a_floor_of_attribution_is_the_one_that_is_held() -> None:
    held = set(tomllib.loads(FLOORS.read_text(encoding="utf-8"))[POLNEAR].values())
    shown = [one.value for one in figures() if one.least and one.command == "recoupe bench attribution DATA"]
    assert len(shown) == 4
    assert set(shown) <= held
