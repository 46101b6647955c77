"""The gate of the attributions: no figure may fall under its floor."""

import tomllib
from pathlib import Path

import pytest

from recoupe.bench.attribution import run

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_no_figure_falls_under_its_floor(name: str) -> None:
    """Hold one data set's figures against its floors."""
    path = ROOT / name
    if not path.exists():
        pytest.skip(f"no {path.name} beside the repository")
    figures = run(path)
    assert {key: value for key, value in figures.items() if value < FLOORS[name].get(key, 0.0)} == {}
