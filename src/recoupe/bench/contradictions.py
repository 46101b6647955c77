"""`recoupe bench contradictions PAIRS.tsv`: two sentences a pair, read as two articles, and which contradict.

Columns: id, premise, hypothesis, label_text (contradiction, or anything else), tab-separated.
"""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from recoupe.bench.reading import joined
from recoupe.model import Document, Pile, Published
from recoupe.model.ids import content_id

Row = dict[str, str]
SIDES = ("premise", "hypothesis")
DAY = "2022-06-01"
"""The day on which both articles of every pair are taken to have been printed."""


def measured(data: Path) -> dict[str, float]:
    """Read the pairs, join them, and return the figures."""
    with data.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return score(joined(articles(rows)), rows)


def main(data: Path) -> None:
    """Read the pairs, join them, and print a figure a line."""
    for name, value in measured(data).items():
        print(f"{name:<34} {value:.4g}")


def articles(rows: Iterable[Row], language: str = "fr") -> Iterator[Document]:
    """Yield two articles for each pair."""
    day = Published(value=DAY, earliest=DAY, latest=DAY)
    for row in rows:
        for side in SIDES:
            name = f"{row['id']}-{side[0]}"
            yield Document(
                id=content_id("doc", name, row[side]), path=name, text=row[side], language=language, outlet=name,
                published=day,
            )  # fmt: skip


def score(pile: Pile, rows: list[Row]) -> dict[str, float]:
    """Return how many contradictory pairs are found, how many others are, and how many are held to be one text."""
    documents = {reading.document.path: reading.document for reading in pile.readings}
    page_of = {claim.id: claim.document_id for reading in pile.readings for claim in reading.claims}
    near: dict[str, set[str]] = defaultdict(set)
    for found in pile.contradictions:
        for claim in found.claims:
            near[page_of[claim]].add(found.id)
    figures = dict.fromkeys(("contradictory", "found", "others", "false", "one origin"), 0.0)
    for row in rows:
        one, other = (documents[f"{row['id']}-{side[0]}"] for side in SIDES)
        hit = bool(near[one.id] & near[other.id])
        label = row["label_text"] == "contradiction"
        figures["contradictory" if label else "others"] += 1
        figures["found" if label else "false"] += hit
        figures["one origin"] += label and one.origin_id is not None and one.origin_id == other.origin_id
    return figures
