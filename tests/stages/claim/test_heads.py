import numpy as np
import pytest

from recoupe.errors import DataFileError
from recoupe.stages.claim.heads import Heads, Scored, heads, number_of, words_of


def test_traits_have_the_same_numbers_on_every_machine() -> None:
    assert number_of("sense=attack") == 535
    assert number_of("sense=attack") != number_of("sense=give")


def test_a_trait_counts_once() -> None:
    once, twice = (heads().of_traits("party.traits", ["role=agent"] * times) for times in (1, 2))
    assert once.tolist() == twice.tolist()
    assert len(once) == 2


def test_every_word_has_a_score_as_act_and_as_party_of_each_act() -> None:
    vectors = np.zeros((5, 384), np.float32)
    scored = Scored(heads(), vectors, words_of(heads(), vectors), 1, 4)
    assert scored.acts.shape == (3,)
    assert scored.parties.shape == (2, 3, 5)
    assert scored.axes.shape[0] == 3
    assert scored.axes.shape[1] >= len(heads().roots)


def test_layers_that_cannot_be_read_are_named(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "heads.npz").write_bytes(b"nothing")
    with pytest.raises(DataFileError, match=r"heads\.npz"):
        Heads.read(tmp_path / "heads.npz")
