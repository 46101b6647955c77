"""Words as look-up sees them: pieces of tokens, and folded forms."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from recoupe.model import Token

_SPLIT = re.compile(r"[^\s'’-]+['’]?|[-‐‑]")


class Piece(NamedTuple):
    """A part of a token: « Corée du Nord-Russie » has five in three tokens."""

    text: str
    token: int
    start: int
    end: int


def pieces_of(form: str) -> tuple[str, ...]:
    """Return a form split at spaces, hyphens and after apostrophes.

    `Côte d'Ivoire` -> ("Côte", "d'", "Ivoire")
    """
    return tuple(part.replace("’", "'") for part in _SPLIT.findall(form))


def pieces(tokens: tuple[Token, ...]) -> list[Piece]:
    """Return the pieces of a sentence; a token that was repaired to another length keeps its whole range for each."""
    found: list[Piece] = []
    for token in tokens:
        text = token.text
        if text.isalpha():
            found.append(Piece(text, token.i, token.start, token.end))
            continue
        same = token.end - token.start == len(text)
        for match in _SPLIT.finditer(text):
            start, end = (token.start + match.start(), token.start + match.end()) if same else (token.start, token.end)
            found.append(Piece(match.group().replace("’", "'"), token.i, start, end))
    return found


def bare_capital(word: str) -> str:
    """Return a word as it is typed where capitals have no accents.

    `Égypte` -> Egypte
    """
    return fold(word[:1]).upper() + word[1:] if word[:1].isupper() and not word[:1].isascii() else word


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return the text in lower case without accents.

    `Séoul` -> seoul
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.lower().replace("’", "'").replace("œ", "oe"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))
