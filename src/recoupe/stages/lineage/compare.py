"""Say how one text rests on another: copy, excerpt, rewrite, or not at all."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recoupe.model import DerivationKind
from recoupe.stages.lineage.align import Passage, in_order, passages, shared_runs
from recoupe.stages.lineage.words import Words

WHOLE = 0.8
"""Share of a text that aligned passages must cover for it to be wholly taken over."""
REWRITTEN = 0.34
"""Weight of words shared in one order, over the lighter text's, above which one text rests on the other.

Measured: between independent articles on one meeting at most .1 where they are long, .26 where they have a hundred
words; between a text and its copy with 60 % of the words edited, .42 at least."""
BALANCE = 0.15
"""The same over the heavier text's, below which one text holds but a part of the other."""
HALF = 0.5
"""Share of both texts from which solid passages make the one a rewrite of the other, whatever stands around them."""
FEW = 5
"""A word that stands more often than this in a text tells nothing of order."""
PASSAGE = 30
"""Words that one passage must have in common for a mere excerpt to be called one."""
DENSE = 0.4
"""Share of a passage's words that must be the same for it to be one that was taken over."""
SHORT = 100
"""Words below which two texts are too short to tell a copy from another sentence on the same thing."""
IDENTICAL = 0.9
"""Share of two short texts that must be the same for one to be a copy of the other."""
TAKEN = (0.6, 0.45)
"""Shares of words in one order, and in common passages, from which a text with cuts and new words is a copy still."""
QUOTED = 0.5
"""Share of what two texts have in common above which it is the speech that both quote, not one another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What two texts share. `score` is the share of the shorter one's words that stand in common passages.

    `whole` tells that one text as a whole rests on the other; else only its passages do.
    """

    kind: DerivationKind
    score: float
    whole: bool
    passages: tuple[Passage, ...]


def compare(a: Words, b: Words, quoted: NDArray[np.bool_]) -> Comparison | None:
    """Return how two texts are related, None where they are independent.

    `quoted` marks the words of `a` inside quotation marks: two reporters who quote one speech at length have not
    copied one another.
    """
    found = passages(a, b)
    own = [p for p in found if p.same >= PASSAGE and _density(p) >= DENSE and not quoted[p.a_start : p.a_end].all()]
    covered = [sum(p.a_end - p.a_start for p in found) / max(1, len(a))]
    covered.append(sum(p.b_end - p.b_start for p in found) / max(1, len(b)))
    score = min(1.0, sum(p.same for p in found) / max(1, min(len(a), len(b))))
    if min(len(a), len(b)) < SHORT:
        return _short(found, covered, score)
    if min(covered) >= WHOLE and score >= WHOLE:
        return Comparison(kind=DerivationKind.COPY, score=score, whole=True, passages=tuple(found))
    if _mostly_quoted(found, quoted):
        return None
    share, balance = order_share(a, b)
    if share >= TAKEN[0] and score >= TAKEN[1] and balance >= HALF:
        return Comparison(kind=DerivationKind.COPY, score=max(score, share), whole=True, passages=tuple(found))
    if share >= REWRITTEN and balance >= BALANCE and not _confined(own, a, b):
        return Comparison(kind=DerivationKind.REWRITE, score=max(score, share), whole=True, passages=tuple(found))
    own = [p for p in own if quoted[p.a_start : p.a_end].mean() <= QUOTED]
    if own:
        return Comparison(kind=DerivationKind.EXCERPT, score=score, whole=False, passages=tuple(own))
    return None


def _short(found: list[Passage], covered: list[float], score: float) -> Comparison | None:
    """Return how two short texts are related: as good as identical, or not at all.

    "The film shows a missile of the Ordrian army" is no copy of "the film shows a piece of a refinery".
    """
    if min(*covered, score) < IDENTICAL:
        return None
    return Comparison(kind=DerivationKind.COPY, score=score, whole=True, passages=tuple(found))


def _density(passage: Passage) -> float:
    return passage.same / max(passage.a_end - passage.a_start, passage.b_end - passage.b_start)


def _mostly_quoted(found: list[Passage], quoted: NDArray[np.bool_]) -> bool:
    inside = sum(float(quoted[p.a_start : p.a_end].sum()) for p in found)
    return inside > QUOTED * sum(p.a_end - p.a_start for p in found)


def _confined(own: list[Passage], a: Words, b: Words) -> bool:
    """Tell whether what is shared stands in a few solid passages, and the rest of both texts is something else."""
    inside_a, inside_b = np.zeros(len(a), dtype=np.bool_), np.zeros(len(b), dtype=np.bool_)
    for p in own:
        inside_a[p.a_start : p.a_end] = True
        inside_b[p.b_start : p.b_end] = True
    if not own or min(inside_a.mean(), inside_b.mean()) >= HALF:
        return False
    return order_share(a, b, ~inside_a, ~inside_b)[0] < REWRITTEN / 2


def order_share(
    a: Words, b: Words, use_a: NDArray[np.bool_] | None = None, use_b: NDArray[np.bool_] | None = None
) -> tuple[float, float]:
    """Return the weight of the words that both texts hold in one order, over the lighter's and the heavier's.

    Independent articles on one story share names and phrases, but their order is another. `use_a` and `use_b` mark
    the words to look at.
    """
    matches = shared_runs(a, b, 1, at_most=FEW)
    weights, weights_b = a.weights, b.weights
    if use_a is not None and use_b is not None:
        matches = [(i, j) for i, j in matches if use_a[i] and use_b[j]]
        weights, weights_b = weights * use_a, weights_b * use_b
    series = in_order(matches, weights[[i for i, _ in matches]])
    shared = float(sum(weights[matches[k][0]] for k in series))
    lighter, heavier = sorted((float(weights.sum()), float(weights_b.sum())))
    return (shared / lighter if lighter else 0.0), (shared / heavier if heavier else 0.0)
