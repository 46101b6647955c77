"""Texts of two languages that are looked at closely: signs are letters here, each standing once."""

import numpy as np
import pytest

from recoupe.stages.lineage import neighbours as module
from recoupe.stages.lineage.neighbours import neighbours
from recoupe.syntax.signs import Signs


def text(language: str, signs: str) -> Signs:
    size = len(signs)
    return Signs(language, tuple(frozenset({one}) for one in signs), np.ones(size), np.zeros((size, 2), np.int64))


def test_three_rare_signs_together_in_both_make_neighbours_and_two_do_not() -> None:
    assert neighbours([text("fr", "abc"), text("en", "abc")]) == {(0, 1)}
    assert neighbours([text("fr", "ab"), text("en", "ab")]) == set()


def test_the_order_in_which_they_stand_together_does_not_matter() -> None:
    assert neighbours([text("fr", "abc"), text("en", "cab")]) == {(0, 1)}


def test_two_texts_of_one_language_are_no_neighbours() -> None:
    assert neighbours([text("en", "abc"), text("en", "abc"), text("fr", "abc")]) == {(0, 2), (1, 2)}


def test_a_pair_is_named_from_the_smaller_number() -> None:
    assert neighbours([text("en", "xyz"), text("en", "abc"), text("fr", "abc")]) == {(1, 2)}


@pytest.mark.parametrize(("signs", "expected"), [("a12b34c56d", {(0, 1)}), ("a123b456c789d", set())])
def test_signs_make_a_pair_up_to_the_third_after(signs: str, expected: set[tuple[int, int]]) -> None:
    # What stands between is known in both languages, by two texts that share nothing else.
    assert neighbours([text("fr", signs), text("en", "abcd"), text("en", "1"), *each("en", "23456789")]) == expected


def each(language: str, signs: str) -> list[Signs]:
    return [text(language, one) for one in signs]


def test_signs_of_one_language_alone_stand_between_nothing() -> None:
    assert neighbours([text("fr", "a123b456c789d"), text("en", "abcd")]) == {(0, 1)}


def test_only_the_rarest_signs_of_a_text_make_its_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "RARE", 3)
    often = [text("fr", "xyz"), text("en", "xyz")]
    assert neighbours([text("fr", "xyzabc"), text("en", "abc"), *often]) == {(0, 1), (2, 3)}


def test_each_text_has_five_neighbours_at_most_unless_it_is_one_of_theirs() -> None:
    every = [text("fr", "abc")] * 6 + [text("en", "abc")] * 6
    assert neighbours(every) == {(a, b) for a in range(6) for b in range(6, 12)} - {(5, 11)}


def test_of_many_neighbours_those_with_most_pairs_in_common_are_taken() -> None:
    few, many = [text("fr", "abc")] * 6, [text("fr", "abcdef")] * 5
    english = [text("en", "abcdef")] * 6
    found = neighbours([*few, *many, *english])
    best = {(a, b) for a, b in found if b == 16}
    assert {a for a, _ in best} == {6, 7, 8, 9, 10}


def test_no_text_has_no_neighbours() -> None:
    assert neighbours([]) == set()
