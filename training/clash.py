"""Fit the weights of clashing sentences: `python -m training.clash LEDGER PAIRS.tsv`.

PAIRS.tsv holds pairs of sentences marked as contradictory or not (shared/benchmarks/contradictions), LEDGER what was
read in them, two articles a pair. Every second pair is fitted on, the others are left to measure with. Writes
`src/recoupe/stages/corroborate/clash.toml`.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from recoupe.model import Pile
from recoupe.stages.corroborate.clash import WEIGHTS, signs_of_clash
from recoupe.stages.corroborate.desk import desk_of, groups_of
from recoupe.stages.corroborate.statement import Statement
from recoupe.store.files import FileLedger
from training.joining import fit

LEAST, ALIKE = 1.0, 0.25
"""Log-odds from which two sentences clash, and the least likeness of their words."""

Row = tuple[int, dict[str, float], bool]


def main(arguments: list[str]) -> None:
    """Fit and write the weights."""
    rows = list(pairs(FileLedger(Path(arguments[0])).pile(), Path(arguments[1])))
    even = [row for row in rows if row[0] % 2 == 0]
    names = list(even[0][1])
    values = np.array([list(found.values()) for _, found, _ in even], dtype=np.float64)
    same = np.array([label for _, _, label in even], dtype=np.float64)
    weights, intercept = fit(values, same, np.ones(len(same)))
    lines = [
        "# Weights of what sets two sentences against one another, fitted by training/clash.py.",
        f"least = {LEAST}", f"alike = {ALIKE}", f"intercept = {intercept:.4f}", "", "[weights]",
        *(f'"{name}" = {weight:.4f}' for name, weight in zip(names, weights, strict=True)),
    ]  # fmt: skip
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    own = dict(zip(names, weights, strict=True))
    for part, chosen in (("fitted", 0), ("left", 1)):
        scored = sorted(
            (
                (intercept + sum(own[k] * v for k, v in found.items()), label)
                for n, found, label in rows
                if n % 2 == chosen
            ),
            reverse=True,
        )
        for least in (0.0, 0.5, 1.0, 1.5, 2.0):
            kept = [label for score, label in scored if score >= least]
            print(f"{part:7} at {least}: found {sum(kept)}, false {len(kept) - sum(kept)} of {len(scored)}")


def pairs(pile: Pile, path: Path) -> Iterator[Row]:
    """Yield for each pair of sentences its number, what sets its likeliest claims against one another, and its mark."""
    documents = {reading.document.text: reading.document.id for reading in pile.readings}
    desk, answers = desk_of(pile)
    _, scored = groups_of(desk, answers)
    near: dict[frozenset[str], list[tuple[float, str, str]]] = defaultdict(list)
    for a, b, odds in scored.pairs:
        near[frozenset(desk.claims[one].document_id for one in (a, b))].append((odds, a, b))
    with path.open(encoding="utf-8") as lines:
        for n, row in enumerate(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)):
            ids = frozenset(documents.get(row[side], "") for side in ("premise", "hypothesis"))
            if near[ids]:
                odds, a, b = max(near[ids])
                one, other = (Statement(desk.profiles[name]) for name in (a, b))
                yield n, signs_of_clash(one, other, odds), row["label_text"] == "contradiction"


if __name__ == "__main__":
    main(sys.argv[1:])
