"""All texts with sayings that the network learns from, and the draw of a batch from them."""

import random
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from recoupe.encoder import Pieces
from training.claims.learn import WORK
from training.claims.prepare import TRAIN, articles, invented, matcher
from training.encoder.batches import batches
from training.sayings.gum import gum
from training.sayings.own import own
from training.sayings.propbank import propbank
from training.sayings.records import Stretch, Told, stretches
from training.sayings.silver import silver

CACHE = Path(__file__).parents[1] / "work" / "sayings" / "own.pickle"
SHARES = {"own": 0.45, "silver": 0.3, "propbank": 0.2, "gum": 0.05}
"""How often a batch is drawn from each sort of text."""
DRAWN = 60


class Draw:
    """Draws batches of windows, each of one sort of text."""

    def __init__(self, found: Sequence[Stretch], size: int) -> None:
        self._size = size
        self._sorts: dict[str, list[Stretch]] = defaultdict(list)
        for each in found:
            self._sorts[each.sort].append(each)

    def batch(self) -> list[Stretch]:
        """Return the next batch."""
        names = sorted(self._sorts)
        rows = self._sorts[random.choices(names, [SHARES[name] for name in names])[0]]
        return next(batches(random.sample(rows, min(DRAWN, len(rows))), self._size, lambda item: item.pieces))


def others_of(shared: Path) -> list[Told]:
    """Return the texts that are not our own: the articles that claims are learned from, PropBank and GUM."""
    news = articles(shared, TRAIN, WORK / "train.pickle") + invented(WORK / "invented.pickle")
    return [*silver(news, matcher(shared)), *propbank(shared), *gum(shared)]


def learned_from(shared: Path, pieces: Pieces) -> list[Stretch]:
    """Return the windows to learn from."""
    return stretches([*own(CACHE, held=False), *others_of(shared)], pieces)


def held_back(pieces: Pieces) -> list[Stretch]:
    """Return the windows of our own articles that are not learned from."""
    return stretches(own(CACHE, held=True), pieces)
