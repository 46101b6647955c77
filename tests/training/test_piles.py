"""The invented piles: every mention and claim stands in its article."""

import json
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "training" / "piles"
PILES = sorted(path.name.removesuffix(".gold.jsonl") for path in FOLDER.glob("*.gold.jsonl"))


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


def test_there_are_ten() -> None:
    assert len(PILES) == 10


@pytest.mark.parametrize("pile", PILES)
def test_claims_and_mentions_stand_in_their_articles(pile: str) -> None:
    texts = {row["id"]: row["text"] for row in rows(f"{pile}.jsonl")}
    for row in rows(f"{pile}.gold.jsonl"):
        assert row["triggers"][0] in texts[row["doc"]][row["start"] : row["end"]]
    for happening in rows(f"{pile}.happenings.jsonl"):
        assert len({mention["doc"] for mention in happening["mentions"]}) > 1
        for mention in happening["mentions"]:
            assert mention["trigger"] in texts[mention["doc"]][mention["start"] : mention["end"]]


@pytest.mark.parametrize("pile", PILES)
def test_copies_and_contradictions_are_of_articles_that_are_there(pile: str) -> None:
    known = {row["id"] for row in rows(f"{pile}.jsonl")}
    truth = json.loads((FOLDER / f"{pile}.truth.json").read_text(encoding="utf-8"))
    assert {one["doc"] for one in truth["derivations"]} | {one["from"] for one in truth["derivations"]} <= known
    assert truth["contradictions"]
