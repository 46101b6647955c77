from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.stages.parse.features import KINDS, ROOT, UNKNOWN, FormTable, Vocabulary, affixes, shape
from recoupe.stages.parse.lexicon import Lexicon


@pytest.fixture
def vocabulary() -> Vocabulary:
    return Vocabulary(["port", "l'"], ["p1 p", "s2 rt", "shape Xxx"])


def test_a_shape_repeats_a_kind_of_character_at_most_twice():
    assert [shape(form) for form in ("Jong-un", "2019", "OTAN", "d'")] == ["Xxx-xx", "dd", "XX", "x'"]


def test_every_form_has_one_affix_of_each_kind():
    assert [kind for kind, _ in affixes("à")] == list(KINDS)


def test_a_word_is_known_whatever_its_case(vocabulary: Vocabulary):
    assert vocabulary.word("Port") == vocabulary.word("port") == ROOT + 1


def test_a_word_that_training_did_not_see_is_unknown(vocabulary: Vocabulary):
    assert vocabulary.word("quai") == UNKNOWN


def test_an_affix_that_training_did_not_see_has_the_number_of_its_kind(vocabulary: Vocabulary):
    numbers = dict(zip(KINDS, vocabulary.affixes("port"), strict=True))
    assert numbers["p1"] >= len(KINDS)
    assert numbers["p2"] == KINDS.index("p2")


def test_curly_and_straight_apostrophes_are_the_same_word(vocabulary: Vocabulary):
    forms = FormTable(vocabulary, Lexicon(tags=(), valencies=(), paradigms=[], stems={}), ())
    curly, straight = forms.features(forms.rows(["l’", "l'"]))["words"]
    assert curly == straight


def test_a_vocabulary_is_read_back_as_it_was_written(vocabulary: Vocabulary, tmp_path: Path):
    vocabulary.write(tmp_path / "vocabulary.txt")
    again = Vocabulary.read(tmp_path / "vocabulary.txt")
    assert (again.words, again.pieces) == (vocabulary.words, vocabulary.pieces)


@given(st.lists(st.text(min_size=1), max_size=30))
def test_a_form_keeps_its_row(forms: list[str]):
    empty = Lexicon(tags=(), valencies=(), paradigms=[], stems={})
    table = FormTable(Vocabulary(["a"], ["p1 a"]), empty, ())
    first = table.rows(forms).tolist()
    assert table.rows(forms).tolist() == first
    assert len(set(first)) == len(set(forms))
