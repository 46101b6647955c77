"""From arc probabilities to trees: the best head of each word, and where these form no tree, the best tree."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int64]

LEAST = 1e-12
ROOTS = 3
"""How many words are tried as the root of a sentence whose best heads form no tree."""


def trees(probabilities: Floats, lengths: Ints) -> Ints:
    """Return [sentence, position] heads; position 0 is the root and its own head, as is all padding.

    `probabilities` is [sentence, dependent, head]; `lengths` counts the root.
    """
    heads: Ints = probabilities.argmax(-1)
    heads[np.arange(heads.shape[1])[None, :] >= lengths[:, None]] = 0
    heads[:, 0] = 0
    for sentence in np.flatnonzero(~_are_trees(heads, lengths)):
        size = int(lengths[sentence])
        scores = np.log(np.maximum(probabilities[sentence, :size, :size].astype(np.float64), LEAST))
        heads[sentence, :size] = best_tree(scores)
    return heads


def _are_trees(heads: Ints, lengths: Ints) -> npt.NDArray[np.bool_]:
    """Tell of each sentence whether every word leads up to the root and one word alone hangs on it."""
    above = heads
    for _ in range(max(1, int(np.ceil(np.log2(heads.shape[1]))))):
        above = np.take_along_axis(above, above, 1)
    real = np.arange(heads.shape[1])[None, :] < lengths[:, None]
    roots = ((heads == 0) & real).sum(1) - 1
    found: npt.NDArray[np.bool_] = (above == 0).all(1) & (roots == 1)
    return found


def best_tree(scores: npt.NDArray[np.float64]) -> Ints:
    """Return the heads of the tree with the highest sum of [dependent, head] scores, one word hanging on the root.

    Chu and Liu 1965, Edmonds 1967, run once for each of the likeliest words to hang on the root.
    """
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    scores[0] = -np.inf
    found: list[tuple[float, Ints]] = []
    for root in np.argsort(-scores[1:, 0], kind="stable")[:ROOTS] + 1:
        rooted = scores.copy()
        rooted[:, 0] = -np.inf
        rooted[root] = -np.inf
        rooted[root, 0] = scores[root, 0]
        heads = _edmonds(rooted)
        found.append((float(scores[np.arange(1, len(heads)), heads[1:]].sum()), heads))
    return max(found, key=lambda pair: pair[0])[1]


def _edmonds(scores: npt.NDArray[np.float64]) -> Ints:
    size = len(scores)
    heads = np.zeros(size, np.int64)
    heads[1:] = scores[1:].argmax(1)
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(size, bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    kept = scores[cycle, heads[cycle]]
    joined = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    joined[:-1, :-1] = scores[np.ix_(rest, rest)]
    leaving = scores[np.ix_(rest, cycle)]
    joined[:-1, -1] = leaving.max(1)
    entering = scores[np.ix_(cycle, rest)] - kept[:, None] + kept.sum()
    joined[-1, :-1] = entering.max(0)
    joined[0] = -np.inf
    outer = _edmonds(joined)
    for place, number in enumerate(rest[1:], 1):
        above = outer[place]
        heads[number] = cycle[leaving[place].argmax()] if above == len(rest) else rest[above]
    door = entering[:, outer[-1]].argmax()
    heads[cycle[door]] = rest[outer[-1]]
    return heads


def _cycle(heads: Ints) -> Ints | None:
    """Return the words of a cycle among the heads, None where there is none."""
    state = np.zeros(len(heads), np.int8)
    state[0] = 2
    for start in range(1, len(heads)):
        path = []
        current = start
        while state[current] == 0:
            state[current] = 1
            path.append(current)
            current = int(heads[current])
        if state[current] == 1:
            return np.array(path[path.index(current) :], np.int64)
        state[path] = 2
    return None
