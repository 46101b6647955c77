"""The page of records is what the code says: every field with its meaning and an example, every value."""

from dataclasses import fields

from release.records import PAGE, TOLD, enums, page, records, told, typed


def test_the_page_is_as_the_code_makes_it():
    assert PAGE.read_text("utf-8") == page(), "run: make records"


def test_every_field_has_a_meaning_and_an_example():
    empty = [
        (record.__name__, field.name)
        for record in records()
        for field in fields(record)
        if not all(told(record, field.name))
    ]
    assert empty == []


def test_nothing_is_told_of_a_field_that_is_no_more():
    known = {record.__name__: {field.name for field in fields(record)} for record in records()}
    every = {name for names in known.values() for name in names}
    gone = [(name, field) for name, rows in TOLD.items() for field in rows if field not in known.get(name, every)]
    assert gone == []


def test_every_set_of_values_tells_what_it_is():
    assert [kind.__name__ for kind in enums() if not kind.__doc__] == []


def test_types_are_shown_without_their_modules():
    assert [typed(hint) for hint in (str, str | None, tuple[str, ...], dict[str, list[str]])] == [
        "str",
        "str or null",
        "tuple[str, ...]",
        "dict[str, list[str]]",
    ]
