"""Scores word splitting on raw sentences: `python -m training.segmenter.tokens TREEBANKS`."""

import sys
import time
from pathlib import Path

from recoupe.components.words import tokenizer_for
from recoupe.stages.parse.tokenizer import words_of
from training.segmenter.treebank import read

TESTS = ("fr_sequoia-test", "fr_gsd-test", "fr_pud-test", "en_ewt-test", "en_gum-test", "en_pud-test", "es_gsd-test")


def score(path: Path, language: str) -> float:
    """Return F1 of words; « du » counts as one word, « don't » as two."""
    right = total = 0
    for sentence in read(path):
        found, gold = set(words_of(language).spans(sentence.text)), set(sentence.spans)
        right, total = right + len(found & gold), total + len(found) + len(gold)
    return 200 * right / total


def speed(path: Path, language: str) -> float:
    """Return words a second on this machine, whole documents made."""
    tokenizer = tokenizer_for(language)
    texts = [sentence.text for sentence in read(path)]
    start = time.perf_counter()
    words = sum(len(tokenizer(text)) for text in texts)
    return words / (time.perf_counter() - start)


def main(folder: Path) -> None:
    """Print the score and speed of each test set."""
    for name in TESTS:
        path, language = folder / f"{name}.conllu", name[:2]
        print(f"{name}\twords {score(path, language):.2f}\t{speed(path, language):,.0f} words/s")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
