"""Fit the weights of clashing sentences: `python -m training.clash PAIRS.tsv`.

PAIRS.tsv holds pairs of sentences marked as contradictory or not (shared/benchmarks/contradictions). Every second pair
is fitted on, the others are left to measure with. Writes `src/recoupe/stages/corroborate/clash.toml`.
"""

import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from recoupe.bench.contradictions import SIDES, articles
from recoupe.model import Claim, Document, Frame, Pile, Reading, Span
from recoupe.model.ids import content_id
from recoupe.stages.corroborate.clash import WEIGHTS, signs_of_clash
from recoupe.stages.corroborate.desk import profiles_of
from recoupe.stages.corroborate.statement import Statement
from training.joining import fit

LEAST, ALIKE, NEAR = 1.0, 0.2, -2.5
"""Log-odds from which two sentences clash, the least likeness of their words, and the least odds of one happening."""


def main(arguments: list[str]) -> None:
    """Fit and write the weights, and print what they find on either half."""
    rows = list(pairs(Path(arguments[0])))
    even = [row for n, row in enumerate(rows) if n % 2 == 0]
    names = list(even[0][0])
    values = np.array([list(found.values()) for found, _ in even], dtype=np.float64)
    marked = np.array([label for _, label in even], dtype=np.float64)
    weights, intercept = fit(values, marked, np.ones(len(marked)))
    own = dict(zip(names, weights, strict=True))
    lines = [
        "# Weights of what sets two sentences against one another, fitted by training/clash.py.",
        f"least = {LEAST}", f"alike = {ALIKE}", f"near = {NEAR}", f"intercept = {intercept:.4f}", "", "[weights]",
        *(f'"{name}" = {weight:.4f}' for name, weight in own.items()),
    ]  # fmt: skip
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for part, chosen in (("fitted", 0), ("left", 1)):
        half = rows[chosen::2]
        scores = [(intercept + sum(own[k] * v for k, v in found.items()), found["alike"], mark) for found, mark in half]
        for least in (0.3, 0.6, 0.9, 1.2, 1.5):
            kept = [mark for score, alike, mark in scores if score >= least and alike >= ALIKE]
            marked_so = sum(mark for _, _, mark in scores)
            print(f"{part:7} at {least}: found {sum(kept)} of {marked_so}, false {len(kept) - sum(kept)}")


def pairs(path: Path) -> Iterator[tuple[dict[str, float], bool]]:
    """Yield for each pair of sentences what sets them against one another, and its mark."""
    with path.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    documents = {document.path: document for document in articles(rows)}
    readings = tuple(whole(document) for document in documents.values())
    profiles = {one.claim.document_id: one for one in profiles_of(Pile(readings=readings)).values()}
    for row in rows:
        one, other = (Statement(profiles[documents[f"{row['id']}-{side[0]}"].id]) for side in SIDES)
        yield signs_of_clash(one, other), row["label_text"] == "contradiction"


def whole(document: Document) -> Reading:
    """Return a reading that takes the whole text for the sentence of one claim."""
    place = Span(0, len(document.text))
    claim = Claim(
        id=content_id("claim", document.id), document_id=document.id, start=0, end=place.end, sentence=place,
        predicate="", frame=Frame.OTHER,
    )  # fmt: skip
    return Reading(document=document, claims=(claim,))


if __name__ == "__main__":
    main(sys.argv[1:])
