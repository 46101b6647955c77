"""Made-up French texts, their English translations word for word, and English articles on the same affair."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from wordfreq import get_frequency_dict

from recoupe.lang import load
from recoupe.syntax.signs import TranslationRow

SYLLABLES = ("ba", "do", "fi", "gra", "ku", "lor", "me", "na", "pol", "ri", "sta", "tu", "var", "zel")
KEPT, LEFT_OUT = 0.75, 0.12
"""Shares of the words with a counterpart that are rendered by it, and of all words that are left out."""
TURNED = 0.15
"""Share of neighbours that change places in translation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """A French text, its translation, and another English article that shares names, numbers and subject with it."""

    source: str
    translation: str
    other: str


class Writer:
    """Writes texts with a seeded generator."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._pairs = {row.word: row.english for row in load("fr").table("translations", TranslationRow)}
        french: dict[str, float] = get_frequency_dict("fr", wordlist="small")
        english: dict[str, float] = get_frequency_dict("en", wordlist="small")
        self._cognates = sorted(word for word in french if word in english and len(word) >= 6 and word.isalpha())[:4000]
        self._french = sorted(french, key=lambda word: (-french[word], word))[:3000]
        self._english = sorted(english, key=lambda word: (-english[word], word))[:3000]

    def write(self, words: int) -> Versions:
        """Return one text of so many words in its three versions."""
        told = [self._names() for _ in range(5)] + [str(self._rng.randrange(3, 9000)) for _ in range(4)]
        source = [self._word(told) for _ in range(words)]
        translation = self._turned([self._rendered(word) for word in source if self._rng.random() >= LEFT_OUT])
        common = self._rng.sample(source, words // 3)
        other = [self._rendered(word) for word in common] + [self._rng.choice(told) for _ in range(words // 20)]
        other += [self._rng.choice(self._english) for _ in range(words - len(other))]
        self._rng.shuffle(other)
        return Versions(source=_sentences(source), translation=_sentences(translation), other=_sentences(other))

    def _word(self, told: Sequence[str]) -> str:
        share = self._rng.random()
        if share < 0.08:
            return self._rng.choice(told)
        if share < 0.5:
            return self._rng.choice(list(self._pairs))
        return self._rng.choice(self._cognates if share < 0.7 else self._french)

    def _rendered(self, word: str) -> str:
        if word in self._pairs:
            return self._rng.choice(self._pairs[word] if self._rng.random() < KEPT else self._english)
        known = word[0].isupper() or word.isdigit() or word in self._cognates
        return word if known else self._rng.choice(self._english)

    def _turned(self, words: list[str]) -> list[str]:
        for n in range(len(words) - 1):
            if self._rng.random() < TURNED:
                words[n], words[n + 1] = words[n + 1], words[n]
        return words

    def _names(self) -> str:
        return "".join(self._rng.choice(SYLLABLES) for _ in range(3)).capitalize()


def _sentences(words: Sequence[str]) -> str:
    return " ".join(f"{word}." if n % 17 == 16 else word for n, word in enumerate(words))
