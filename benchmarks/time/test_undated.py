"""The gate of undated articles: how many of the story piles' are bounded by the week in which they were written."""

import json
import sys
import tomllib
from pathlib import Path

import pytest

from recoupe.model import Document, Pile, Published, Reading
from recoupe.pipeline import document_stages
from recoupe.stages.read import read_inputs
from recoupe.stages.time import PILE_STAGE, STAGE

HERE = Path(__file__).parent
PILES = HERE.parents[2] / "shared" / "benchmarks" / "happenings" / "piles"
TABLE = tomllib.loads((HERE / "undated.toml").read_text(encoding="utf-8"))


def bounds_of(path: Path) -> dict[str, Published]:
    """Return what a pile says of the publication of each of its articles that has no date of its own."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    names = {row["text"]: row["id"] for row in rows if row["published"] is None}
    readings = tuple(_read(one) for one in read_inputs([str(path)]) if isinstance(one, Document))
    found = PILE_STAGE.run(Pile(readings=readings))
    return {names[one.document.text]: one.document.published for one in found.readings if one.document.text in names}


def _read(document: Document) -> Reading:
    reading = Reading(document=document)
    for stage in document_stages():
        reading = stage.run(reading)
        if stage is STAGE:
            break
    return reading


def test_undated_articles_are_bounded_by_the_week_that_they_were_written_in() -> None:
    if not PILES.exists():
        pytest.skip("no story piles beside the repository")
    found = {name: one for path in sorted(PILES.glob("[dt]?.jsonl")) for name, one in bounds_of(path).items()}
    bounded = {name: one for name, one in found.items() if one.earliest and one.latest}
    right = {name for name, one in bounded.items() if _overlap(one, *TABLE["written"][name])}
    wrong = sorted(bounded.keys() - right)
    sys.stdout.write(f"{len(found)} undated, {len(right)} right, wrong {wrong}\n")
    assert found.keys() == TABLE["written"].keys()
    assert len(right) >= TABLE["floors"]["right"]
    assert len(wrong) <= TABLE["floors"]["wrong at most"]


def _overlap(one: Published, first: str, last: str) -> bool:
    return (one.earliest or "") <= last and first <= (one.latest or "")
