"""Our own sentences, ten a construction a language, which nothing was fitted on: what share of their gold is read.

The floors lie a little under what is measured; raise them when the reading gets better.
"""

import json
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from recoupe.model import Claim, Frame, Level
from tests.stages.claim.texts import covers, of_word, read

OWN = Path(__file__).parents[3] / "training" / "claims" / "constructions"
FLOORS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
LANGUAGES = ("en", "fr")
ACTORS = frozenset({"actor", "giver", "receiver", "speaker"})
"""Who acts: in an exchange the one who buys is its receiver."""
PAIRS = [(language, name) for language in LANGUAGES for name in FLOORS[language]["told"]]


@dataclass(frozen=True, slots=True)
class Scored:
    """One gold row: whether its word carries a claim, and whether that claim's actors are its own (None: it has none)."""

    language: str
    construction: str
    told: bool
    actor: bool | None


@dataclass(frozen=True, slots=True)
class Measured:
    """Every row scored; `quiet` tells of the sentences without gold whether no typed claim is made of them."""

    rows: list[Scored]
    quiet: dict[str, list[bool]]

    def told(self, language: str, construction: str) -> float:
        return share(row.told for row in self.rows if (row.language, row.construction) == (language, construction))

    def actors(self, language: str) -> float:
        return share(row.actor for row in self.rows if row.language == language and row.actor is not None)


def share(found: Iterable[bool | None]) -> float:
    rows = list(found)
    return sum(row is True for row in rows) / len(rows)


@pytest.fixture(scope="module")
def measured() -> Measured:
    rows: list[Scored] = []
    quiet: dict[str, list[bool]] = defaultdict(list)
    for language in LANGUAGES:
        for line in (OWN / f"{language}-test.jsonl").read_text(encoding="utf-8").splitlines():
            sentence = json.loads(line)
            reading = read(sentence["text"], language)
            if not sentence["rows"]:
                quiet[language].append(all(claim.level is not Level.TYPED for claim in reading.claims))
            for row in sentence["rows"]:
                claims = [claim for place in row["trigger_at"] for claim in of_word(reading, place)]
                rows.append(Scored(language, sentence["construction"], bool(claims), _acts(claims, row["actor_at"])))
    return Measured(rows, quiet)


def _acts(claims: list[Claim], places: list[int]) -> bool | None:
    """Tell whether one claim has an actor at every place of the gold, and none elsewhere but across an exchange."""
    if not places:
        return None
    return any(_right(claim, places) for claim in claims)


def _right(claim: Claim, places: list[int]) -> bool:
    spans = [(role.start, role.end) for role in claim.roles if role.role in ACTORS]
    there = all(any(covers(*span, place) for span in spans) for place in places)
    strays = any(not any(covers(*span, place) for place in places) for span in spans)
    return there and (claim.frame is Frame.EXCHANGE or not strays)


@pytest.mark.parametrize(("language", "construction"), PAIRS)
def test_the_words_that_carry_an_act_in_a_construction_make_a_claim(
    language: str, construction: str, measured: Measured
) -> None:
    assert measured.told(language, construction) >= FLOORS[language]["told"][construction]


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_acts_is_found(language: str, measured: Measured) -> None:
    assert measured.actors(language) >= FLOORS[language]["actors"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_that_tell_of_no_act_make_no_typed_claim(language: str, measured: Measured) -> None:
    assert share(measured.quiet[language]) >= FLOORS[language]["quiet"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_construction_has_a_floor(language: str, measured: Measured) -> None:
    assert {row.construction for row in measured.rows if row.language == language} == set(FLOORS[language]["told"])
