"""The senses of predicates, from `predicates.toml`: frame, roles, PLOVER type and what a claim needs."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from recoupe.errors import DataFileError
from recoupe.model import Frame, Modality, Plover, Polarity
from recoupe.ontology.plover import event_types

COLUMNS = {
    "frame", "plover", "traded", "mode", "followthemoney", "subject", "object", "obliques", "symmetric", "pair", "need",
    "modality", "polarity",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """What a predicate states. `subject`, `object` and `obliques` name the roles of the logical arguments.

    `need`: sets of roles, one of which must be filled. `pair`: a lone participant makes no claim.
    `traded`: the event type when what passes is nothing that is given for nothing.
    """

    name: str
    frame: Frame
    plover: Plover | None
    traded: str | None
    followthemoney: str
    subject: str
    object: str
    obliques: dict[str, str]
    symmetric: bool
    pair: bool
    need: tuple[frozenset[str], ...]
    modality: Modality | None
    polarity: Polarity

    def role_of(self, group: str) -> str | None:
        """Return the role of an oblique by its group of preposition."""
        return self.obliques.get(group)


@cache
def senses() -> dict[str, Sense]:
    """Return the senses by name. Raises `DataFileError` naming the sense that does not fit."""
    path = Path(__file__).with_name("predicates.toml")
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: _sense(name, row) for name, row in table.items()}


def _sense(name: str, row: dict[str, Any]) -> Sense:
    if unknown := set(row) - COLUMNS:
        raise DataFileError(f"predicates.toml: {name}: unknown key {', '.join(sorted(unknown))}")
    plover = Plover(type=row["plover"], mode=row.get("mode")) if "plover" in row else None
    if plover is not None and plover.type not in event_types():
        raise DataFileError(f"predicates.toml: {name}: PLOVER has no type {plover.type!r}")
    return Sense(
        name=name,
        frame=Frame(row["frame"]),
        plover=plover,
        traded=row.get("traded"),
        followthemoney=row["followthemoney"],
        subject=row["subject"],
        object=row["object"],
        obliques=dict(row.get("obliques", {})),
        symmetric=row.get("symmetric", False),
        pair=row.get("pair", False),
        need=tuple(frozenset(roles) for roles in row["need"]),
        modality=Modality(row["modality"]) if "modality" in row else None,
        polarity=Polarity(row.get("polarity", "affirmed")),
    )
