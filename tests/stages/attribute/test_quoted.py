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
from tests.stages.attribute.trees import page


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


def set_out(text: str) -> tuple[Page, Quotation, list[Place], list[Place]]:
    """As `standing`, of words with their parts of speech by hand: `night/NOUN`, marks and others without."""
    words = [word.partition("/") for word in text.split()]
    rows = [
        f"{form} {form} {tag or ('X' if form[0].isalnum() else 'PUNCT')} {'dep 1' if i else 'root 0'}"
        for i, (form, _, tag) in enumerate(words)
    ]
    found = page("\n".join(rows))
    (quotation,) = found.quotations
    behind = places(found, Span(quotation.end, len(found.text)))
    return found, quotation, places(found, Span(0, quotation.start)), behind


@pytest.mark.parametrize("tag", ["ADP", "DET", "ADJ", "NOUN", "PROPN", "PART", "NUM"])
def test_the_word_before_tells_the_name_of_a_thing(tag: str) -> None:
    of, quotation, before, _ = set_out(f"He/PRON read/VERB it/{tag} “ night watch by sea ” .")
    assert is_title(of, quotation, before)


def test_behind_a_verb_or_with_a_fifth_word_it_is_no_name() -> None:
    for text in ("He/PRON read/VERB “ night watch ” .", "He/PRON read/VERB it/NOUN “ the night watch by sea ” ."):
        of, quotation, before, _ = set_out(text)
        assert not is_title(of, quotation, before)


def test_what_nothing_leads_in_is_no_name_and_has_no_mark_before_it() -> None:
    of, quotation, before, _ = set_out("“ night watch ” ran .")
    assert not is_title(of, quotation, before)
    assert mark_before(of, before, quotation) == ""
    of, quotation, before, _ = set_out(", “ night watch ” ran .")
    assert mark_before(of, before, quotation) == ""


def test_a_colon_outweighs_a_comma_and_only_what_stands_behind_the_last_word_counts() -> None:
    assert [mark_before(of, before, quotation) for of, quotation, before, _ in map(set_out, MARKED)] == [":", "", ","]


MARKED = (
    "Quill said , : “ we leave ” .",
    "Well : he , Quill , said “ we leave ” .",
    "Well : Quill said , “ we leave ” .",
)


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("“ We leave . ” Quill waved .", True),
        ("“ We leave . ” he waved .", False),
        ("“ We leave . ” , Quill waved .", False),
        ("“ We leave . ”", False),
        ("“ We leave ” Quill waved .", False),
        ("“ We leave ... ” Quill waved .", False),
        ("“ We leave the U.S. ” Quill waved .", False),
        ("“ We leave in May. ” Quill waved .", True),
        ("“ We leave with Mr B. ” Quill waved .", False),
        ("“ OK. ” Quill waved .", False),
    ],
)
def test_a_quotation_is_over_behind_a_full_stop_that_is_no_abbreviations(text: str, over: bool) -> None:
    of, quotation, _, after = set_out(text)
    assert is_over(of, quotation, after) is over


@pytest.mark.parametrize("mark", [",", "?", "!", "—", "-"])
def test_a_mark_inside_leaves_the_sentence_open(mark: str) -> None:
    of, quotation, _, after = set_out(f"“ We leave {mark} ” Quill said .")
    assert ends_open(of, quotation, after)


@pytest.mark.parametrize(("mark", "open_"), [(",", True), ("—", True), ("–", True), ("-", True), (";", False)])
def test_a_mark_right_behind_leaves_the_sentence_open(mark: str, open_: bool) -> None:
    of, quotation, _, after = set_out(f"“ We leave ” {mark} Quill said .")
    assert ends_open(of, quotation, after) is open_
    of, quotation, _, after = set_out(f"“ We leave ” Quill said {mark} then .")
    assert not ends_open(of, quotation, after)


def test_at_the_end_of_a_text_nothing_is_open() -> None:
    of, quotation, _, after = set_out("“ We leave . ”")
    assert not ends_open(of, quotation, after)


@pytest.mark.parametrize(
    ("words", "worth"), [("“ fair and square ”", False), ("“ fair and square deal ”", True), ("“ Karst ”", True)]
)
def test_a_fourth_word_or_a_capital_is_speech(words: str, worth: bool) -> None:
    of, quotation, _, _ = set_out(f"Quill called it {words} .")
    assert is_worth(of, quotation, "") is worth


@pytest.mark.parametrize("marks", ["«»", "“”", "„“", '""', "‘’"])
def test_a_capital_right_behind_any_mark_is_seen(marks: str) -> None:
    of, quotation, _, _ = standing(f"Quill called it {marks[0]}Karst{marks[1]} then.")
    assert is_worth(of, quotation, "")


@pytest.mark.parametrize("end", [".", "!", "?", "…", ". ”", ".\u202f"])
def test_behind_the_end_of_a_sentence_a_quotation_opens_one(end: str) -> None:
    of, quotation, before, _ = standing(f"Quill waved{end} «We leave the old port today.»")
    assert opens_sentence(of, quotation, before)


@pytest.mark.parametrize("end", ["", ",", ":", " – a long way off"])
def test_behind_anything_else_it_opens_none(end: str) -> None:
    of, quotation, before, _ = standing(f"Quill waved{end} «We leave the old port today.»")
    assert not opens_sentence(of, quotation, before)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("“ We leave ” .", True),
        ("“ We leave . ” Quill said .", True),
        ("“ We leave ! ” Quill said .", True),
        ("“ We leave ? ” Quill said .", True),
        ("“ We leave … ” Quill said .", True),
        ("“ We leave ” … Quill said .", True),
        ("“ We leave ” ! Quill said .", True),
        ("“ We leave ” ... Quill said .", True),
        ("“ We leave ” Quill said .", False),
        ("“ We leave ” , Quill said .", False),
        ("“ We leave the port ” , Quill said .", False),
        ("“ We leave the old port ” , Quill said .", True),
        ("Quill said “ We leave . ”", False),
    ],
)
def test_a_quotation_that_ends_or_has_five_words_is_a_sentence(text: str, alone: bool) -> None:
    of, quotation, before, after = set_out(text)
    assert stands_alone(of, quotation, before, after) is alone
