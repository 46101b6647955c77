"""Pairs of texts that share enough rare runs of words to be worth a look."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from recoupe.stages.lineage.words import Words

ENOUGH = 5
"""Shared runs of three words from which a pair is looked at (FINDINGS: recall 1.0 at 50 % of words edited)."""
CROWD = 30
"""A run in more texts than this pairs each of them with the first alone, so that the work stays linear."""


def candidate_pairs(texts: Sequence[Words]) -> list[tuple[int, int]]:
    """Return pairs of indexes (a < b) that share at least `ENOUGH` distinct runs of three words."""
    runs = [np.unique(words.triples) for words in texts]
    if not runs:
        return []
    owners = np.repeat(np.arange(len(runs), dtype=np.int64), [len(run) for run in runs])
    every = np.concatenate(runs)
    order = np.argsort(every, kind="stable")
    pairs = _pairs(every[order], owners[order], len(texts))
    keys, counts = np.unique(pairs, return_counts=True)
    found = keys[counts >= ENOUGH]
    return [(int(key // len(texts)), int(key % len(texts))) for key in found]


def _pairs(runs: NDArray[np.uint64], owners: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Return `a * size + b` for each pair of texts of each run, the owners of one run in rising order."""
    starts = np.flatnonzero(np.r_[True, runs[1:] != runs[:-1]])
    lengths = np.diff(np.r_[starts, len(runs)])
    shared = lengths > 1
    starts, lengths = starts[shared], lengths[shared]
    found = []
    for distance in range(1, CROWD):
        few = (lengths <= CROWD) & (lengths > distance)
        for begin in range(CROWD - distance):
            here = starts[few & (lengths > begin + distance)] + begin
            if not len(here):
                break
            found.append(owners[here] * size + owners[here + distance])
    many = lengths > CROWD
    for start, length in zip(starts[many], lengths[many], strict=True):
        found.append(owners[start] * size + owners[start + 1 : start + length])
    return np.concatenate(found) if found else np.zeros(0, dtype=np.int64)
