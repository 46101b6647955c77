import pytest

from recoupe.lang import LANGUAGES
from recoupe.syntax.rarity import fold
from recoupe.syntax.untruth import accounts, refutations


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_what_an_account_is_and_what_calls_it_untrue(language: str) -> None:
    assert accounts(language)
    assert all(word == f" {fold(word[1:])}" and word[1:].strip() for word in refutations(language))


def test_a_word_that_points_back_is_an_account_only_where_it_stands_alone() -> None:
    assert "claims" in accounts("en")
    assert "it" in accounts("en", alone=True)
    assert not accounts("en") & accounts("en", alone=True)


def test_a_language_without_tables_has_no_words() -> None:
    assert (accounts("xx"), refutations("xx")) == (frozenset(), ())
