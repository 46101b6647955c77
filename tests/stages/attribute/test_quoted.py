"""What a quotation looks like where it stands."""

import pytest

from recoupe.model import Span
from recoupe.stages.attribute.gap import Place, places
from recoupe.stages.attribute.page import Page, lay_out
from recoupe.stages.attribute.quoted import (
    ends_open,
    is_over,
    is_title,
    is_worth,
    mark_before,
    opens_sentence,
    stands_alone,
)
from recoupe.syntax.quotation import Quotation
from tests.stages.attribute.reading import read


def standing(text: str, language: str = "en") -> tuple[Page, Quotation, list[Place], list[Place]]:
    """The one quotation of a text, with the words before and behind it."""
    found = lay_out(read(text, language))
    (quotation,) = found.quotations
    before = places(found, Span(0, quotation.start))
    return found, quotation, before, places(found, Span(quotation.end, len(text)))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("He presents the programme “Night Watch” on Sundays.", True),
        ("He spoke on the programme, “Night Watch” then.", False),
        ("He left. “Night Watch” began.", False),
        ("He wrote in the letter “we shall leave the old port tomorrow” then.", False),
    ],
)
def test_a_few_words_led_in_by_a_noun_name_a_thing(text: str, title: bool) -> None:
    of, quotation, before, _ = standing(text)
    assert is_title(of, quotation, before) is title


@pytest.mark.parametrize(
    ("text", "mark"),
    [("Quill said: “We leave.”", ":"), ("Quill said, “We leave.”", ","), ("Quill said “we leave”.", "")],
)
def test_what_parts_a_quotation_from_the_words_before(text: str, mark: str) -> None:
    of, quotation, before, _ = standing(text)
    assert mark_before(of, before, quotation) == mark


@pytest.mark.parametrize(
    ("text", "over"),
    [("“We leave.” Quill waved.", True), ("“We leave,” Quill said.", False), ("“We leave...” Quill said.", False)],
)
def test_behind_a_full_stop_the_saying_is_over(text: str, over: bool) -> None:
    of, quotation, _, after = standing(text)
    assert is_over(of, quotation, after) is over
    assert ends_open(of, quotation, after) is ("," in text)


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("Quill called it a “deal” then.", False),
        ("Quill called it: “deal” then.", True),
        ("Quill called “Karst” then.", True),
    ],
)
def test_a_word_without_a_mark_before_it_is_no_speech(text: str, worth: bool) -> None:
    of, quotation, before, _ = standing(text)
    assert is_worth(of, quotation, mark_before(of, before, quotation)) is worth


@pytest.mark.parametrize(
    ("text", "opens", "alone"),
    [
        ("Quill waved. “We leave the port.”", True, True),
        ("“We leave”, Quill said.", True, False),
        ("Quill said “we leave the old port at dawn”.", False, False),
    ],
)
def test_a_quotation_may_be_a_sentence_of_its_own(text: str, opens: bool, alone: bool) -> None:
    of, quotation, before, after = standing(text)
    assert opens_sentence(of, quotation, before) is opens
    assert stands_alone(of, quotation, before, after) is alone
