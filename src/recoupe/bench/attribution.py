"""`recoupe bench attribution DATA`: who says what, scored on texts with their attributions, one JSON a line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from recoupe.bench.attributionscore import Tally, Words
from recoupe.errors import UsageError
from recoupe.model import Attribution, Block, BlockKind, Document, Reading
from recoupe.stages import attribute, mend, mention, parse
from recoupe.syntax.paragraphs import paragraphs


def main(data: Path | str) -> None:
    """Print the figures of a file, outermost attributions only, and how far the confidence can be relied on."""
    tally = score(Path(data))
    counts = tally.counts
    print(f"{Path(data).name}: {counts['all gold']} gold, {counts['all read']} read")
    for name, value in tally.figures().items():
        print(f"  {name:<20} F1 {value:6.2f}")
    print("  confidence     read   said  right")
    for tenth, rows, said, right in tally.reliability():
        print(f"  {tenth:<12} {rows:6} {said:6.2f} {right:6.2f}")


def run(path: Path | str) -> dict[str, float]:
    """Return the figures of a file by name."""
    return score(Path(path)).figures()


def score(path: Path) -> Tally:
    """Score a file whose rows have the keys id, text, attributions and, where it is not English, language."""
    tally = Tally()
    for row in _rows(path):
        words = Words(row["text"])
        outermost = [one for one in row["attributions"] if not one.get("parent_id")]
        gold = [words.saying(one) for one in outermost]
        found = [one for one in read(row["text"], row.get("language") or "en").attributions if one.parent_id is None]
        tally.add(gold, [words.saying(spans(one), one.confidence, margin=2) for one in found])
    return tally


def spans(one: Attribution) -> dict[str, Any]:
    """Return the ranges of an attribution by role."""
    return {"source": one.source, "cue": one.cue, "content": one.content}


def read(text: str, language: str) -> Reading:
    """Read a text as it stands, its first line as the title, up to its attributions."""
    document = Document(id="bench", path="", text=text, language=language)
    blocks = tuple(
        Block(start=span.start, end=span.end, kind=BlockKind.BODY if number else BlockKind.TITLE)
        for number, span in enumerate(paragraphs(text))
    )
    reading = Reading(document=document, blocks=blocks)
    for stage in (parse.STAGE, mend.STAGE, mention.STAGE, attribute.STAGE):
        reading = stage.run(reading)
    return reading


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    if not path.exists():
        raise UsageError(f"{path}: no such file; give a .jsonl with the keys id, text, attributions")
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            row = json.loads(line)
            if not {"id", "text", "attributions"} <= row.keys():
                raise UsageError(f"{path}:{number}: the keys id, text and attributions are wanted")
            yield row
