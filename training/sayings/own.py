"""Our own articles with every saying in them: training/sayings/articles/*.jsonl, written and annotated by hand."""

import pickle
from pathlib import Path

from recoupe.model import Reading, Span
from training.claims.labels import Row, read, reading_of
from training.sayings.records import Places, Told

FOLDER = Path(__file__).parent / "articles"
HELD = 5
"""One article of so many is not learned from: weights and thresholds of what both say are set on them."""


def own(cache: Path, *, held: bool, folder: Path = FOLDER) -> list[Told]:
    """Return the articles to learn from, or those held back."""
    return [told_of(row, reading) for n, (row, reading) in enumerate(pairs(cache, folder)) if (n % HELD == 0) == held]


def pairs(cache: Path, folder: Path = FOLDER) -> list[tuple[Row, Reading]]:
    """Return the articles with their readings; `cache` keeps those already read."""
    known: dict[str, Reading] = pickle.loads(cache.read_bytes()) if cache.exists() else {}
    rows = [row for path in sorted(folder.glob("*.jsonl")) for row in read(path)]
    new = [row for row in rows if row["text"] not in known]
    if new:
        known |= {row["text"]: reading_of(row) for row in new}
        cache.parent.mkdir(parents=True, exist_ok=True)
        cache.write_bytes(pickle.dumps(known))
    return [(row, known[row["text"]]) for row in rows]


def told_of(row: Row, reading: Reading) -> Told:
    """Return an article as a record."""
    places = Places(reading)
    told = Told(row["language"], "own", places.sentences(), [])
    for one in row["attributions"]:
        said = places.said(*([Span(*span) for span in one[part]] for part in ("source", "cue", "content")))
        if said is not None:
            told.sayings.append(said)
        elif one["cue"]:
            told.unknown |= {place for place, _ in places.within(one["cue"])}
    return told
