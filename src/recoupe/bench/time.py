"""`recoupe bench time DATA`: TempEval-3's figures on a file of texts with their TIMEX3 expressions, one JSON a line."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from recoupe.bench.timeclasses import Classes
from recoupe.bench.timescore import Tally, add
from recoupe.errors import UsageError
from recoupe.model import Timex, When
from recoupe.stages.time import tag
from recoupe.stages.time.published import infer

AHEAD = "duckling"
"""A set whose bare weekdays and months are those to come."""


@dataclass(frozen=True, slots=True)
class Scored:
    """What a file came to: the figures of all its texts, and the pass rates by class."""

    tally: Tally
    classes: Classes
    documents: int


def main(data: Path | str) -> None:
    """Print the figures of a file, and the classes of expressions where it names them."""
    scored = score(Path(data))
    figures = scored.tally.figures()
    print(f"{Path(data).name}: {scored.documents} documents, {scored.tally.gold} gold, {scored.tally.read} read")
    print("  ".join(f"{name} F1 {value:.2f}" for name, value in figures.items()))
    rates = scored.classes.rates()
    for name, rate in rates.items():
        print(f"  {name:<32} {rate:6.2f} %  of {scored.classes.total[name]}")


def score(path: Path, *, infer_dates: bool = False) -> Scored:
    """Score a file. `infer_dates` leaves the given document dates aside and infers each from its text."""
    tally, classes, documents = Tally(), Classes(), 0
    for row in _rows(path):
        documents += 1
        text, gold = row["text"], list(row.get("timexes", ()))
        own = [one for one in gold if one.get("dct")]
        gold = [one for one in gold if not one.get("dct") and one["start"] < one["end"]]
        read = [timex for timex in _read(row, infer_dates=infer_dates) if not _inside(timex, own)]
        add(tally, str(row["id"]), text, gold, read)
        if (gold and "ms_timex" in gold[0]) or (gold and "grain" in gold[0]) or "notsupported" in row:
            classes.add(text, gold, read, dated=creation(row.get("dct")) is not None)
    return Scored(tally, classes, documents)


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    if not path.exists():
        raise UsageError(f"{path}: no such file; give a .jsonl with the keys id, dct, text, timexes")
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            row = json.loads(line)
            if not {"id", "text"} <= row.keys():
                raise UsageError(f"{path}:{number}: the keys id and text are wanted")
            yield row


def _read(row: Mapping[str, Any], *, infer_dates: bool) -> tuple[Timex, ...]:
    text, language = row["text"], row.get("lang") or row.get("language") or "fr"
    leaning = 1 if str(row.get("source", "")).startswith(AHEAD) else 0
    day = None if infer_dates else creation(row.get("dct"))
    if day is not None:
        return tag(text, language, When(value=day, earliest=day, latest=day), leaning=leaning)
    found = infer(text, language)
    if found is None:
        return tag(text, language)
    published = found.published
    return tag(text, language, When(value=published.value, earliest=published.earliest, latest=published.latest))


def creation(dct: str | None) -> str | None:
    """Return a document's creation time as an ISO day, whichever end its year stands at; None where it has none."""
    parts = (dct or "").split("-")
    try:
        if len(parts) == 3 and len(parts[2]) == 4:
            parts.reverse()
        return date(*(int(part) for part in parts)).isoformat() if len(parts) == 3 else None
    except ValueError:
        return None


def _inside(timex: Timex, own: list[dict[str, Any]]) -> bool:
    """Tell whether an expression is the creation time itself, which TempEval-3 leaves out of the score."""
    return any(timex.start < one["end"] and one["start"] < timex.end for one in own)
