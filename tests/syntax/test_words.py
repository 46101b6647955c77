import pytest

from recoupe.model import Token
from recoupe.syntax.words import is_word


@pytest.mark.parametrize(
    ("text", "upos", "word"),
    [("blé", "NOUN", True), (".", "PUNCT", False), ("%", "SYM", False), ("U.S.", "PUNCT", True), ("5", "SYM", True)],
)
def test_a_word_has_a_letter_or_a_digit_or_is_no_mark(text: str, upos: str, word: bool):
    token = Token(i=0, start=0, end=len(text), text=text, lemma=text, upos=upos, deprel="dep", head=0)
    assert is_word(token) is word
