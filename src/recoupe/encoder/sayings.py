"""What the encoder's vectors say of sayings: which words stand for a cue, who speaks there, and what is said."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from recoupe.encoder.layers import Weights, layer, read_layers
from recoupe.encoder.network import FOLDER, Place, Read, encoder, knows
from recoupe.encoder.steps import steps_of
from recoupe.model import Reading

TABLE = "sayings.npz"


@dataclass(frozen=True, slots=True)
class Speech:
    """What a word would say, were it a cue: the odds of speakers (None: nobody), and of words as content."""

    speakers: dict[Place | None, float]
    content: dict[Place, float]


class Sayings:
    """The words of one article as the head for sayings sees them."""

    def __init__(self, read: Read, weights: Weights) -> None:
        self._weights = weights
        self._windows = read
        self._words = [layer(weights, "word", vectors) for _, _, vectors in read]
        self._places = [np.array(list(rows), np.int64) for _, rows, _ in read]
        self._speech: dict[Place, Speech] = {}
        self._window_of: dict[Place, int] = {}
        self.cues: dict[Place, float] = {}
        """For each word the log odds that it stands for a cue."""
        for number, (window, rows, vectors) in enumerate(read):
            own = [place for place in rows if place[0] >= window.first]
            if own:
                hidden = layer(weights, "cue", vectors[[rows[place] for place in own]])
                scores = hidden @ weights["cue.out.weight"][0] + weights["cue.out.bias"][0]
                self.cues |= dict(zip(own, scores.tolist(), strict=True))
                self._window_of |= dict.fromkeys(own, number)

    def speech(self, cue: Place) -> Speech:
        """Return who speaks at a word and what is said there, in probabilities; several rules ask, it is made once."""
        if cue not in self._speech:
            self._speech[cue] = self._speech_at(cue)
        return self._speech[cue]

    def _speech_at(self, cue: Place) -> Speech:
        number = self._window_of[cue]
        window, rows, vectors = self._windows[number]
        hidden = layer(self._weights, "teller", vectors[rows[cue]])
        steps = self._weights["steps"][steps_of(cue, self._places[number], window.places[0])]
        own = np.concatenate([hidden, np.ones(1, np.float32)])
        words = self._words[number]
        turned = [own @ pair for pair in self._weights["pair"]]
        pairs = [words @ each[:-1] + each[-1] for each in turned]
        nobody = hidden @ self._weights["nobody.weight"][0] + self._weights["nobody.bias"][0]
        scores = np.concatenate([[nobody], pairs[0] + steps[:, 0]])
        shares = np.exp(scores - scores.max())
        content = 1 / (1 + np.exp(-(pairs[1] + steps[:, 1])))
        return Speech(
            dict(zip([None, *rows], (shares / shares.sum()).tolist(), strict=True)),
            dict(zip(rows, content.tolist(), strict=True)),
        )


def sayings_of(reading: Reading) -> Sayings | None:
    """Return an article as the head for sayings sees it, None where none ships and for a language it does not know."""
    weights = _weights(FOLDER) if knows(reading) else None
    return None if weights is None else Sayings([each for each in encoder().read(reading) if each[1]], weights)


@cache
def _weights(folder: Path) -> Weights | None:
    """Return the head in a folder, None where there is none or it was fitted on another encoder than the one there."""
    return read_layers(folder / TABLE)
