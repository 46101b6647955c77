"""The gate of the claims: no figure may fall under its floor."""

import tomllib
from pathlib import Path

import pytest

from recoupe.bench.claims import scored

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_no_figure_falls_under_its_floor(name: str) -> None:
    """Hold one data set's figures against its floors; mistakes of hearsay are counted, so they may not rise."""
    path = next(
        (root / f"{name}.jsonl" for root in (ROOT, ROOT.parent / "shared") if (root / f"{name}.jsonl").exists()), None
    )
    if path is None:
        pytest.skip(f"no {name}.jsonl in the repository or beside it")
    figures = scored(path)
    wrong = FLOORS[name].pop("hearsay wrongly", None)
    assert wrong is None or figures["hearsay wrongly"] <= wrong
    assert {key: figures[key] for key, floor in FLOORS[name].items() if figures[key] < floor} == {}
