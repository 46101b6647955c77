"""Fit the weights by which claims are joined: `python -m training.joining PILES [PILES …]`.

PILES holds `t*.jsonl` or `p*.jsonl` with `.happenings.jsonl` (shared/benchmarks/happenings/piles, training/piles).
The piles are read as a build reads them, so that the weights know claims with their faults. Prints what the weights
of the other piles find on each pile, and writes `src/recoupe/stages/corroborate/joining.toml`.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from random import Random

import numpy as np
from numpy.typing import NDArray

from recoupe.bench.happenings import documents_of, matched
from recoupe.bench.reading import Row, articles_in, rows_of
from recoupe.model import Pile
from recoupe.pipeline import group_stages
from recoupe.runner.base import read_document
from recoupe.stages import corroborate
from recoupe.stages.corroborate.decision import WEIGHTS, decision
from recoupe.stages.corroborate.desk import aligner, profiles_of
from recoupe.stages.corroborate.memory import places
from recoupe.stages.corroborate.profile import Profile
from recoupe.stages.corroborate.scale import Scale

JOINED, PERHAPS = 0.4, -2.5
"""Mean log-odds from which groups are joined, and from which they may be one; chosen on the piles themselves."""
HALF_KNOWN = 0.5
"""Weight of a pair of which one claim tells no happening of the list, so that the other's is surely not its own."""
KEPT = 0.2
"""Share of those pairs that is fitted on, each with so much more weight."""
STRANGERS = 500
"""Pairs of claims of any two stories."""
RIDGE = 1.0
LEAST_SPREAD = 0.1
"""Spread of a feature that hardly any pair has, so that a handful of pairs gives it no great weight."""
ROUNDS = 15

Array = NDArray[np.float64]
Pair = tuple[list[float], bool, float]
"""The features of two claims, whether they tell one happening, and how far that is known."""


@dataclass(frozen=True)
class Story:
    """A pile that has been read, with its articles and what an editor marked in them."""

    pile: Pile
    articles: list[Row]
    happenings: list[Row]


def main(arguments: list[str]) -> None:
    """Fit and write the weights."""
    paths = [path for folder in arguments for path in sorted(Path(folder).glob("[pt]*.happenings.jsonl"))]
    stories = [story(path) for path in paths]
    names = feature_names(stories[0])
    parts = [list(pairs_of(one)) for one in stories]
    apart = list(strangers([one.pile for one in stories]))
    for n in range(len(parts)):
        rest = [pair for k, part in enumerate(parts) if k != n for pair in part]
        share = found(parts[n], *fit(*table(rest + apart)))
        print(f"{paths[n].name.partition('.')[0]}: recall at precision 0.8, fitted on the others: {share:.3f}")
    pairs = [pair for part in parts for pair in part] + apart
    weights, intercept = fit(*table(pairs))
    lines = [
        "# Weights by which claims are joined, fitted by training/joining.py: log-odds that two tell one happening.",
        f"joined = {JOINED}", f"perhaps = {PERHAPS}", "slope = 1.0", "shift = 0.0",
        f"intercept = {intercept:.4f}", "", "[weights]",
        *(f'"{name}" = {weight:.4f}' for name, weight in zip(names, weights, strict=True)),
    ]  # fmt: skip
    WEIGHTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(pairs)} pairs of {len(stories)} piles, {sum(one for _, one, _ in pairs)} of one happening")


def story(path: Path) -> Story:
    """Read a pile by the path of its happenings, up to where claims are joined."""
    data = path.parent / f"{path.name.partition('.')[0]}.jsonl"
    documents = sorted(articles_in(data), key=lambda one: one.id)
    pile = Pile(readings=tuple(read_document(one).reading for one in documents))
    for stage in group_stages():
        if stage.name == corroborate.STAGE.name:
            break
        pile = stage.run(pile)
    return Story(pile, rows_of(data), rows_of(path))


def scale_of(pile: Pile) -> tuple[Scale, list[Profile]]:
    """Return what pairs of claims are weighed by, and the claims in order."""
    profiles = sorted(profiles_of(pile).values(), key=lambda one: one.claim.id)
    pairs = combinations(range(len(profiles)), 2)
    return Scale(decision(), aligner(pile.derivations), lambda a, b: False, profiles, pairs), profiles


def feature_names(one: Story) -> list[str]:
    """Return the names of the features in their order."""
    scale, _ = scale_of(one.pile)
    return list(scale.features(places([(0, 1)])))


def values_of(scale: Scale, pairs: list[tuple[int, int]]) -> list[list[float]]:
    """Return the features of pairs of claims (places), a row each."""
    found: list[list[float]] = np.column_stack(list(scale.features(places(pairs)).values())).tolist()
    return found


def pairs_of(one: Story) -> Iterator[Pair]:
    """Yield the pairs of which something is known; a claim that only touches a mention of the other's is left out."""
    scale, profiles = scale_of(one.pile)
    names = documents_of(one.pile, one.articles)
    owners = matched(one.happenings, [each.claim for each in profiles], names).owners
    touched = {each.claim.id: _touched(each, names, one.happenings) for each in profiles}
    rng = Random(0)
    known: list[tuple[tuple[int, int], bool, float]] = []
    for (i, a), (j, b) in combinations(enumerate(profiles), 2):
        mine, others = (owners.get(each.claim.id, frozenset()) for each in (a, b))
        if mine and others:
            known.append(((i, j), bool(mine & others), 1.0))
        elif (mine or others) and not touched[a.claim.id] & touched[b.claim.id] and rng.random() < KEPT:
            known.append(((i, j), False, HALF_KNOWN / KEPT))
    values = values_of(scale, [pair for pair, _, _ in known])
    yield from ((row, same, weight) for row, (_, same, weight) in zip(values, known, strict=True))


def _touched(one: Profile, names: dict[str, str], happenings: Sequence[Row]) -> frozenset[str]:
    claim = one.claim
    return frozenset(
        row["id"]
        for row in happenings
        for mention in row["mentions"]
        if mention["doc"] == names[claim.document_id] and mention["start"] < claim.end and claim.start < mention["end"]
    )


def strangers(piles: Sequence[Pile]) -> Iterator[Pair]:
    """Yield pairs of claims of two stories, which are never of one happening."""
    rng = Random(0)
    known = [scale_of(pile) for pile in piles]
    for (scale, one), (_, other) in combinations(known, 2):
        both = Scale(scale.model, lambda a, b: 0.0, lambda a, b: False, [*one, *other], ())
        firsts, seconds = rng.choices(range(len(one)), k=STRANGERS), rng.choices(range(len(other)), k=STRANGERS)
        pairs = [(i, len(one) + j) for i, j in zip(firsts, seconds, strict=True)]
        yield from ((row, False, 1.0) for row in values_of(both, pairs))


def table(pairs: Sequence[Pair]) -> tuple[Array, Array, Array]:
    """Return features, marks and weights of pairs, a row each."""
    return (
        np.array([found for found, _, _ in pairs], dtype=np.float64),
        np.array([one for _, one, _ in pairs], dtype=np.float64),
        np.array([weight for _, _, weight in pairs], dtype=np.float64),
    )


def found(pairs: Sequence[Pair], weights: Array, intercept: float) -> float:
    """Return the share of the pairs of one happening that are found where four in five found are right."""
    values, same, _known = table([pair for pair in pairs if pair[2] == 1.0])
    ranked = same[np.argsort(-(values @ weights + intercept), kind="stable")]
    right = np.cumsum(ranked)
    enough = right / np.arange(1, len(ranked) + 1) >= 0.8
    return float(right[enough].max(initial=0.0) / max(1.0, same.sum()))


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
