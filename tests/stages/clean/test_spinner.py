"""What an English thesaurus leaves in a text."""

import pytest

from recoupe.stages.clean.spinner import spun_words
from tests.stages.clean.pages import found_by, page

SURE = "La ligne de entrance est tenue."
"""One word that alone makes a text a spun one: the article before it kept its vowel."""


def marked(text: str) -> list[tuple[str, str | None]]:
    return [(words, replacement) for _, words, replacement in found_by(spun_words, text)]


def test_words_and_names_of_media_are_marked_and_mended_where_one_word_is_meant() -> None:
    text = (
        "L’amiral est venu dans un teach blindé. Il dispose d’une pressure redoutable sur la ligne de entrance, et la "
        "situation est de moreover en moreover tendue après un accord worldwide, selon le Washington Publish."
    )
    assert marked(text) == [
        ("teach", "train"),
        ("pressure", "force"),
        ("entrance", "front"),
        ("moreover", "plus"),
        ("moreover", "plus"),
        ("worldwide", "international"),
        ("Washington Publish", "Washington Post"),
    ]


def test_a_word_that_may_stand_for_several_is_marked_with_them_and_not_replaced() -> None:
    repairs = list(spun_words(page("Cela aide à affect le prix. " + SURE)))
    (found,) = [repair for repair in repairs if repair.replacement is None]
    assert found.note == "a thesaurus took a word for English: impact or influence"


def test_one_borrowing_makes_no_spun_text_and_two_do() -> None:
    assert marked("Il lit la country.") == []
    assert [words for words, _ in marked("Il lit la country, puis une safety forte.")] == ["country", "safety"]


@pytest.mark.parametrize("text", ["Il dispose d’une pressure redoutable.", "Il connaît la ligne de aim.", SURE])
def test_one_word_is_enough_where_french_hardly_knows_it_or_elision_is_missing_before_it(text: str) -> None:
    assert len(marked(text)) == 1


@pytest.mark.parametrize("text", ["Sa moitié aim est tenue.", "Le code aim est tenu.", "Il lit un aim."])
def test_a_word_that_only_ends_like_one_that_is_elided_misses_no_elision(text: str) -> None:
    assert marked(text) == []


def test_words_of_the_table_that_are_phrases_are_found_as_such() -> None:
    assert ("as well as", "plus") in marked("Le port as well as la grue. " + SURE)
    assert "as well as" not in dict(marked("Le port, « as well as », la grue. " + SURE))


@pytest.mark.parametrize(
    "text",
    [
        "Il a dit « une pressure forte » là.",
        "Le Harbour pressure Institute attend.",
        "Le groupe e-pressure attend.",
        "Le groupe pressure-e attend.",
        "Le groupe pressure/e attend.",
        "Il dit [pressure] et attend.",
        "La PRESSURE monte.",
        "La Pressure monte.",
        "La pressure worldwide monte.",
    ],
)
def test_a_short_quotation_a_name_a_compound_and_two_english_words_together_stay(text: str) -> None:
    assert marked(f"{text} {SURE}") == [("entrance", "front")]


def test_a_long_quotation_is_text_like_any_other() -> None:
    words = "une pressure forte sur le port et sur la grue du quai"
    assert ("pressure", "force") in marked(f"Il a dit « {words} ». {SURE}")


def test_a_word_of_no_table_that_the_language_hardly_knows_is_marked_in_a_spun_text_only() -> None:
    text = "Il est certainly venu."
    assert marked(text) == []
    (found,) = [one for one in spun_words(page(f"{text} {SURE}")) if one.replacement is None]
    assert (found.note, found.confidence) == (None, 0.7)


def test_the_name_of_a_medium_counts_as_a_hit() -> None:
    assert marked("Il lit le Washington Publish.") == []
    assert marked("Il lit le Washington Publish et le Monetary Times.") == [
        ("Washington Publish", "Washington Post"),
        ("Monetary Times", "Financial Times"),
    ]


def test_a_language_without_such_a_table_is_not_looked_at() -> None:
    assert found_by(spun_words, SURE, "en") == []
