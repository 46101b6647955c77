"""Letters that came through the wrong encoding."""

import pytest

from recoupe.stages.clean.mojibake import wrong_letters
from tests.stages.clean.pages import found_by, page


@pytest.mark.parametrize(
    ("text", "words", "replacement"),
    [
        ("Le ministÃ¨re attend.", "ministÃ¨re", "ministère"),
        ("Le port estâ€¦ fermé.", "estâ€¦", "est…"),
        ("Le\tministÃ¨re\nattend.", "ministÃ¨re", "ministère"),
    ],
)
def test_a_word_read_through_the_wrong_encoding_is_mended(text: str, words: str, replacement: str) -> None:
    assert found_by(wrong_letters, text) == [("misspelling", words, replacement)]


@pytest.mark.parametrize("text", ["Le ministère a répondu.", "LE CHÂTEAU EST À VENDRE", "Â « oui »", "Ã"])
def test_good_letters_are_left_alone(text: str) -> None:
    assert found_by(wrong_letters, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [("le minist\ufffdre parle", "minist\ufffdre"), ("l’\ufffdt\ufffd-l\ufffd.", "\ufffdt\ufffd-l\ufffd"),
     ("fin\ufffd.", "fin\ufffd"), ("(\ufffd)", "\ufffd")],
)  # fmt: skip
def test_a_word_that_lost_a_letter_is_marked_whole_and_nothing_is_put_for_it(text: str, words: str) -> None:
    assert found_by(wrong_letters, text) == [("misspelling", words, None)]


def test_that_a_letter_is_lost_is_certain_and_a_mending_nearly() -> None:
    first, second = wrong_letters(page("rÃ©pondu minist\ufffdre"))
    assert (first.confidence, second.confidence) == (0.9, 1.0)
    assert (first.note, second.note) == ("read through the wrong encoding", "a letter is lost")
