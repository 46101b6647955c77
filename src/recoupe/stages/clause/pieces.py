"""Words into the pieces that the reading network knows: the likeliest split, as SentencePiece's unigram model does."""

import math
import unicodedata
from pathlib import Path

from recoupe.errors import DataFileError

PAD, BEGIN, END, UNKNOWN = "<pad>", "<s>", "</s>", "<unk>"
SPECIAL = 4
SPACE = "▁"
LONGEST = 20
UNKNOWN_SCORE = -30.0
CACHED = 200_000


class Segmenter:
    """Splits words into pieces; `scores` gives each piece's log probability, in the order of the pieces' numbers."""

    def __init__(self, scores: dict[str, float]) -> None:
        self.scores = scores
        self._numbers = {piece: number for number, piece in enumerate(scores)}
        self._cache: dict[tuple[str, bool], tuple[int, ...]] = {}

    @classmethod
    def read(cls, path: Path) -> "Segmenter":
        """Read a table of pieces with their scores. Raises `DataFileError` where it cannot be read."""
        try:
            lines = path.read_text(encoding="utf-8").split("\n")[:-1]
            return cls({piece: float(score) for piece, score in (line.split("\t") for line in lines)})
        except (OSError, ValueError) as error:
            raise DataFileError(f"{path} is no table of pieces: {error}") from error

    def __len__(self) -> int:
        return len(self._numbers)

    def numbers(self, word: str, *, spaced: bool) -> tuple[int, ...]:
        """Return the numbers of a word's pieces; `spaced`: white space stands before it."""
        key = (word, spaced)
        found = self._cache.get(key)
        if found is None:
            if len(self._cache) >= CACHED:
                self._cache.clear()
            unknown = self._numbers.get(UNKNOWN, 0)
            found = tuple(self._numbers.get(piece, unknown) for piece in self.split(word, spaced=spaced))
            self._cache[key] = found
        return found

    def split(self, word: str, *, spaced: bool) -> list[str]:
        """Return the likeliest pieces of a word: « livraisons » -> ▁livraison, s."""
        text = (SPACE if spaced else "") + unicodedata.normalize("NFKC", word).replace(" ", "")
        best = [0.0] + [-math.inf] * len(text)
        back = [0] * (len(text) + 1)
        for start in range(len(text)):
            for end in range(start + 1, min(len(text), start + LONGEST) + 1):
                score = self.scores.get(text[start:end], UNKNOWN_SCORE if end == start + 1 else -math.inf)
                if best[start] + score > best[end]:
                    best[end], back[end] = best[start] + score, start
        found, end = [], len(text)
        while end > 0:
            found.append(text[back[end] : end])
            end = back[end]
        return found[::-1] or [UNKNOWN]
