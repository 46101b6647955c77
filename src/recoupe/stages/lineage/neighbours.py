"""Texts of two languages that hold the same rare signs side by side: what is looked up in a large pile.

One sign stands in more texts the larger the pile is; two rare ones close to one another stay rare. So each text is
known by the pairs of its rare signs that stand together, and the work grows as the pile does.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from recoupe.stages.lineage.candidates import shared_keys
from recoupe.syntax.signs import Signs

RARE = 40
"""Signs of a text, rarest first, that its pairs are made of."""
WINDOW = 3
"""Rare signs after one with which it makes a pair: translators change the order of words, but not by much."""
ENOUGH = 3
"""Pairs that two texts must share to be looked at closely."""
BEST = 5
"""Texts that are looked at closely for each."""


def neighbours(texts: Sequence[Signs]) -> set[tuple[int, int]]:
    """Return pairs of indexes (a < b) of texts of two languages that share most pairs of rare signs."""
    spoken: dict[str, Counter[str]] = defaultdict(Counter)
    for signs in texts:
        spoken[signs.language].update(signs.places.keys())
    held = sum(spoken.values(), Counter[str]())
    numbers = {sign: _number(sign) for sign in held if sum(sign in one for one in spoken.values()) > 1}
    found, times = shared_keys([_pairs(signs, held, numbers) for signs in texts])
    close: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for key, count in zip(found[times >= ENOUGH].tolist(), times[times >= ENOUGH].tolist(), strict=True):
        a, b = divmod(key, len(texts))
        if texts[a].language != texts[b].language:
            close[a].append((-count, b))
            close[b].append((-count, a))
    return {(min(a, b), max(a, b)) for a, others in close.items() for _, b in sorted(others)[:BEST]}


def _pairs(signs: Signs, held: Counter[str], numbers: dict[str, int]) -> NDArray[np.uint64]:
    """Return a number for each two rare signs of a text that stand close together, whichever comes first."""
    rare = sorted((sign for sign in signs.places if sign in numbers), key=lambda sign: (held[sign], sign))[:RARE]
    ordered = [numbers[sign] for sign in sorted(rare, key=lambda sign: (signs.places[sign][0], sign))]
    return np.array(sorted(set(_together(ordered))), dtype=np.uint64)


def _together(ordered: list[int]) -> Iterator[int]:
    for place, first in enumerate(ordered):
        for second in ordered[place + 1 : place + 1 + WINDOW]:
            yield (first + second) % (1 << 64)


def _number(sign: str) -> int:
    """Return a hash of a sign; Python's own differs from run to run."""
    return int.from_bytes(blake2b(sign.encode("utf-8", "surrogatepass"), digest_size=8).digest())
