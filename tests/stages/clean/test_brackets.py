"""Insertions that were left in English."""

import pytest

from recoupe.stages.clean.brackets import untranslated
from tests.stages.clean.pages import found_by


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il doit [the Navy’s] Le temps.", [("untranslated", "[the Navy’s] ", ""), ("misspelling", "Le", "le")]),
        ("Il a dit [worldwide] Torv vient.", [("untranslated", "[worldwide] ", "")]),
        ("Il a dit [who knows], Le temps.", [("untranslated", "[who knows]", "")]),
        ("Il doit [Torv’s] temps.", [("untranslated", "[Torv’s] ", "")]),
    ],
)
def test_what_is_left_in_english_is_read_past_and_its_article_loses_the_capital(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert found_by(untranslated, text) == expected


@pytest.mark.parametrize("before", ["", "Fin. ", "Quoi ? ", "Elle dit : « ", "Fin.\n"])
def test_an_article_that_opens_a_sentence_keeps_its_capital(before: str) -> None:
    assert found_by(untranslated, f"{before}[the Navy] Le temps.") == [("untranslated", "[the Navy] ", "")]


@pytest.mark.parametrize(
    "bracket",
    ["[la ministre]", "[…]", "[sic]", "[1]", "[été]", "[the été]", "[a]", "[Torv\nworldwide]", "[x" * 61 + "]"],
)
def test_other_brackets_stay(bracket: str) -> None:
    assert found_by(untranslated, f"Elle {bracket} viendra.") == []


def test_an_english_text_may_hold_english_brackets() -> None:
    assert found_by(untranslated, "It is [the Navy’s] The ship.", "en") == []
