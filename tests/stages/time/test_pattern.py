"""The small language of patterns."""

import pytest

from recoupe.errors import DataFileError
from recoupe.stages.time.pattern import DIGITS, PatternReader, WordClass, first_key

COLOURS = {"colour": WordClass("(?:dark red|red|blue)", frozenset({"dark", "red", "blue"}))}


def reads(pattern: str, text: str) -> bool:
    return PatternReader(pattern, COLOURS).regex.fullmatch(text) is not None


@pytest.mark.parametrize(
    ("form", "key"), [("mars", "mars"), ("après-midi", "après"), ("3e", DIGITS), ("'s", "'"), ("", ""), ("d'ici", "d")]
)
def test_the_key_of_a_form_is_its_first_letters_or_the_sign_of_a_digit(form: str, key: str) -> None:
    assert first_key(form) == key


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{colour} (car|van)", "red van"),
        ("{colour} (car|van)", "dark red car"),
        ("a {colour}( )?van", "a bluevan"),
        ("(old )?{colour}", "old dark red"),
        ("(old )?{colour}", "red"),
        ("{colour}? van", " van"),
        ("old {colour}", "old\nred"),
        ("old {colour}", "old   red"),
        ("old {colour}", "old \n red"),
        ("a\\?", "a?"),
        ("a.c", "a.c"),
        ("a|b c", "b c"),
        ("a|b c", "a"),
    ],
)
def test_a_pattern_is_groups_options_and_slots(pattern: str, text: str) -> None:
    assert reads(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("old {colour}", "old    red"),
        ("old {colour}", "old\n\nred"),
        ("old {colour}", "oldred"),
        ("{colour} (car|van)", "red"),
        ("a.c", "abc"),
        ("a|b c", "a c"),
    ],
)
def test_a_pattern_reads_nothing_else(pattern: str, text: str) -> None:
    assert not reads(pattern, text)


@pytest.mark.parametrize(
    ("after", "ends"), [("", True), (" van", True), (".", True), ("s", False), ("-3", False), (",5", False), (", 5", True), ("_", False)]
)  # fmt: skip
def test_a_match_ends_with_its_word_and_its_number(after: str, ends: bool) -> None:
    assert (PatternReader("{colour}", COLOURS).regex.match(f"red{after}") is not None) is ends


def test_a_match_may_end_in_a_sign() -> None:
    assert PatternReader("{colour}!", COLOURS).regex.match("red! van") is not None


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        ("(the |)?{colour} car", {"the", "dark", "red", "blue"}),
        ("(the )?old", {"the", "old"}),
        ("the old", {"the"}),
        ("a|b", {"a", "b"}),
        ("[{colour}] to", {"dark", "red", "blue"}),
        ("3 cars", {DIGITS}),
        ("(a|)b", {"a", "b"}),
    ],
)
def test_a_pattern_knows_the_words_it_can_begin_with(pattern: str, first: set[str]) -> None:
    assert PatternReader(pattern, COLOURS).first == first


def test_brackets_bound_the_expressions_of_a_pattern_and_slots_know_theirs() -> None:
    reader = PatternReader("{colour} from [{start:colour}] to [{colour}]", COLOURS)
    found = reader.regex.match("red from blue to dark red")
    assert found is not None
    assert (reader.brackets, found.group("_1"), found.group("_2")) == (2, "blue", "dark red")
    assert reader.slots == [
        ("colour_0", 0, "colour", "colour"), ("start_1", 1, "start", "colour"), ("colour_2", 2, "colour", "colour"),
    ]  # fmt: skip
    assert found.group("start_1") == "blue"


@pytest.mark.parametrize(
    ("pattern", "words"),
    [("{shape}", "no word class 'shape'"), ("{a:shape}", "no word class 'shape'"), ("(red", r"'\)' is missing at 4"),
     ("[red", "']' is missing at 4"), ("red)", r"unexpected '\)' at 3"), ("{colour", "no word class"), ("(red]", r"'\)' is missing")],
)  # fmt: skip
def test_a_pattern_that_does_not_read_is_refused_with_what_is_wrong(pattern: str, words: str) -> None:
    with pytest.raises(DataFileError, match=words):
        PatternReader(pattern, COLOURS)
