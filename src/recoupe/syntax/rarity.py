"""How telling a word is: rare ones tell one affair from another."""

import unicodedata
from functools import cache
from math import log10

from wordfreq import available_languages, get_frequency_dict

from recoupe.lang import iso_of

COMMONEST, HEAVIEST = 7.0, 4.0
"""Zipf value of the commonest word: a word's weight is its distance from it, up to the heaviest. Names that no list of
words has would outweigh all else, and any two articles on one affair share them."""


def fold(word: str) -> str:
    """Return a word without case and accents.

    « Évoqué » -> evoque
    """
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word.lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def rarity(word: str, language: str) -> float:
    """Return how telling a word is by its frequency in a language, the middle where the language has none.

    The list holds words down to a Zipf value of 3, which have the greatest weight.
    """
    if not has_frequencies(language):
        return HEAVIEST / 2
    frequency = _frequencies(language).get(word.lower())
    return min(HEAVIEST, max(0.0, COMMONEST - 9 - log10(frequency))) if frequency else HEAVIEST


@cache
def has_frequencies(language: str) -> bool:
    """Tell whether there is a list of words of a language."""
    return iso_of(language) in available_languages("small")


@cache
def _frequencies(language: str) -> dict[str, float]:
    frequencies: dict[str, float] = get_frequency_dict(iso_of(language), wordlist="small")
    return frequencies
