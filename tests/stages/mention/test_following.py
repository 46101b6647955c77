"""Whom the text goes on with: nobody where the weights are asked first, the last subject before an owner that opens."""

from tests.stages.mention.reading import called, one, read


def test_an_owner_that_opens_its_sentence_is_the_one_subject_before() -> None:
    assert one(read("Bolivia protested. Its minister left.", "en"), "Its").country == "bo"


def test_two_subjects_before_leave_such_an_owner_open_or_are_weighed() -> None:
    found = called(read("The rain stopped and the snow came. Its end was near.", "en"), "Its")
    assert found == [None]
