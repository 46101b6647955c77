"""What a source answers for, and what the article alone tells."""

import pytest

from tests.stages.attribute.reading import only


def vouched(text: str) -> list[str]:
    """Return the words of an English text that its one source answers for."""
    return [text[start:end] for start, end in only(text, "en").vouched]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor said that the wall leaks.", ["that the wall leaks"]),
        ("The mayor wants the crew to leave the port.", ["the crew to leave the port"]),
        ("The mayor announced the delivery of grain.", ["the delivery of grain"]),
    ],
)
def test_what_is_said_asked_or_announced_is_the_sources(text: str, words: list[str]) -> None:
    assert vouched(text) == words


def test_a_plan_is_told_by_the_article() -> None:
    assert vouched("The mayor plans to leave the port.") == []


def test_what_is_praised_is_the_articles() -> None:
    assert vouched("The mayor praised the delivery of grain.") == []


def test_no_answer_vouches_for_nothing() -> None:
    assert vouched("The mayor did not say whether the port was open.") == []


def test_a_participle_that_says_which_thing_is_the_articles() -> None:
    assert vouched("The mayor said that the wall built in May leaks.") == ["that the wall", "leaks"]


def test_what_was_foreseen_and_came_about_is_the_articles() -> None:
    assert vouched("As analysts had predicted, the firm cut 500 jobs.") == []


def test_whoever_says_so_unnamed_answers_for_it() -> None:
    assert vouched("The firm is said to have bribed the minister.") != []
