"""Names as they are compared across spellings, scripts and languages."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from recoupe import ontology
from recoupe.lang import words_of_all
from recoupe.lang.tables import read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spelling:
    pattern: str
    to: str = ""


@cache
def _spellings() -> tuple[tuple[re.Pattern[str], str], ...]:
    path = Path(ontology.__file__).with_name("transliteration.tsv")
    return tuple((re.compile(row.pattern), row.to) for row in read_table(path, _Spelling))


def fold(text: str) -> str:
    """Return the text in lower case, without accents, with straight apostrophes and single spaces.

    « Défense  nationale » -> defense nationale
    """
    lower = text.lower().replace("’", "'").replace("‐", "-").replace("‑", "-")
    composed = unicodedata.normalize("NFKD", lower.replace("й", "i"))
    return " ".join("".join(c for c in composed if not unicodedata.combining(c)).split())


@lru_cache(maxsize=65536)
def spelling(word: str) -> str:
    """Return the one form under which the spellings of a name meet.

    Choïgu, Shoigu, Шойгу -> one form; Poutine, Putin -> one form
    """
    word = fold(word)
    for pattern, to in _spellings():
        word = pattern.sub(to, word)
    return word


@lru_cache(maxsize=65536)
def parts(name: str) -> tuple[str, ...]:
    """Return the spellings of a name's words, hyphens opened, initials of middle names dropped.

    "Henry Q. Arroyo-Paz" -> henri, aroyo, paz
    """
    words = [word for piece in fold(name).split() for word in piece.split("-") if word]
    full = [word for word in words if not re.fullmatch(r"[a-z]\.?", word)] if len(words) > 2 else words
    return tuple(spelling(word.strip(".,")) for word in (full or words))


def consonants(word: str) -> str:
    """Return a spelling without its vowels, by which given names are compared: Aleksandr, Alexander, Alexandre."""
    return re.sub(r"[aeiou]", "", word)


@lru_cache(maxsize=65536)
def group_key(name: str) -> str:
    """Return the key of an organisation's name, without its article.

    "the Polar Institute" -> polar institute
    """
    words = fold(name).replace("'", "' ").split()
    while len(words) > 1 and words[0] in words_of_all("reference", "article", shared=True):
        words = words[1:]
    left_out = words_of_all("reference", "inner_article", shared=True)
    return " ".join(word for word in words if word not in left_out).replace(".", "")


@lru_cache(maxsize=65536)
def initials(name: str) -> str:
    """Return the initials of a long name's weighty words.

    "Centre for Polar and Maritime Studies" -> CPMS
    """
    small = words_of_all("reference", "small", shared=True)
    words = [word for word in re.split(r"[\s-]+", name) if word and fold(word) not in small]
    return "".join(word[0] for word in words if word[0].isupper()) if len(words) > 1 else ""
