"""The gate of search by meaning: no figure may fall under its floor."""

import tomllib
from pathlib import Path

import pytest

from recoupe.bench.meaning import score
from recoupe.encoder.meaning import installed, meaning

HERE = Path(__file__).parent
TREEBANKS = HERE.parents[2] / "shared" / "treebanks"
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def figures() -> dict[str, dict[str, float]]:
    """Score both halves once."""
    if not TREEBANKS.exists():
        pytest.skip("no treebanks beside the repository")
    if not installed():
        pytest.skip("the extra `meaning` is not installed")
    return score(TREEBANKS, meaning().of)


@pytest.mark.parametrize("half", sorted(FLOORS))
def test_no_figure_falls_under_its_floor(figures: dict[str, dict[str, float]], half: str) -> None:
    """Hold one half's figures against their floors."""
    assert {key: figures[half][key] for key, floor in FLOORS[half].items() if figures[half][key] < floor} == {}
