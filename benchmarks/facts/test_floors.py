"""The gate of the main job: the real articles built, exported and scored against facts written by hand."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from recoupe.building import build
from recoupe.publish import tables
from recoupe.runner.local import LocalRunner
from recoupe.stages.read import read_inputs
from recoupe.store.files import FileLedger

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def shares(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, float]]:
    """Build the real articles, export them, and return what the scorer prints: for each frame its shares in percent."""
    scorer = SHARED / "gold" / "score_facts.py"
    if not scorer.exists():
        pytest.skip("no gold/score_facts.py beside the repository")
    folder = tmp_path_factory.mktemp("facts")
    ledger = FileLedger(folder / "ledger")
    build(read_inputs([str(SHARED / "corpus" / "seeds")]), ledger, LocalRunner())
    tables.write(ledger, "jsonl", folder)
    command = [sys.executable, str(scorer), str(SHARED / "gold" / "seed-facts.jsonl"), str(folder)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    rows = [line.replace("%", "").split() for line in printed.splitlines()[1:]]
    return {row[0]: dict(zip(("found", "fields", "whole"), map(float, row[2:]), strict=True)) for row in rows}


@pytest.mark.parametrize("frame", sorted(FLOORS))
def test_no_share_falls_under_its_floor(shares: dict[str, dict[str, float]], frame: str) -> None:
    """Hold one frame's shares, or those of all, against their floors."""
    assert {name: share for name, share in shares[frame].items() if share < FLOORS[frame][name]} == {}
