"""The pipeline that ships: words, sentence ends, the network and lemmas, one after another, in no library's frame.

The same parts as components of spaCy are in `recoupe.components`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from recoupe.errors import DataFileError
from recoupe.lang import load
from recoupe.stages.parse.lemmas import lemmas_of
from recoupe.stages.parse.onnxmodel import Network, Parsed
from recoupe.stages.parse.segmenter import segmenter_of
from recoupe.stages.parse.tokenizer import words_of
from recoupe.stages.parse.word import Word

LONGEST = 250
"""Words in a sentence; a longer one is cut, since its cost grows with the square."""
WORDS_AT_A_TIME = 6000
DIGITS = 3
"""Decimals of the confidence: rounding hides what the size of a batch does to the last bits."""

Ranges = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Plan:
    """The sentences of one text, each the ranges of its words."""

    text: str
    sentences: list[Ranges]

    def words(self) -> Iterator[list[str]]:
        """Yield the words of each sentence."""
        for sentence in self.sentences:
            yield [self.text[start:end] for start, end in sentence]


class Shipped:
    """The pipeline of one language. Raises `DataFileError` where its network is missing."""

    def __init__(self, language: str) -> None:
        folder = load(language).pipeline / "parser"
        if not folder.exists():
            raise DataFileError(f"the pipeline of {language!r} is missing from {language}/; install the package anew")
        self._words, self._segmenter = words_of(language), segmenter_of(language)
        self._lemmas, self._network = lemmas_of(language), Network(folder, language)
        taggers = self._network.taggers
        self._upos = taggers["pos"]
        self._feats = [features(tag) for tag in taggers["morph"]]
        self._written = ["|".join(f"{name}={value}" for name, value in feats) for feats in self._feats]

    def __call__(self, texts: Iterable[str]) -> Iterator[list[list[Word]]]:
        """Yield the sentences of each text; the sentences of several texts go through the network in one run."""
        waiting: list[Plan] = []
        words = 0
        for text in texts:
            waiting.append(self.plan(text))
            words += sum(map(len, waiting[-1].sentences))
            if words >= WORDS_AT_A_TIME:
                yield from self._parse(waiting)
                waiting, words = [], 0
        yield from self._parse(waiting)

    def plan(self, text: str) -> Plan:
        """Split a text into sentences and words."""
        ranges = list(self._words.spans(text))
        words = [text[start:end] for start, end in ranges]
        starts = [start for start, _ in ranges[1:]] + [len(text)]
        gaps = [text[end:start] for (_, end), start in zip(ranges, starts, strict=True)] if ranges else []
        sentences: list[Ranges] = []
        first = 0
        for end in self._segmenter.ends(words, gaps):
            sentences.extend(ranges[at : min(at + LONGEST, end + 1)] for at in range(first, end + 1, LONGEST))
            first = end + 1
        return Plan(text, sentences)

    def _parse(self, plans: list[Plan]) -> Iterator[list[list[Word]]]:
        texts = [words for plan in plans for words in plan.words()]
        parsed = self._network.parse(texts)
        first = 0
        for plan in plans:
            found = []
            for ranges in plan.sentences:
                found.append(self._sentence(plan.text, ranges, parsed, first))
                first += len(ranges)
            yield found

    def _sentence(self, text: str, ranges: Ranges, parsed: Parsed, first: int) -> list[Word]:
        part = slice(first, first + len(ranges))
        columns = zip(
            ranges,
            parsed.heads[part].tolist(),
            parsed.labels[part].tolist(),
            parsed.tags["pos"][part].tolist(),
            parsed.tags["morph"][part].tolist(),
            parsed.probabilities[part].astype("float64").round(DIGITS).tolist(),
            strict=True,
        )
        return [
            self._word(text[start:end], (start, end), place if head == 0 else head - 1, label, tag, morph, confidence)
            for place, ((start, end), head, label, tag, morph, confidence) in enumerate(columns)
        ]

    def _word(
        self, text: str, at: tuple[int, int], head: int, label: int, tag: int, morph: int, confidence: float
    ) -> Word:
        upos = self._upos[tag]
        lemma = self._lemmas.lemma(text, upos, self._written[morph])
        return Word(*at, text, lemma, upos, self._feats[morph], self._network.labels[label], head, confidence)


def features(tag: str) -> tuple[tuple[str, str], ...]:
    """Return the features of a tag of the network, by name.

    `Number=Sing|NumType=Ord` -> (NumType, Ord), (Number, Sing); `_` -> none
    """
    pairs = (pair.partition("=") for pair in tag.split("|") if "=" in pair)
    return tuple(sorted((name, value) for name, _, value in pairs))
