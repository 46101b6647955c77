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


@pytest.mark.parametrize("row", [row for row in TEXTS if "said" in row], ids=lambda row: row["text"])
def test_who_says_so_is_kept_with_how(row: dict[str, Any]) -> None:
    reading, claim = claim_of(row)
    names = {entity.id: entity.name for entity in reading.entities}
    saying = next(one for one in reading.attributions if one.id == claim.attribution_id)
    assert " ".join([saying.stance, *(names[key] for key in saying.source_entity_ids)]) == row["said"]


@pytest.mark.parametrize("row", [row for row in TEXTS if "nobody" in row], ids=lambda row: row["text"])
def test_nobody_is_told_to_do_it(row: dict[str, Any]) -> None:
    reading = read(row["text"], row["language"])
    roles = {role.role for claim in of_word(reading, row["text"].index(row["act"])) for role in claim.roles}
    assert roles.isdisjoint({"actor", "giver"})


@pytest.mark.parametrize("row", [row for row in TEXTS if "type" in row], ids=lambda row: row["text"])
def test_it_is_of_the_type_that_the_words_beside_it_decide(row: dict[str, Any]) -> None:
    _, claim = claim_of(row)
    assert claim.plover is not None
    assert claim.plover.type == row["type"]
