"""Texts as folded words."""

import numpy as np
import pytest

from recoupe.model import Span
from recoupe.stages.lineage import words
from recoupe.stages.lineage.words import Vocabulary, Words


def read(*texts: str, language: str = "fr") -> list[Words]:
    return Vocabulary(language).read_all(texts)


def test_a_word_has_one_number_whatever_its_case_and_accents() -> None:
    one, other = read("Le Port, le port", "un pört : LE")
    assert one.ids.tolist() == [0, 1, 0, 1]
    assert other.ids.tolist() == [2, 1, 0]
    assert len(one) == 4


def test_the_codes_of_a_word_do_not_rest_on_what_else_was_read() -> None:
    (alone,), (_, later) = read("port"), read("Une grue du quai", "port")
    assert alone.codes.tolist() == later.codes.tolist()
    assert alone.ids.tolist() != later.ids.tolist()


def test_words_stand_where_they_say() -> None:
    text = "  « L’été, dit-il »: 3 ports."
    (one,) = read(text)
    starts, ends = one.offsets
    assert [text[a:b] for a, b in zip(starts, ends, strict=True)] == ["L", "été", "dit", "il", "3", "ports"]
    assert one.span(1, 4) == Span(text.index("été"), text.index(" »:"))


def test_a_shingle_is_known_by_its_words_in_their_order() -> None:
    one, other = read("a b c d", "x b c a b")
    assert one.shingles(2).tolist()[1] == other.shingles(2).tolist()[1], "b c"
    assert one.shingles(2).tolist()[0] == other.shingles(2).tolist()[3], "a b"
    assert len({*one.shingles(2).tolist(), *other.shingles(2).tolist()}) == 5
    assert set(read("b a")[0].shingles(2).tolist()).isdisjoint(one.shingles(2).tolist())


@pytest.mark.parametrize(("size", "count"), [(1, 4), (3, 2), (4, 1), (5, 0)])
def test_there_is_a_shingle_for_each_place_where_a_run_may_begin(size: int, count: int) -> None:
    (one,) = read("a b c d")
    assert len(one.shingles(size)) == count == len(one.runs(size))


def test_the_runs_of_one_word_are_its_places_in_the_vocabulary() -> None:
    (one,) = read("a b a")
    assert one.runs(1) == [0, 1, 0]
    assert one.runs(2) == one.shingles(2).tolist()


def test_in_a_small_pile_a_word_weighs_what_it_does_in_its_language() -> None:
    one, _ = read("le brandevinier", "le")
    common, rare = one.weights.tolist()
    assert common < 1 < rare


def test_in_a_large_pile_a_word_weighs_what_it_does_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "LARGE", 4)
    every = read("le brandevinier brandevinier", "le brandevinier", "brandevinier", "grue brandevinier")
    assert every[0].weights.tolist() == pytest.approx([np.log10(2) + 0.01, 0.01, 0.01])


def test_a_language_without_a_list_of_words_is_weighed_by_the_pile() -> None:
    one, _ = read("het schip", "het anker", language="xx")
    assert one.weights.tolist() == pytest.approx([0.01, np.log10(2) + 0.01])
