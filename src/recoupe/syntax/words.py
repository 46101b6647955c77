"""Words and marks."""

from recoupe.model import Token


def is_word(token: Token) -> bool:
    """Tell a word from a mark."""
    return token.upos not in ("PUNCT", "SPACE", "SYM") or any(char.isalnum() for char in token.text)
