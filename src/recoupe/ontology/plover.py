"""PLOVER's event types with their quadrants, modes and our glosses, from `plover.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from recoupe.model import Plover, Quadrant


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """One of the sixteen types. `glosses` holds one line a language."""

    name: str
    quadrant: Quadrant
    modes: tuple[str, ...]
    glosses: dict[str, str]


@cache
def event_types() -> dict[str, EventType]:
    """Return the event types by name."""
    table = tomllib.loads(Path(__file__).with_name("plover.toml").read_text(encoding="utf-8"))
    return {
        name: EventType(
            name=name,
            quadrant=Quadrant(row["quadrant"]),
            modes=tuple(row["modes"]),
            glosses={key: row[key] for key in sorted(set(row) - {"quadrant", "modes"})},
        )
        for name, row in table.items()
    }


def quadrant_of(plover: Plover | None) -> Quadrant | None:
    """Return the quadrant of an event type, None for a claim that has none."""
    return None if plover is None else event_types()[plover.type].quadrant
