import pytest

from recoupe.errors import DataFileError
from recoupe.lang import LANGUAGES
from recoupe.stages.time.grammar import Rule, grammar
from recoupe.stages.time.pattern import PatternReader, WordClass, first_key
from recoupe.stages.time.rows import Sense
from recoupe.syntax.fold import fold

COLOURS = {"colour": WordClass("(?:dark red|red|blue)", frozenset({"dark", "red", "blue"}))}


def rules(language: str) -> list[Rule]:
    found = {id(rule): rule for own in grammar(language).rules.values() for rule in own}
    return list(found.values())


CASES = [(language, rule) for language in LANGUAGES for rule in rules(language)]


@pytest.mark.parametrize(("language", "rule"), CASES, ids=[f"{code}-{rule.row.pattern}" for code, rule in CASES])
def test_every_pattern_reads_its_example(language: str, rule: Rule) -> None:
    if rule.row.sense is not Sense.NONE or rule.row.example:
        assert rule.regex.search(fold(rule.row.example)), rule.row.example


@pytest.mark.parametrize(("language", "rule"), CASES, ids=[f"{code}-{rule.row.pattern}" for code, rule in CASES])
def test_every_pattern_is_listed_under_the_first_word_of_its_example(language: str, rule: Rule) -> None:
    found = rule.regex.search(fold(rule.row.example)) if rule.row.example else None
    if found is not None:
        assert rule in grammar(language).rules[first_key(found.group())]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{colour} (car|van)", "red van"),
        ("a {colour}( )?van", "a bluevan"),
        ("(old )?{colour}", "old dark red"),
        ("old {colour}", "old\nred"),
        ("a\\?", "a?"),
    ],
)
def test_a_pattern_is_groups_options_and_slots(pattern: str, text: str) -> None:
    assert PatternReader(pattern, COLOURS).regex.fullmatch(text)


def test_a_pattern_knows_the_words_it_can_begin_with() -> None:
    assert PatternReader("(the |)?{colour} car", COLOURS).first == {"the", "dark", "red", "blue"}


def test_brackets_bound_the_expressions_of_a_pattern() -> None:
    reader = PatternReader("from [{colour}] to [{colour}]", COLOURS)
    found = reader.regex.match("from red to blue")
    assert found is not None
    assert (reader.brackets, found.group("_1"), found.group("_2")) == (2, "red", "blue")


@pytest.mark.parametrize("pattern", ["{shape}", "(red", "[red", "red)", "{colour"])
def test_a_pattern_that_does_not_read_is_refused(pattern: str) -> None:
    with pytest.raises(DataFileError):
        PatternReader(pattern, COLOURS)
