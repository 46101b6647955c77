"""By-lines and credits as patterns, of the words of every language: a page's head may be in another than its text."""

import re
from functools import cache

from recoupe.lang.language import words_of_all


@cache
def between_names(signs: str, *uses: str) -> re.Pattern[str]:
    """Return what parts names in a by-line: one of the signs, or a word that the tables list for one of the uses.

    Of a text whose words stand a blank apart: « Lise Morel et Paul Cray, avec Ana Souza »
    """
    words = (rf"\b{word}\b" for word in _listed(*uses))
    return re.compile(rf" ?(?:[{re.escape(signs)}]|{'|'.join(words)}) ?")


@cache
def before_names() -> re.Pattern[str]:
    """Return what stands before the names of a by-line: « Par », "By"."""
    return re.compile(rf"^\s*(?:{'|'.join(_listed('by'))})\s*:?\s+", re.IGNORECASE)


@cache
def of_translator() -> re.Pattern[str]:
    """Return what the credit of a translator begins with: « Traduit par », "Translated by"."""
    return re.compile(rf"\s*(?:{'|'.join(_listed('translated'))})", re.IGNORECASE)


def _listed(*uses: str) -> list[str]:
    return [re.escape(word) for word in sorted(words_of_all("bylines", *uses))]
