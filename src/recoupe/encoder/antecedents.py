"""What the encoder's vectors say of pronouns and descriptions: which earlier word heads what one means, or none.

Several heads, fitted from different starts, are stacked in one file; their mean speaks.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from recoupe.encoder.layers import Floats, Weights, layer, read_layers
from recoupe.encoder.network import FOLDER, Place, Read, encoder, knows
from recoupe.encoder.steps import step_of
from recoupe.model import Reading

TABLE, DESCRIBED = "antecedents.npz", "described.npz"
"""The heads for pronouns, and those for definite descriptions."""


@dataclass(frozen=True, slots=True)
class Heard:
    """How far each candidate speaks for itself, and how far it is none of them: in log odds, to be added to others."""

    candidates: list[float]
    nobody: float


class Antecedents:
    """The words of one article as the head for pronouns sees them."""

    def __init__(self, read: Read, weights: Weights) -> None:
        self._heads = [{name: each[n] for name, each in weights.items()} for n in range(len(weights.get("pair", ())))]
        self._windows = read
        self.window_of = {
            place: number for number, (window, rows, _) in enumerate(read) for place in rows if place[0] >= window.first
        }

    def of(self, pronoun: Place, words: Sequence[Place]) -> Heard | None:
        """Return what speaks for each of some words as the head of what a pronoun means, None for a word not read.

        A word is taken as the pronoun's window reads it, one before that window as its own does.
        """
        number = self.window_of.get(pronoun)
        if number is None:
            return None
        window, rows, vectors = self._windows[number]
        steps = [step_of(pronoun, word, window.places[0]) for word in words]
        right = np.array([self.vector(word, number) for word in words], np.float32).reshape(-1, vectors.shape[1])
        said = [_scores(head, vectors[rows[pronoun]], right, steps) for head in self._heads]
        means = np.mean(said, axis=0).tolist()
        return Heard(means[:-1], means[-1])

    def vector(self, word: Place, number: int) -> Floats:
        """Return a word's vector, nothing for one behind the end of what is read of a sentence."""
        for window in (number, self.window_of.get(word, number)):
            _, rows, vectors = self._windows[window]
            if word in rows:
                found: Floats = vectors[rows[word]]
                return found
        return np.zeros(self._windows[number][2].shape[1], np.float32)


def _scores(head: Weights, pronoun: Floats, words: Floats, steps: Sequence[int]) -> Floats:
    """Return what one head says of each word, and last of nobody."""
    hidden = layer(head, "pronoun", pronoun)
    left = np.append(hidden, np.float32(1)) @ head["pair"]
    found = layer(head, "word", words) @ left[:-1] + left[-1] + head["steps"][list(steps), 0]
    nobody = hidden @ head["nobody.weight"][0] + head["nobody.bias"][0]
    scores: Floats = np.append(found, nobody)
    return scores


def antecedents_of(reading: Reading, table: str = TABLE) -> Antecedents | None:
    """Return an article as the heads of a table see it, None where none ship and for a language they do not know."""
    weights = _weights(FOLDER / table) if knows(reading) else None
    return None if weights is None else Antecedents([each for each in encoder().read(reading) if each[1]], weights)


@cache
def _weights(path: Path) -> Weights | None:
    return read_layers(path)
