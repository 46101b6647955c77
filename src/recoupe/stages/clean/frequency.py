"""How common a word is, on the Zipf scale: 7 for the commonest, 0 for one that is unknown. Wraps wordfreq."""

from functools import cache

from wordfreq import zipf_frequency

from recoupe.lang import PIVOT, iso_of


@cache
def _known(word: str, language: str) -> float:
    return float(zipf_frequency(word, iso_of(language)))


def zipf(word: str, language: str) -> float:
    """Return the Zipf frequency of one word in a language."""
    return _known(word.lower(), language) if len(word) < 30 else 0.0


ENGLISH_FROM = 4.2
FOREIGN_BY = 1.2


def looks_english(word: str, language: str, *, at_least: float = ENGLISH_FROM) -> bool:
    """Tell whether a word is common in English and much rarer in the language of the text.

    « worldwide » in French: 4.5 against 2.8.
    """
    english = zipf(word, PIVOT)
    return english >= at_least and english - zipf(word, language) >= FOREIGN_BY
