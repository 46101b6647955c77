from recoupe.model.ids import content_id


def test_an_id_is_its_prefix_and_sixteen_digits_and_never_changes():
    assert content_id("doc", "a", "b") == "doc-f84c4d669fe0d410"


def test_parts_are_told_apart():
    assert content_id("x", "ab", "c") != content_id("x", "a", "bc")


def test_nothing_and_an_empty_text_are_one():
    assert content_id("x", None) == content_id("x", "")


def test_a_number_is_its_digits():
    assert content_id("x", 1) == content_id("x", "1") != content_id("x", 2)
