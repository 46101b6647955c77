"""`recoupe bench claims`: moods, factuality and event types, each told by the shape of the data file.

Rows with `class` are conditionals of French, with `events` and their `certainty` factuality, with `eventText` or
`no_event` event types, with `claims` sentences annotated on every axis.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from recoupe.bench.claimrows import sentences_score
from recoupe.bench.eventtypes import no_event_score, types_score
from recoupe.bench.factuality import factuality_score
from recoupe.bench.moods import moods_score
from recoupe.errors import UsageError

Row = dict[str, Any]
Score = Callable[[list[Row], Path], dict[str, float]]


def main(path: Path) -> None:
    """Score a data file and print a figure a line."""
    for name, value in scored(path).items():
        print(f"{name:<34} {value:.4g}")


def scored(path: Path) -> dict[str, float]:
    """Return the figures of a data file by name. Raises `UsageError` for one of no known shape."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    if not rows:
        raise UsageError(f"{path.name} holds no rows")
    return _score_for(rows[0], path)(rows, path)


def _score_for(row: Row, path: Path) -> Score:
    if "class" in row:
        return moods_score
    if "claims" in row:
        return sentences_score
    if "eventText" in row:
        return types_score
    if "no_event" in row:
        return no_event_score
    if row.get("events") and "certainty" in row["events"][0]:
        return factuality_score
    raise UsageError(f"{path.name} has none of the shapes that this task scores: see benchmarks/claims")
