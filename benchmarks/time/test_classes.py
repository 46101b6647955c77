"""The gate of durations and sets: no class of expressions may fall under its floor."""

import tomllib
from pathlib import Path

import pytest

from recoupe.bench.time import score

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"
FLOORS = tomllib.loads((HERE / "classes.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_no_class_falls_under_its_floor(name: str) -> None:
    path = SHARED / f"{name}.jsonl"
    if not path.exists():
        pytest.skip(f"no {path.name} beside the repository")
    rates = score(path).classes.rates()
    assert {key: rates[key] for key, floor in FLOORS[name].items() if rates[key] < floor} == {}
