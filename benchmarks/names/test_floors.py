"""The gate of the names: no figure may fall under its floor."""

import tomllib
from pathlib import Path

import pytest

from recoupe.bench.names import score

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("half", ["even", "odd"])
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_no_figure_falls_under_its_floor(name: str, half: str) -> None:
    figures = score(HERE / name, half)
    floors = FLOORS[name][half]
    assert {key: figures[key] for key, floor in floors.items() if figures[key] < floor} == {}
