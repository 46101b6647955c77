"""Who can be a source."""

from tests.stages.attribute.reading import said


def test_a_thing_wants_and_praises_nothing() -> None:
    assert said("L’avion refuse la piste du nord.") == []


def test_nobody_is_named_by_a_word_of_reference() -> None:
    assert [source for source, _, _ in said("On affirme que la digue fuit.")] == [""]


def test_it_may_be_a_body() -> None:
    found = said("The Polar Institute met on Monday. It said the wall would hold.", "en")
    assert found[-1][0] == "It"
