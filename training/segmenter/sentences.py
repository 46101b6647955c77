"""Trains and scores the weights that decide where sentences end: `python -m training.segmenter.sentences TREEBANKS`."""

import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import minimize  # type: ignore[import-untyped]
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from recoupe.lang.language import load
from recoupe.stages.parse.segmenter import Segmenter, segmenter_of
from recoupe.stages.parse.tokenizer import words_of
from training.segmenter.treebank import GoldSentence, read

TRAIN = {
    "fr": ("fr_sequoia-train", "fr_gsd-dev", "fr_sequoia-dev"),
    "en": ("en_ewt-train", "en_gum-train", "en_gum-dev"),
    "es": ("es_gsd-dev", "es_pud-test"),
}
TEST = {
    "fr": ("fr_gsd-test", "fr_pud-test", "fr_sequoia-test"),
    "en": ("en_ewt-test", "en_gum-test", "en_pud-test"),
    "es": ("es_gsd-test",),
}
SHUFFLED = ("fr_sequoia", "fr_gsd", "es_gsd")
"""Treebanks whose sentences are not in order: those in small letters come from lists, after no stop."""
SEED = 7
PENALTY = 0.6
RARE = 3
UNSPACED = 0.02
"""Share of sentences in training that follow the one before without a blank, as in damaged pages."""


def documents(path: Path, *, breaks: bool, damage: float = 0.0) -> Iterator[tuple[str, set[int]]]:
    """Yield running text with the offsets where its sentences end; without `breaks` paragraphs are joined by blanks."""
    rng = random.Random(SEED)
    text, ends = "", set[int]()
    listed = damage > 0 and path.stem.startswith(SHUFFLED)
    for sentence in read(path):
        if listed and sentence.text[0].islower():
            continue
        joint = sentence.break_before if breaks else " "
        if joint == " " and rng.random() < damage and _is_plain(text, sentence):
            joint = ""
        if len(text) > 20_000 and joint != "":
            yield text, ends
            text, ends = "", set()
        text += (joint if text else "") + sentence.text
        ends.add(len(text))
    if text:
        yield text, ends


def _is_plain(text: str, sentence: GoldSentence) -> bool:
    return text[-1:] in {".", "!", "?"} and text[-2:-1].islower() and sentence.text[0].isupper()


def split(text: str, language: str) -> tuple[list[tuple[int, int]], list[str], list[str]]:
    """Return the spans, the texts and the gaps of a text's words."""
    spans = list(words_of(language).spans(text))
    starts = [start for start, _ in spans[1:]] + [len(text)]
    return (
        spans,
        [text[start:end] for start, end in spans],
        [text[end:after] for (_, end), after in zip(spans, starts, strict=True)],
    )


def train(folder: Path, language: str) -> dict[str, float]:
    """Fit a logistic regression over the clues at each candidate."""
    segmenter = segmenter_of(language)
    rows: list[tuple[str, ...]] = []
    truth: list[bool] = []
    for name in TRAIN[language]:
        for breaks in (True, False):
            for text, ends in documents(folder / f"{name}.conllu", breaks=breaks, damage=UNSPACED):
                spans, words, gaps = split(text, language)
                for candidate in segmenter.candidates(words, gaps):
                    if gaps[candidate.end].count("\n") < 2:
                        rows.append(candidate.clues)
                        truth.append(spans[candidate.end][1] in ends)
    counts = Counter(clue for row in rows for clue in set(row))
    names = sorted(clue for clue, count in counts.items() if count >= RARE)
    return _fit(rows, truth, names)


def _fit(rows: Sequence[tuple[str, ...]], truth: Sequence[bool], names: list[str]) -> dict[str, float]:
    column = {name: number for number, name in enumerate(names)}
    hits = [(row, column[clue]) for row, clues in enumerate(rows) for clue in set(clues) if clue in column]
    at_row, at_column = zip(*hits, strict=True)
    seen = csr_matrix((np.ones(len(hits)), (at_row, at_column)), shape=(len(rows), len(names)))
    sign = np.where(np.array(truth), 1.0, -1.0)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margin = sign * (seen @ weights)
        value = np.logaddexp(0, -margin).sum() + PENALTY / 2 * (weights @ weights)
        slope = -sign / (1 + np.exp(np.clip(margin, -50, 50)))
        return float(value), seen.T @ slope + PENALTY * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 400}).x
    return {name: round(float(weight), 3) for name, weight in zip(names, found, strict=True) if abs(weight) >= 0.02}


def score(path: Path, language: str, segmenter: Segmenter, *, breaks: bool) -> tuple[float, float]:
    """Return F1 of sentence ends and of whole sentences on raw text."""
    right = ours = gold = whole = 0
    for text, ends in documents(path, breaks=breaks):
        spans, words, gaps = split(text, language)
        found = [spans[end][1] for end in segmenter.ends(words, gaps)]
        right, ours, gold = right + len(ends & set(found)), ours + len(found), gold + len(ends)
        pairs = set(zip([0, *found], found, strict=False))
        true = sorted(ends)
        whole += len(pairs & set(zip([0, *true], true, strict=False)))
    return 200 * right / (ours + gold), 200 * whole / (ours + gold)


def main(folder: Path, languages: Sequence[str]) -> None:
    """Train the languages named, or all, write their weights, print their scores."""
    for language in languages or sorted(TRAIN):
        weights = train(folder, language)
        path = load(language).folder / "sentences.json"
        path.write_text(json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
        segmenter_of.cache_clear()
        segmenter = segmenter_of(language)
        for name in TEST[language]:
            for breaks in (True, False):
                ends, whole = score(folder / f"{name}.conllu", language, segmenter, breaks=breaks)
                how = "paragraphs kept" if breaks else "paragraphs joined"
                print(f"{name}\t{how}\tends {ends:.2f}\tsentences {whole:.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
