"""How far a word stands from another, in a few steps that a head can weigh."""

import numpy as np
import numpy.typing as npt

from recoupe.encoder.network import Place

Numbers = npt.NDArray[np.int64]

NEAREST = (1, 2, 4, 8, 16)
"""Words up to which a word of the same sentence is in one step; those further off share the last."""
SIDE = len(NEAREST) + 1
STEPS = 2 * SIDE + 1 + 7
"""Steps before and behind in the sentence, the word itself, and seven for other sentences."""


def step_of(one: Place, other: Place, title: int) -> int:
    """Return the step from a word to another; `title` is the number of the sentence that opens the window.

    Steps of the same sentence come first: behind, before, itself; then three before, three behind, and the title.
    """
    apart = other[1] - one[1]
    if one[0] == other[0]:
        size = next((n for n, most in enumerate(NEAREST) if abs(apart) <= most), SIDE - 1)
        return 2 * SIDE if apart == 0 else size if apart > 0 else SIDE + size
    sentences = other[0] - one[0]
    if other[0] == title and sentences < -1:
        return STEPS - 1
    return 2 * SIDE + 1 + (min(-sentences, 3) - 1 if sentences < 0 else 3 + min(sentences, 3) - 1)


def steps_of(one: Place, others: Numbers, title: int) -> Numbers:
    """Return `step_of` for each of several words at once: words × (sentence, word).

    From (1, 3) to (1, 4) and (1, 3) -> 0, 12
    """
    apart, sentences = others[:, 1] - one[1], others[:, 0] - one[0]
    size = np.searchsorted(NEAREST, np.abs(apart))
    here = np.where(apart == 0, 2 * SIDE, np.where(apart > 0, size, SIDE + size))
    there = 2 * SIDE + np.minimum(np.abs(sentences), 3) + np.where(sentences < 0, 0, 3)
    there = np.where((others[:, 0] == title) & (sentences < -1), STEPS - 1, there)
    return np.where(sentences == 0, here, there)
