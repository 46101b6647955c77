"""Whom the text goes on with: nobody where the weights are asked first, the last subject before an owner that opens."""

import pytest

from tests.stages.mention.reading import called, one, read


def test_an_owner_that_opens_its_sentence_is_the_one_subject_before() -> None:
    assert one(read("Bolivia protested. Its minister left.", "en"), "Its").country == "bo"


def test_two_subjects_before_leave_such_an_owner_open_or_are_weighed() -> None:
    found = called(read("The rain stopped and the snow came. Its end was near.", "en"), "Its")
    assert found == [None]


@pytest.mark.parametrize(("second", "whom"), [("were charged with theft", True), ("searched a house", False)])
def test_a_passive_goes_on_with_whom_something_was_done_to(second: str, whom: bool) -> None:
    found = called(read(f"The guards arrested two men. They {second}.", "en"), "They")
    assert ([one.name for one in found if one is not None] == ["two men"]) is whom
