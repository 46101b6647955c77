"""Pairs of texts that share enough rare runs of words to be worth a look."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from recoupe.stages.lineage.words import Words

ENOUGH, PLENTY = 5, 20
"""Fewest shared runs of three words from which a pair is looked at, and so many that any pair is."""
SHARE = 0.025
"""Share of the shorter text's runs from which a pair is looked at. A copy with 60 % of its words edited keeps .064."""
CROWD = 30
"""A run in more texts than this pairs each of them with the next alone, so that the work stays linear."""
ENOUGH_IN_CROWD = 40
"""Shared runs from which a pair is looked at where the runs are in a crowd: a wire text, not a turn of phrase."""
SHARD = 40_000_000
"""Runs that are sorted at once: bounds the memory that a large pile takes."""


def twins(texts: Sequence[Words]) -> list[list[int]]:
    """Return the indexes of texts that are the same word for word, one list a text, in the order of the first."""
    groups: dict[bytes, list[int]] = defaultdict(list)
    for index, words in enumerate(texts):
        groups[words.ids.tobytes()].append(index)
    return list(groups.values())


def candidate_pairs(texts: Sequence[Words]) -> list[tuple[int, int]]:
    """Return pairs of indexes (a < b) that share runs of three words enough for a copy or a pasted passage."""
    runs = [words.shingles(3) for words in texts]
    sizes = np.array([len(run) for run in runs], dtype=np.int64)
    shards = 1 + int(sizes.sum()) // SHARD
    parts = [_shared(runs, shard, shards) for shard in range(shards)]
    found = [np.zeros(0, dtype=np.int64)]
    for pairs, least, most in (
        (np.concatenate([few for few, _ in parts]), ENOUGH, PLENTY),
        (np.concatenate([many for _, many in parts]), ENOUGH_IN_CROWD, ENOUGH_IN_CROWD),
    ):
        keys, times = _counted(pairs)
        shorter = np.minimum(sizes[keys // max(1, len(texts))], sizes[keys % max(1, len(texts))])
        found.append(keys[times >= np.clip(SHARE * shorter, least, most)])
    return [divmod(key, len(texts)) for key in np.unique(np.concatenate(found)).tolist()]


def shared_keys(runs: Sequence[NDArray[np.uint64]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return `a * size + b` for each two texts that share a run held by few, rising, and how many they share."""
    shards = 1 + sum(map(len, runs)) // SHARD
    return _counted(np.concatenate([_shared(list(runs), shard, shards)[0] for shard in range(shards)]))


def _shared(runs: list[NDArray[np.uint64]], shard: int, shards: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return a key for every pair of texts that share a run of this shard, once a run: few owners, and in a crowd.

    A run and the text that holds it are packed in one number, so that one sort brings the owners of a run together.
    """
    size = len(runs)
    bits = np.uint64(max(1, size - 1).bit_length())
    chosen = runs if shards == 1 else [run[run % np.uint64(shards) == shard] for run in runs]
    owner = np.repeat(np.arange(size, dtype=np.uint64), [len(run) for run in chosen])
    packed = np.concatenate([*chosen, np.zeros(0, dtype=np.uint64)]) >> bits << bits | owner
    packed.sort()
    packed = packed[np.r_[True, packed[1:] != packed[:-1]]] if len(packed) else packed
    tops = packed >> bits
    owners = (packed & np.uint64((1 << int(bits)) - 1)).astype(np.int64)
    starts = np.flatnonzero(np.r_[True, tops[1:] != tops[:-1]]) if len(tops) else np.zeros(0, dtype=np.int64)
    lengths = np.diff(np.r_[starts, len(tops)])
    return _every_two(owners, starts, lengths, size), _neighbours(owners, lengths, size)


def _every_two(
    owners: NDArray[np.int64], starts: NDArray[np.int64], lengths: NDArray[np.int64], size: int
) -> NDArray[np.int64]:
    """Return `a * size + b` for each two owners of a run that few texts hold."""
    found = [np.zeros(0, dtype=np.int64)]
    for length in range(2, CROWD + 1):
        held = owners[starts[lengths == length][:, None] + np.arange(length)]
        found.extend((held[:, i : i + 1] * size + held[:, i + 1 :]).ravel() for i in range(length - 1))
    return np.concatenate(found)


def _neighbours(owners: NDArray[np.int64], lengths: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Return `a * size + b` for each owner of a crowded run and the next one."""
    crowded = np.repeat(lengths > CROWD, lengths)
    last = np.zeros(len(owners), dtype=np.bool_)
    last[np.cumsum(lengths) - 1] = True
    at = np.flatnonzero(crowded & ~last)
    return owners[at] * size + owners[at + 1]


def _counted(pairs: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the distinct keys, rising, and how often each stands."""
    pairs.sort()
    starts = np.flatnonzero(np.r_[True, pairs[1:] != pairs[:-1]]) if len(pairs) else np.zeros(0, dtype=np.int64)
    return pairs[starts], np.diff(np.r_[starts, len(pairs)])
