"""The gate of the main job: the real articles built, exported and scored against facts written by hand."""

import importlib.util
import json
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from recoupe.build import build
from recoupe.publish import tables
from recoupe.runner.local import LocalRunner
from recoupe.stages.read import read_inputs
from recoupe.store.files import FileLedger

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
NAMES = ("found", "fields", "whole")


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    """Return the scorer beside the repository as a module."""
    path = SHARED / "gold" / "score_facts.py"
    if not path.exists():
        pytest.skip("no gold/score_facts.py beside the repository")
    spec = importlib.util.spec_from_file_location("score_facts", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the real articles and export the ledger's tables."""
    folder = tmp_path_factory.mktemp("facts")
    ledger = FileLedger(folder / "ledger")
    build(read_inputs([str(SHARED / "corpus" / "seeds")]), ledger, LocalRunner())
    out = folder / "export"
    out.mkdir()
    tables.write(ledger, "jsonl", out)
    return out


@pytest.mark.parametrize("frame", sorted(FLOORS))
def test_no_share_falls_under_its_floor(scorer: ModuleType, export: Path, frame: str) -> None:
    """Hold one frame's shares, or those of all, against their floors."""
    facts = [row for row in scorer_rows(SHARED / "gold" / "seed-facts.jsonl") if frame in ("all", row["frame"])]
    count, found, right, fields, whole = scorer.score(facts, scorer.Ledger(export), False)
    shares = dict(zip(NAMES, (found / count, right / fields, whole / count), strict=True))
    assert {name: share for name, share in shares.items() if share < FLOORS[frame][name]} == {}


def scorer_rows(path: Path) -> list[dict[str, object]]:
    """Read JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
