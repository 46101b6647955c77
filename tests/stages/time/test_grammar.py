import pytest

from recoupe.lang import LANGUAGES
from recoupe.stages.time.grammar import Rule, grammar
from recoupe.stages.time.pattern import first_key
from recoupe.stages.time.rows import Sense
from recoupe.syntax.fold import fold


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
