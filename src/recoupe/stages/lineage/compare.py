"""Say how one text rests on another: copy, excerpt, rewrite, or not at all."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recoupe.model import DerivationKind
from recoupe.stages.lineage.align import Passage, passages, shared_words
from recoupe.stages.lineage.words import Words

WHOLE = 0.8
"""Share of a text that aligned passages must cover for it to be wholly taken over."""
REWRITTEN = 0.16
"""Weighted containment of word pairs above which one text rests on the other. Independent articles on one story stay
at or below .091, a copy with half its words changed has at least .258 (FINDINGS); this is between the two."""
PASSAGE = 30
"""Words that one passage must have in common for a mere excerpt to be called one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What two texts share. `score` is the share of the shorter one's words that stand in common passages."""

    kind: DerivationKind
    score: float
    whole: bool
    passages: tuple[Passage, ...]


def compare(a: Words, b: Words, weights: dict[int, float], quoted: NDArray[np.bool_]) -> Comparison | None:
    """Return how two texts are related, None where they are independent.

    `weights` says how telling each word is; `quoted` marks the words of `a` inside quotation marks: two reporters who
    quote one speech at length have not copied one another.
    """
    found = passages(a, b)
    own = [p for p in found if p.same >= PASSAGE and not quoted[p.a_start : p.a_end].mean() > 0.7]
    covered_a = sum(p.a_end - p.a_start for p in found) / max(1, len(a.codes))
    covered_b = sum(p.b_end - p.b_start for p in found) / max(1, len(b.codes))
    score = shared_words(found) / max(1, min(len(a.codes), len(b.codes)))
    if min(covered_a, covered_b) >= WHOLE and own:
        kind = DerivationKind.COPY if score >= WHOLE else DerivationKind.REWRITE
        return Comparison(kind=kind, score=min(1.0, score), whole=True, passages=tuple(found))
    if max(covered_a, covered_b) >= WHOLE and own:
        return Comparison(kind=DerivationKind.EXCERPT, score=min(1.0, score), whole=True, passages=tuple(found))
    if (
        (shared := containment(a, b, weights)) >= REWRITTEN
        and min(covered_a, covered_b) >= REWRITTEN
        and own_enough(found, quoted)
    ):
        return Comparison(kind=DerivationKind.REWRITE, score=min(1.0, shared), whole=True, passages=tuple(found))
    if own:
        return Comparison(kind=DerivationKind.EXCERPT, score=min(1.0, score), whole=False, passages=tuple(own))
    return None


def own_enough(found: list[Passage], quoted: NDArray[np.bool_]) -> bool:
    """Tell whether most of what is shared lies outside quotation marks."""
    inside = sum(float(quoted[p.a_start : p.a_end].sum()) for p in found)
    return inside < 0.5 * sum(p.a_end - p.a_start for p in found)


def containment(a: Words, b: Words, weights: dict[int, float]) -> float:
    """Return the weight of shared pairs of words over the lighter text's."""
    first, second = _pairs(a, weights), _pairs(b, weights)
    shared = sum(weight for pair, weight in first.items() if pair in second)
    lighter = min(sum(first.values()), sum(second.values()))
    return shared / lighter if lighter else 0.0


def _pairs(words: Words, weights: dict[int, float]) -> dict[int, float]:
    value = np.fromiter((weights.get(code, 0.0) for code in words.codes.tolist()), dtype=float, count=len(words.codes))
    pairs = words.shingles(2).tolist()
    return dict(zip(pairs, (value[:-1] + value[1:]).tolist(), strict=True))
