"""The senses of predicates, from `senses.toml`: frame, roles, family, PLOVER type and what a claim needs."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from recoupe.errors import DataFileError
from recoupe.model import Frame, Modality, Plover
from recoupe.ontology.plover import event_types
from recoupe.ontology.roles import Arguments, Pattern, patterns

COLUMNS = {
    "frame", "roles", "family", "dealing", "plover", "traded", "mode", "followthemoney", "subject", "object",
    "obliques", "symmetric", "pair", "need", "modality", "traits",
}  # fmt: skip


TRAITS = frozenset({
    "any good", "passing", "priced", "stock", "holding", "help", "journey", "meeting", "talk", "summit", "consent",
    "pact", "measure", "request", "quarrel", "reacts", "undergone", "stops", "receives", "offers", "takes back",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """What a predicate states. `subject`, `object` and `obliques` name the roles of the logical arguments on a claim.

    `arguments` are the generic roles of the same arguments, for the clause. `family`: senses that may tell of one
    happening. `dealing`: as a rule an act of parties. `need`: sets of roles, one of which must be filled. `pair`: a
    lone participant makes no claim. `traded`: the event type when what passes is nothing that is given for nothing.
    `traits`: what rules ask for (told at the head of the table), so that none asks for a name.
    """

    name: str
    frame: Frame
    family: str
    dealing: bool
    plover: Plover | None
    traded: str | None
    followthemoney: str
    subject: str
    object: str
    obliques: dict[str, str]
    arguments: Arguments
    symmetric: bool
    pair: bool
    need: tuple[frozenset[str], ...]
    modality: Modality | None
    traits: frozenset[str] = frozenset()

    @property
    def befalls(self) -> bool:
        """Tell whether the act has nobody who does it: who dies, goes bankrupt, survives."""
        return self.arguments.subject == "theme"

    def role_of(self, group: str) -> str | None:
        """Return the role of an oblique by its group of preposition."""
        return self.obliques.get(group)


@cache
def senses() -> dict[str, Sense]:
    """Return the senses by name. Raises `DataFileError` naming the sense that does not fit."""
    table = tomllib.loads(Path(__file__).with_name("senses.toml").read_text(encoding="utf-8"))
    return {name: _sense(name, row) for name, row in table.items()}


@cache
def with_trait(trait: str) -> frozenset[str]:
    """Return the names of the senses that have a trait."""
    return frozenset(name for name, sense in senses().items() if trait in sense.traits)


def _sense(name: str, row: dict[str, Any]) -> Sense:
    if unknown := set(row) - COLUMNS:
        raise DataFileError(f"senses.toml: {name}: unknown key {', '.join(sorted(unknown))}")
    pattern = _pattern(name, row["roles"])
    return Sense(
        name=name,
        frame=Frame(row["frame"]),
        family=row.get("family", name),
        dealing=row.get("dealing", True),
        plover=_plover(name, row),
        traded=row.get("traded"),
        followthemoney=row.get("followthemoney", "Event"),
        subject=row.get("subject", pattern.claim.subject),
        object=row.get("object", pattern.claim.object),
        obliques=dict(row.get("obliques", pattern.claim.obliques)),
        arguments=pattern.clause,
        symmetric=row.get("symmetric", False),
        pair=row.get("pair", False),
        need=tuple(frozenset(roles) for roles in row.get("need", pattern.need)),
        modality=Modality(row["modality"]) if "modality" in row else None,
        traits=_traits(name, row.get("traits", ())),
    )


def _traits(name: str, given: Sequence[str]) -> frozenset[str]:
    if unknown := sorted(set(given) - TRAITS):
        raise DataFileError(f"senses.toml: {name}: unknown trait {', '.join(unknown)}")
    return frozenset(given)


def _pattern(name: str, pattern: str) -> Pattern:
    if pattern not in patterns():
        raise DataFileError(f"senses.toml: {name}: roles.toml has no pattern {pattern!r}")
    return patterns()[pattern]


def _plover(name: str, row: dict[str, Any]) -> Plover | None:
    if "plover" not in row:
        return None
    plover = Plover(type=row["plover"], mode=row.get("mode"))
    if plover.type not in event_types():
        raise DataFileError(f"senses.toml: {name}: PLOVER has no type {plover.type!r}")
    return plover
