"""Which texts translate one another: the same signs in the same order, at the same places."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from recoupe.model import Span
from recoupe.stages.lineage.align import in_order
from recoupe.stages.lineage.neighbours import neighbours
from recoupe.syntax.signs import Signs

ENOUGH = ((0.34, 15.0), (0.27, 40.0))
"""Shares of the lighter text's weight that must stand in one order in both, each with the weight that must be shared.

Measured: unrelated texts of 40 words share less than .2 (.4 where they have ten words, hence the weight), of 200 words
.07; short articles on one affair .19. Translations share .45 in the middle, and .3 at least from 200 words."""
RETOLD, RETOLD_SHARED, RETOLD_BALANCE = 0.17, 60.0, 0.1
"""The same from which one long text is the other rewritten in another language: cut, turned round, with new words.

Measured on piles of ten articles of 300 words: rewrites .17 to .23, other articles on the affair .15 at most."""
CITED = 0.14
"""The same where the one names the other's outlet."""
BALANCE = 0.12
"""The same over the heavier text's weight: a translation is of a text, not of a sentence of it."""
DRIFT = 0.25
"""How far apart, as a share of the text, a word and its translation may stand."""
GAP = 25
"""Words that may stand between two matched ones of one stretch."""
RARE = 40
"""Signs of a text, rarest first, by which the texts of other languages are looked up."""
CROWD = 200
"""Texts that a sign may stand in to be rare."""
LARGE = 50 * CROWD
"""Texts from which single signs are too common to look others up by, and pairs of them are taken."""
LIKELY = 0.1
"""Share of the rarest signs that another text must hold for it to be looked at closely."""
BEST = 5
"""Texts of other languages that are looked at closely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parallel:
    """Two texts (a, b are places in the list), and the words of each that match in one order.

    `shared` is their weight, `score` and `balance` its shares of the lighter and the heavier text.
    """

    a: int
    b: int
    score: float
    balance: float
    shared: float
    matches: tuple[tuple[int, int], ...]

    @property
    def called(self) -> bool:
        """Tell whether the one is taken for a translation of the other."""
        enough = any(self.score >= share and self.shared >= weight for share, weight in ENOUGH)
        return enough and self.balance >= BALANCE

    def retold(self, *, cites: bool) -> bool:
        """Tell whether the one is taken for the other rewritten; `cites`: it names the other's outlet."""
        enough = self.score >= (CITED if cites else RETOLD) and self.shared >= RETOLD_SHARED
        return enough and self.balance >= RETOLD_BALANCE


def parallels(texts: Sequence[Signs]) -> list[Parallel]:
    """Return the pairs of texts in two languages that are worth a look, each measured."""
    if len(texts) > LARGE:
        return [measure(a, b, texts) for a, b in sorted(neighbours(texts))]
    holders = _index(texts)
    pairs = sorted({pair for index in range(len(texts)) for pair in _nearest(index, texts, holders)})
    return [measure(a, b, texts) for a, b in pairs]


def _index(texts: Sequence[Signs]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for index, signs in enumerate(texts):
        for sign in signs.places:
            found[sign].append(index)
    return found


def _nearest(index: int, texts: Sequence[Signs], holders: dict[str, list[int]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a text with those of other languages that share most of its rare signs."""
    own = texts[index]
    shared: dict[int, float] = defaultdict(float)
    times: Counter[int] = Counter()
    met = 0
    for sign in sorted(own.places, key=lambda sign: (len(holders[sign]), sign)):
        others = [other for other in holders[sign] if texts[other].language != own.language]
        if met == RARE or len(holders[sign]) > CROWD:
            break
        met += bool(others)
        weight = float(own.weights[own.places[sign][0]]) / len(holders[sign])
        times.update(others)
        for other in others:
            shared[other] += weight
    likely = [other for other in shared if times[other] >= LIKELY * met]
    for other in sorted(likely, key=lambda other: (-shared[other], other))[:BEST]:
        yield (index, other) if index < other else (other, index)


def measure(a: int, b: int, texts: Sequence[Signs]) -> Parallel:
    """Return how much of two texts stands in one order in both."""
    first, second = texts[a], texts[b]
    matches = _matches(first, second)
    weights = np.array([min(first.weights[i], second.weights[j]) for i, j in matches], dtype=np.float64)
    series = in_order(matches, weights)
    shared = float(weights[series].sum()) if series else 0.0
    lighter, heavier = sorted((first.total, second.total))
    return Parallel(
        a=a,
        b=b,
        score=shared / lighter if lighter else 0.0,
        balance=shared / heavier if heavier else 0.0,
        shared=shared,
        matches=tuple(matches[k] for k in series),
    )


def _matches(first: Signs, second: Signs) -> list[tuple[int, int]]:
    """Return the words that share a sign at about the same place of both texts, as `in_order` takes them."""
    size, other = len(first.words), len(second.words)
    reach = DRIFT + 3 / max(1, size)
    found = {
        (i, j)
        for sign in first.few.keys() & second.few.keys()
        for i in first.few[sign]
        for j in second.few[sign]
        if abs(i / size - j / other) < reach
    }
    return sorted(found, key=lambda match: (match[0], -match[1]))


def runs(pair: Parallel, texts: Sequence[Signs]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the stretches of both texts in which the matched words follow close on one another."""
    parts: list[list[tuple[int, int]]] = []
    for match in pair.matches:
        if not parts or max(match[0] - parts[-1][-1][0], match[1] - parts[-1][-1][1]) > GAP:
            parts.append([])
        parts[-1].append(match)
    long = [part for part in parts if len(part) >= 3]
    return (
        tuple(_span(texts[pair.a], part[0][0], part[-1][0]) for part in long),
        tuple(_span(texts[pair.b], part[0][1], part[-1][1]) for part in long),
    )


def _span(signs: Signs, first: int, last: int) -> Span:
    return Span(int(signs.offsets[first][0]), int(signs.offsets[last][1]))
