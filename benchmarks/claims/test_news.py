"""The gate of claims on news that nobody tuned for: articles built, exported and scored against rows read by hand."""

import json
import subprocess
import sys
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from recoupe.building import build
from recoupe.publish import tables
from recoupe.runner.local import LocalRunner
from recoupe.stages.read import read_inputs
from recoupe.store.files import FileLedger

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared" / "benchmarks"
SCORER = SHARED / "claims" / "score.py"
FLOORS = tomllib.loads((HERE / "news.toml").read_text(encoding="utf-8"))
SETS = {
    "wikinews-en-dev": ("claims/wikinews-en-dev",),
    "wikinews-fr-dev": ("claims/wikinews-fr-dev",),
    "piles": tuple(f"happenings/piles/d{number}" for number in range(1, 5)),
}
BOTH, TYPED = ("found", "parties", "whole"), ("found", "precision", "citable")
OF_CLAIMS = {"precision", "citable"}
"""Figures that are shares of the claims, not of the gold rows."""


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Build and export every file of articles, each a ledger of its own."""
    if not SCORER.exists():
        pytest.skip("no benchmarks/claims/score.py beside the repository")
    found = {}
    for name in (name for names in SETS.values() for name in names):
        folder = tmp_path_factory.mktemp("news")
        ledger = FileLedger(folder / "ledger")
        build(read_inputs([str(SHARED / f"{name}.jsonl")]), ledger, LocalRunner())
        tables.write(ledger, "jsonl", folder)
        found[name] = folder
    return found


def score(name: str, folder: Path, lines: str, level: str) -> dict[str, float]:
    """Return what the scorer prints for half of a file."""
    data = SHARED / name
    command = [sys.executable, str(SCORER), f"{data}.jsonl", f"{data}.gold.jsonl", str(folder)]
    command += ["--lines", lines, "--level", level, "--json"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    figures: dict[str, float] = json.loads(printed)
    return figures


def figures_of(names: tuple[str, ...], exports: dict[str, Path], lines: str) -> dict[str, float]:
    """Return the figures of some files together, each weighed by its rows or claims."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for name in names:
        for level, wanted in (("all", BOTH), ("typed", TYPED)):
            got = score(name, exports[name], lines, level)
            for figure in wanted:
                weight = got["claims" if figure in OF_CLAIMS else "core"]
                label = f"typed {figure}" if level == "typed" and figure == "found" else figure
                sums[label][0] += got[figure] * weight
                sums[label][1] += weight
    return {label: round(total / max(1.0, weight), 1) for label, (total, weight) in sums.items()}


@pytest.mark.parametrize("lines", ["even", "odd"])
@pytest.mark.parametrize("name", sorted(SETS))
def test_no_figure_falls_under_its_floor(name: str, lines: str, exports: dict[str, Path]) -> None:
    figures = figures_of(SETS[name], exports, lines)
    sys.stdout.write(f"{name} {lines} {figures}\n")
    floors = FLOORS[name][lines]
    assert {figure: figures[figure] for figure, floor in floors.items() if figures[figure] < floor} == {}
