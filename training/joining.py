"""Fit the weights by which claims are joined: `python -m training.joining PILES [LEDGERS]`.

PILES holds `t*.jsonl` with `.gold.jsonl` and `.happenings.jsonl` (shared/benchmarks/happenings/piles); LEDGERS, if
given, ledgers of the same names, so that the weights also know claims as they are read. Writes
`src/recoupe/stages/corroborate/joining.toml`.
"""

import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from recoupe.bench.goldpile import Row, gold_pile, rows_of
from recoupe.bench.happenings import documents_of, matched
from recoupe.model import Pile
from recoupe.stages import lineage
from recoupe.stages.corroborate.decision import WEIGHTS, decision
from recoupe.stages.corroborate.desk import aligner, profiles_of
from recoupe.stages.corroborate.joining import Scale
from recoupe.store.files import FileLedger

JOINED, PERHAPS = -1.8, -3.0
"""Mean log-odds from which groups are joined, and from which they may be one; chosen on the piles themselves."""
HALF_KNOWN = 0.5
"""Weight of a pair of which one claim tells no happening of the list, so that the other's is surely not its own."""
STRANGERS = 1500
"""Pairs of claims of any two stories."""
RIDGE = 1.0
LEAST_SPREAD = 0.1
"""Spread of a feature that hardly any pair has, so that a handful of pairs gives it no great weight."""
ROUNDS = 30

Array = NDArray[np.float64]


def main(arguments: list[str]) -> None:
    """Fit and write the weights."""
    piles = list(_piles(Path(arguments[0]), Path(arguments[1]) if len(arguments) > 1 else None))
    rows = [row for happenings, articles, pile in piles for row in _rows(happenings, articles, pile)]
    rows += _strangers([pile for _, _, pile in piles[:: 2 if len(arguments) > 1 else 1]])
    names = list(rows[0][0])
    values = np.array([list(found.values()) for found, _, _ in rows], dtype=np.float64)
    same = np.array([one for _, one, _ in rows], dtype=np.float64)
    known = np.array([weight for _, _, weight in rows], dtype=np.float64)
    weights, intercept = fit(values, same, known)
    slope, shift = 1.0, 0.0
    lines = [
        "# Weights by which claims are joined, fitted by training/joining.py: log-odds that two tell one happening.",
        f"joined = {JOINED}", f"perhaps = {PERHAPS}", f"slope = {slope}", f"shift = {shift}",
        f"intercept = {intercept:.4f}", "", "[weights]",
        *(f'"{name}" = {weight:.4f}' for name, weight in zip(names, weights, strict=True)),
    ]  # fmt: skip
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(rows)} pairs of {len(piles)} piles, {int(same.sum())} of one happening")


def _piles(folder: Path, ledgers: Path | None) -> Iterator[tuple[list[Row], list[Row], Pile]]:
    for path in sorted(folder.glob("t*.happenings.jsonl")):
        name = path.name.partition(".")[0]
        articles, happenings = rows_of(folder / f"{name}.jsonl"), rows_of(path)
        gold = gold_pile(articles, rows_of(folder / f"{name}.gold.jsonl"))
        yield happenings, articles, lineage.STAGE.run(gold)
        if ledgers is not None and (ledgers / name).exists():
            yield happenings, articles, FileLedger(ledgers / name).pile()


def _rows(happenings: list[Row], articles: list[Row], pile: Pile) -> Iterator[tuple[dict[str, float], bool, float]]:
    """Yield each pair's features, whether it is of one happening, and how far that is known."""
    profiles = sorted(profiles_of(pile).values(), key=lambda one: one.claim.id)
    scale = Scale(decision(), aligner(pile.derivations), lambda a, b: False)
    owners = matched(happenings, [one.claim for one in profiles], documents_of(pile, articles)).owners
    for a, b in combinations(profiles, 2):
        one, other = owners.get(a.claim.id, frozenset()), owners.get(b.claim.id, frozenset())
        if one or other:
            yield scale.features(a, b), bool(one & other), 1.0 if one and other else HALF_KNOWN


def _strangers(piles: list[Pile]) -> Iterator[tuple[dict[str, float], bool, float]]:
    """Yield pairs of claims of two stories, which are never of one happening."""
    rng = Random(0)
    profiles = [sorted(profiles_of(pile).values(), key=lambda one: one.claim.id) for pile in piles]
    scale = Scale(decision(), lambda a, b: 0.0, lambda a, b: False)
    for one, other in combinations(profiles, 2):
        for a, b in zip(rng.choices(one, k=STRANGERS), rng.choices(other, k=STRANGERS), strict=True):
            if a.page.document.id.partition("-")[0] != b.page.document.id.partition("-")[0]:
                yield scale.features(a, b), False, 1.0


def fit(values: Array, same: Array, known: Array) -> tuple[Array, float]:
    """Return weights and intercept of a logistic regression with a ridge, features scaled by their spread."""
    mean = np.average(values, axis=0, weights=known)
    spread = np.maximum(LEAST_SPREAD, np.sqrt(np.average((values - mean) ** 2, axis=0, weights=known)))
    scaled = np.c_[(values - mean) / spread, np.ones(len(values))]
    ridge = np.eye(scaled.shape[1]) * RIDGE
    ridge[-1, -1] = 0.0
    weights = np.zeros(scaled.shape[1])
    for _ in range(ROUNDS):
        sure = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (known * (sure - same)) + ridge @ weights
        curve = (scaled * (known * sure * (1 - sure))[:, None]).T @ scaled + ridge
        weights -= np.linalg.solve(curve, slope)
    own = weights[:-1] / spread
    return own, float(weights[-1] - mean @ own)


if __name__ == "__main__":
    main(sys.argv[1:])
