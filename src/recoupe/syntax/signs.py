"""A text as signs that outlive translation: cognates, numbers, names, and common words with their English ones.

Languages meet in English: a language's `translations.tsv` gives English words for words that look like none.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray

from recoupe.lang import LANGUAGES, PIVOT, iso_of, load
from recoupe.syntax.rarity import HEAVIEST, fold, rarity

TOKEN = re.compile(r"\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+(?!\d)|\d+|[^\W\d_]+")
FEW = 5
"""A sign that stands more often than this in a text tells nothing of order."""
TELLING = 1.0
"""What a capital adds to a word's weight: translators leave names as they are."""
SPELLINGS = (
    ("ph", "f"), ("qu", "c"), ("k", "c"), ("y", "i"), ("œ", "oe"), ("x", "s"), ("z", "s"), ("w", "v"), ("sch", "ch"),
)  # fmt: skip
"""Ways in which one name or learned word is spelt in two languages, each set to the same letters."""
DOUBLED = re.compile(r"(.)\1")


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationRow:
    """A word and the English words that a translator puts for it."""

    word: str
    english: tuple[str, ...]


@dataclass(frozen=True)
class Signs:
    """The signs of one text, a set and a weight for each of its words, with the words' offsets."""

    language: str
    words: tuple[frozenset[str], ...]
    weights: NDArray[np.float64]
    offsets: NDArray[np.int64]

    @cached_property
    def total(self) -> float:
        """Weight of the whole text."""
        return float(self.weights.sum())

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each sign stands."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, signs in enumerate(self.words):
            for sign in signs:
                found[sign].append(place)
        return found

    @cached_property
    def few(self) -> dict[str, list[int]]:
        """The places of signs that do not stand everywhere in the text, and so tell of order."""
        return {sign: places for sign, places in self.places.items() if len(places) <= FEW}


def signs_of(text: str, language: str) -> Signs:
    """Return the signs of a text."""
    matches = list(TOKEN.finditer(text))
    rows = [_word(match.group(), language) for match in matches]
    offsets = np.array([match.span() for match in matches], dtype=np.int64).reshape(-1, 2)
    weights = np.array([weight for _, weight in rows], dtype=np.float64)
    return Signs(language, tuple(signs for signs, _ in rows), weights, offsets)


@cache
def _word(word: str, language: str) -> tuple[frozenset[str], float]:
    """Return a word's signs and how telling they are.

    « Nations » -> {c:nati, w:nation}, « guerre » -> {c:guere, w:war}, "5,000" -> {5000}
    """
    if word[0].isdigit():
        return frozenset({re.sub(r"\D", "", word)}), HEAVIEST
    folded = fold(word)
    signs = {f"w:{stem(english)}" for english in _english(folded, language)}
    if cognate := _cognate(folded, capital=word[0].isupper()):
        signs.add(f"c:{cognate}")
    if not signs:
        return frozenset(), 0.0
    return frozenset(signs), min(HEAVIEST, rarity(word, language) + TELLING * word[0].isupper())


def _cognate(folded: str, *, capital: bool) -> str | None:
    """Return the first letters of a word, spelt as in no language; names keep four, other words five.

    « Choïgou » and "Choigu", « électrique » and "electric"
    """
    for found, put in SPELLINGS:
        folded = folded.replace(found, put)
    folded = DOUBLED.sub(r"\1", folded)
    if len(folded) < 4:
        return None
    return folded[: 4 if capital else 5]


def stem(folded: str) -> str:
    """Return a word of the pivot language without its commonest endings."""
    for suffix in load(PIVOT).settings.endings if PIVOT in LANGUAGES else ():
        if folded.endswith(suffix) and len(folded) - len(suffix) >= 3:
            return folded[: -len(suffix)]
    return folded


def _english(folded: str, language: str) -> tuple[str, ...]:
    if iso_of(language) == PIVOT:
        return (folded,)
    words, heads = _table(language)
    endings = load(language).settings.endings if language in LANGUAGES else ()
    for form in (folded, *(folded[: -len(end)] for end in endings if folded.endswith(end))):
        if form in words:
            return words[form]
    return heads.get(folded[:5], ()) if len(folded) >= 6 else ()


@cache
def _table(language: str) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Return English words by word, and by the first five letters of longer words (« livraient » for « livrer »)."""
    rows = load(language).table("translations", TranslationRow) if language in LANGUAGES else ()
    words = {fold(row.word): row.english for row in rows}
    heads: dict[str, tuple[str, ...]] = {}
    for word, english in words.items():
        if len(word) >= 6:
            heads[word[:5]] = (*heads.get(word[:5], ()), *english)
    return words, heads
