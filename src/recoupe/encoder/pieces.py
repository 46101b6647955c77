"""Cut a word into the pieces that the encoder knows: the likeliest cut by the pieces' own scores (a unigram model)."""

import unicodedata
from pathlib import Path

from recoupe.errors import DataFileError

SPACE = "▁"
"""What stands for the space before a word."""
LONGEST = 20
"""Letters of the longest piece."""
UNKNOWN_COST = 30.0
"""What a letter costs that no piece holds, in units of log probability; no piece costs as much."""
WORST = -1e9
BEGIN, END, PAD, UNKNOWN = "<s>", "</s>", "<pad>", "<unk>"


class Pieces:
    """The pieces by number. Words that were cut once are remembered until there are too many."""

    MOST = 50_000

    def __init__(self, scores: dict[str, float]) -> None:
        self.scores = scores
        self.numbers = {piece: number for number, piece in enumerate(scores)}
        self.begin, self.end, self.unknown = (self.numbers[name] for name in (BEGIN, END, UNKNOWN))
        self._known: dict[str, tuple[int, ...]] = {}

    @classmethod
    def read(cls, path: Path) -> "Pieces":
        """Read a table of pieces with their scores. Raises `DataFileError` where it cannot be read."""
        try:
            rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
            return cls({piece: float(score) for piece, score in rows})
        except (OSError, ValueError, KeyError) as error:
            raise DataFileError(f"{path.name} is no table of pieces ({error}); install Recoupe again") from error

    def cut(self, word: str, *, spaced: bool) -> tuple[int, ...]:
        """Return the numbers of a word's pieces, at least one; `spaced`: a space stands before it.

        "unreadable" -> ▁un, read, able
        """
        text = unicodedata.normalize("NFKC", SPACE + word if spaced else word)
        found = self._known.get(text)
        if found is None:
            if len(self._known) >= self.MOST:
                self._known.clear()
            found = self._known[text] = self._likeliest(text)
        return found

    def _likeliest(self, text: str) -> tuple[int, ...]:
        best = [0.0, *[WORST] * len(text)]
        back = [(0, self.unknown)] * (len(text) + 1)
        for start in range(len(text)):
            for end in range(start + 1, min(len(text), start + LONGEST) + 1):
                score = self.scores.get(text[start:end])
                if score is not None and best[start] + score > best[end]:
                    best[end], back[end] = best[start] + score, (start, self.numbers[text[start:end]])
            if best[start] - UNKNOWN_COST > best[start + 1]:
                best[start + 1], back[start + 1] = best[start] - UNKNOWN_COST, (start, self.unknown)
        return self._walk(back) or (self.unknown,)

    def _walk(self, back: list[tuple[int, int]]) -> tuple[int, ...]:
        found, place = [], len(back) - 1
        while place > 0:
            place, number = back[place]
            found.append(number)
        return tuple(reversed(found))
