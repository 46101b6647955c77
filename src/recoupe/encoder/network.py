"""Run the encoder: words of a window in, one vector a word out."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime

from recoupe.encoder.pieces import Pieces
from recoupe.encoder.windows import Window, windows
from recoupe.errors import DataFileError
from recoupe.lang import LANGUAGES, load
from recoupe.model import Reading, Sentence

FOLDER = Path(__file__).with_name("model")
GRAPH, PIECES = "encoder.onnx", "pieces.tsv"
LONGEST = 505
"""Pieces of a window that are read; a sentence longer than a window is cut there."""
Vectors = npt.NDArray[np.float32]
Place = tuple[int, int]
"""A word: the number of its sentence in the article, its number in the sentence."""
Read = list[tuple[Window, dict[Place, int], Vectors]]


class Encoder:
    """The network with its pieces. One thread, so that the same input gives the same bytes."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self.pieces = Pieces.read(folder / PIECES)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                str(folder / GRAPH), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise DataFileError(f"{GRAPH} is no encoder that can be run: {error}") from error
        self._last: tuple[tuple[Sentence, ...], Read] = ((), [])

    def read(self, reading: Reading) -> Read:
        """Return the windows of an article, each with the row of every word in it and the rows: words × width.

        The last article is kept: the stages that ask for it one after another share one run.
        """
        last = self._last
        if last[0] is not reading.sentences:
            last = self._last = reading.sentences, self._read(reading)
        return last[1]

    def _read(self, reading: Reading) -> Read:
        cuts = [self._cut(reading, sentence) for sentence in reading.sentences]
        return [(window, *self._run(window, cuts)) for window in windows([sum(map(len, cut)) for cut in cuts])]

    def _cut(self, reading: Reading, sentence: Sentence) -> list[tuple[int, ...]]:
        text = reading.document.text
        return [
            self.pieces.cut(
                token.text, spaced=token.start in {0, sentence.start} or text[token.start - 1 : token.start].isspace()
            )
            for token in sentence.tokens
        ]

    def _run(self, window: Window, cuts: Sequence[Sequence[tuple[int, ...]]]) -> tuple[dict[Place, int], Vectors]:
        numbers, starts = [self.pieces.begin], list[int]()
        rows: dict[Place, int] = {}
        for place, i, cut in ((at, i, cut) for at in window.places for i, cut in enumerate(cuts[at])):
            if len(numbers) + len(cut) > LONGEST:
                break
            rows[place, i] = len(rows)
            starts.append(len(numbers))
            numbers += cut
        if not rows:
            return {}, np.zeros((0, 0), np.float32)
        ends = [*starts[1:], len(numbers)]
        return rows, self.words([*numbers, self.pieces.end], list(zip(starts, ends, strict=True)))

    def words(self, numbers: Sequence[int], spans: Sequence[tuple[int, int]]) -> Vectors:
        """Return the vectors of words, each the mean of its pieces': words × width.

        `numbers` are a window's pieces with the beginning and the end; `spans` those of each word, in order.
        """
        found = self._session.run(["vectors"], {"pieces": np.array([numbers], np.int64)})[0][0]
        sums = np.add.reduceat(found[: spans[-1][1]], [start for start, _ in spans], axis=0)
        sizes = np.array([end - start for start, end in spans])
        words: Vectors = (sums / sizes[:, None]).astype(np.float32)
        return words


def knows(reading: Reading) -> bool:
    """Tell whether the encoder learnt the language of an article."""
    language = reading.document.language
    return language in LANGUAGES and load(language).settings.encoder


@cache
def encoder() -> Encoder:
    """Return the encoder that ships, loaded once."""
    return Encoder()
