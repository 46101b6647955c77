"""`recoupe bench meaning`: how often search by meaning finds the same sentence in the other language.

The data is a folder with the parallel treebanks en_pud-test.conllu and fr_pud-test.conllu, 1,000 sentences each.
Asked with the whole English sentence, and with its longest nouns, verbs and adjectives as a reader would type them.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from recoupe.encoder.meaning import meaning
from recoupe.encoder.network import encoder
from recoupe.errors import UsageError
from recoupe.publish.near import MOST, nearest

Floats = npt.NDArray[np.float32]
Encode = Callable[[Sequence[str]], Floats]
FILES = ("en_pud-test.conllu", "fr_pud-test.conllu")
CONTENT = ("NOUN", "VERB", "ADJ")
ASKED = (2, 3, 4)
"""Words of a short question."""
WORD = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence and the words that tell what it is about, longest first."""

    text: str
    words: tuple[str, ...]


def main(data: Path) -> None:
    """Print the figures of both encoders, for the even and the odd sentences."""
    for name, encode in (("meaning", meaning().of), ("shipped encoder", mean_of_words)):
        for half, figures in score(data, encode).items():
            print(f"{name}, {half}: " + ", ".join(f"{key} {value:.3f}" for key, value in figures.items()))


def score(data: Path, encode: Encode) -> dict[str, dict[str, float]]:
    """Return the figures of even and odd lines, counted from 1.

    Of sentences whose translation is the nearest, and of those that are among what a short question is shown.
    """
    english, french = (tuple(read(data / name)) for name in FILES)
    there = encode([each.text for each in french])
    near = {"sentence": encode([each.text for each in english]) @ there.T}
    for count in ASKED:
        near[f"{count} words"] = encode([" ".join(each.words[:count]) or "-" for each in english]) @ there.T
    halves = {"even": range(1, len(english), 2), "odd": range(0, len(english), 2)}
    return {half: dict(_figures(near, lines)) for half, lines in halves.items()}


def _figures(near: dict[str, Floats], lines: range) -> Iterator[tuple[str, float]]:
    yield "translation first", float(np.mean([near["sentence"][n].argmax() == n for n in lines]))
    yield "back", float(np.mean([near["sentence"][:, n].argmax() == n for n in lines]))
    for key in (f"{count} words" for count in ASKED):
        shown = [nearest(near[key][n])[:MOST] for n in lines]
        yield f"{key} found", float(np.mean([n in found for n, found in zip(lines, shown, strict=True)]))
        yield f"{key} shown", float(np.mean([len(found) for found in shown]))


def read(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a treebank. Raises `UsageError` where it is not there."""
    if not path.exists():
        raise UsageError(f"{path} does not exist; name a folder with {' and '.join(FILES)}")
    for block in path.read_text("utf-8").strip().split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line[0].isdigit()]
        words = [row[1] for row in rows if row[0].isdigit() and row[3] in CONTENT]
        text = next(line for line in block.splitlines() if line.startswith("# text = "))
        yield Sentence(text=text.removeprefix("# text = "), words=tuple(sorted(words, key=len, reverse=True)))


def mean_of_words(texts: Sequence[str]) -> Floats:
    """Return what the encoder that ships makes of sentences: the mean of its words, less what all have in common."""
    found = np.array([_mean(text) for text in texts])
    found -= found.mean(axis=0)
    scaled: Floats = found / np.linalg.norm(found, axis=1, keepdims=True)
    return scaled


def _mean(text: str) -> Floats:
    pieces = encoder().pieces
    numbers, spans = [pieces.begin], list[tuple[int, int]]()
    for found in WORD.finditer(text):
        cut = pieces.cut(found.group(), spaced=found.start() == 0 or text[found.start() - 1].isspace())
        spans.append((len(numbers), len(numbers) + len(cut)))
        numbers += cut
    mean: Floats = encoder().words([*numbers, pieces.end], spans).mean(axis=0)
    return mean
