"""Claims of single sentences, against our own annotation on every axis (benchmarks/claims)."""

from collections import Counter
from pathlib import Path
from typing import Any

from recoupe.bench.eventtypes import reading_of
from recoupe.model import Claim, Reading
from recoupe.stages import attribute, claim

AXES = ("frame", "polarity", "modality", "certainty", "hearsay", "giver", "receiver", "items", "plover")


def sentences_score(rows: list[dict[str, Any]], path: Path) -> dict[str, float]:  # noqa: ARG001 - one shape for all
    """Return how many annotated claims are found, how right each axis is on them, and how many claims are in excess."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    wanted = found = excess = 0
    for row in rows:
        reading = claim.STAGE.run(attribute.STAGE.run(reading_of(row)))
        left = list(reading.claims)
        for gold in row["claims"]:
            wanted += 1
            match = next((each for each in left if each.predicate in gold["predicate"].split("|")), None)
            if match is None:
                print(f"  not found: {row['text']!r} {gold['predicate']}")
                continue
            left.remove(match)
            found += 1
            for axis in AXES:
                if axis in gold:
                    asked[axis] += 1
                    have = value_of(reading, match, axis)
                    right[axis] += have == gold[axis]
                    if have != gold[axis]:
                        print(f"  {axis}: {have} for {gold[axis]} in {row['text']!r}")
        excess += len(left)
    figures = {
        "sentences": len(rows),
        "claims": wanted,
        "found": found / max(1, wanted),
        "in excess": excess / max(1, wanted),
    }
    return figures | {axis: right[axis] / asked[axis] for axis in AXES if asked[axis]}


def value_of(reading: Reading, found: Claim, axis: str) -> Any:
    """Return a claim's value on an axis in the shape of the annotation: names for entities, categories for items."""
    names = {entity.id: entity.country or entity.name for entity in reading.entities}
    if axis in {"giver", "receiver"}:
        return sorted(names[each] for each in getattr(found, axis))
    if axis == "items":
        return sorted({item.category for item in found.items})
    if axis == "plover":
        return found.plover.type if found.plover else None
    value = getattr(found, axis)
    return value if isinstance(value, bool) else value.value
