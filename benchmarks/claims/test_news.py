"""The gate of claims on news that nobody tuned for: articles built, exported and scored against rows read by hand."""

import json
import re
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
DATED = re.compile(
    r"the (\d+) found rows that the text dates: dated ([\d.]+) %, right ([\d.]+) %; of (\d+) .*same ([\d.]+) %"
)
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


def printed_for(name: str, folder: Path, lines: str, *options: str) -> str:
    """Return what the scorer prints for half of a file."""
    data = SHARED / name
    command = [sys.executable, str(SCORER), f"{data}.jsonl", f"{data}.gold.jsonl", str(folder), "--lines", lines]
    return subprocess.run([*command, *options], capture_output=True, text=True, check=True).stdout


def score(name: str, folder: Path, lines: str, level: str) -> dict[str, float]:
    """Return the figures of half of a file at a level."""
    figures: dict[str, float] = json.loads(printed_for(name, folder, lines, "--level", level, "--json"))
    return figures


def dates_of(names: tuple[str, ...], exports: dict[str, Path], lines: str) -> dict[str, float]:
    """Return the shares of found rows that are dated and dated rightly, and of those dated that the text does not."""
    dated = right = invented = told = open_ = 0.0
    for name in names:
        printed = printed_for(name, exports[name], lines)
        found = DATED.search(printed)
        assert found is not None, printed
        rows, share, good, without, wrongly = map(float, found.groups())
        told, open_ = told + rows, open_ + without
        dated, right, invented = dated + rows * share, right + rows * good, invented + without * wrongly
    return {
        "dated": round(dated / max(1.0, told), 1),
        "date right": round(right / max(1.0, told), 1),
        "date invented": round(invented / max(1.0, open_), 1),
    }


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


@pytest.mark.parametrize("lines", ["even", "odd"])
@pytest.mark.parametrize("name", sorted(SETS))
def test_claims_keep_the_days_that_the_text_gives_them(name: str, lines: str, exports: dict[str, Path]) -> None:
    figures = dates_of(SETS[name], exports, lines)
    sys.stdout.write(f"{name} {lines} {figures}\n")
    bounds = FLOORS["dates"][name][lines]
    assert figures["dated"] >= bounds["dated"]
    assert figures["date right"] >= bounds["date right"]
    assert figures["date invented"] <= bounds["date invented at most"]
