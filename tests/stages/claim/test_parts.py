"""Who does what to whom, in texts read by the stages as they ship."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from recoupe.model import Claim, Reading
from tests.stages.claim.texts import of_word, read

TEXTS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("parts.toml").read_text(encoding="utf-8"))["text"]


def claim_of(row: dict[str, Any]) -> tuple[Reading, Claim]:
    reading = read(row["text"], row["language"])
    (claim,) = of_word(reading, row["text"].index(row["act"]))
    return reading, claim


@pytest.mark.parametrize(
    ("row", "role"),
    [(row, role) for row in TEXTS for role in ("does", "gets") if role in row],
    ids=lambda part: part if isinstance(part, str) else part["text"],
)
def test_each_has_his_part_and_nobody_else(row: dict[str, Any], role: str) -> None:
    reading, claim = claim_of(row)
    names = {entity.id: entity.name for entity in reading.entities}
    sides = {"does": {"actor", "giver"}, "gets": {"target", "receiver"}}
    found = {names.get(each.entity_id or "", each.text) for each in claim.roles if each.role in sides[role]}
    assert found == set(row[role])


@pytest.mark.parametrize("row", [row for row in TEXTS if "stands" in row], ids=lambda row: row["text"])
def test_it_stands_as_the_text_says(row: dict[str, Any]) -> None:
    _, claim = claim_of(row)
    assert f"{claim.polarity} {claim.modality}".startswith(row["stands"])
