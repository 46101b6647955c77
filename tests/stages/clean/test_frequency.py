"""How common words are."""

import pytest

from recoupe.stages.clean.frequency import looks_english, zipf


def test_a_word_is_as_common_as_it_is_in_its_language() -> None:
    assert zipf("the", "en") > 7 > 6 > zipf("the", "fr") > zipf("brandevinier", "fr")
    assert zipf("THE", "en") == zipf("the", "en")


def test_a_string_of_thirty_letters_is_no_word() -> None:
    repeated = " ".join(["the"] * 8)
    assert zipf(repeated[:29], "en") > 0
    assert zipf(repeated[:30], "en") == 0


@pytest.mark.parametrize(
    ("word", "language", "english"),
    [("worldwide", "fr", True), ("football", "fr", False), ("worldwide", "en", False), ("maison", "fr", False)],
)
def test_a_word_common_in_english_and_rare_in_the_text_looks_english(word: str, language: str, english: bool) -> None:
    assert looks_english(word, language) is english


def test_how_common_it_must_be_may_be_asked() -> None:
    word = "worldwide"
    assert looks_english(word, "fr", at_least=zipf(word, "en"))
    assert not looks_english(word, "fr", at_least=zipf(word, "en") + 0.01)
