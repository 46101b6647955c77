"""What pairs of claims share of rare signs, whatever other pairs are asked for with them."""

from math import log1p, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.stages.corroborate import rareness as module
from recoupe.stages.corroborate.affair import Weighed
from recoupe.stages.corroborate.pages import Weights, cosine
from recoupe.stages.corroborate.rareness import Rows, rare
from tests.stages.corroborate.test_vectors import held

VECTORS = st.dictionaries(st.sampled_from("abcdefg"), st.floats(0.01, 4.0), max_size=6).map(Weights)
PAIRS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=9)


@given(st.lists(VECTORS, min_size=4, max_size=4), PAIRS)
@settings(deadline=None)
def test_the_numbers_are_those_of_two_sets_of_signs_side_by_side(
    vectors: list[Weights], pairs: list[tuple[int, int]]
) -> None:
    found = Rows(vectors).shared(np.array(pairs))
    for n, (i, j) in enumerate(pairs):
        a, b = vectors[i], vectors[j]
        lesser = [min(a[sign], b[sign]) for sign in a.keys() & b.keys()]
        assert found.sums[n] == pytest.approx(sum(lesser))
        assert found.most[n] == max(lesser, default=0.0)
        assert found.cosines[n] == pytest.approx(cosine(a, b))
        assert found.held[n] == pytest.approx(held(a, b))


@given(st.lists(VECTORS, min_size=4, max_size=4), PAIRS, st.integers(1, 3))
@settings(deadline=None)
def test_other_pairs_change_no_bit(vectors: list[Weights], pairs: list[tuple[int, int]], at_once: int) -> None:
    weighed = [Weighed(one, one, one) for one in vectors]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "AT_ONCE", at_once)
        together = rare(weighed, np.array(pairs))
    for n, (i, j) in enumerate(pairs):
        alone = rare([weighed[i], weighed[j]], np.array([[0, 1]]))
        assert {name: values[n] for name, values in together.items()} == {name: one[0] for name, one in alone.items()}


def test_the_features_of_two_claims_that_share_one_word() -> None:
    a, b, none = Weights({"c:ram": 3.0, "c:selk": 4.0}), Weights({"c:ram": 2.0}), Weights()
    found = rare([Weighed(a, a, none), Weighed(b, b, none)], np.array([[0, 1]]))
    assert found["rare own"][0] == log1p(2.0)
    assert found["rarest own"][0] == 2.0
    assert found["rare own alike"][0] == 6.0 / (sqrt(25.0) * 2.0)
    assert found["rare own held"][0] == 1.0
    assert found["rare parties"][0] == found["rarest party"][0] == found["rare parties alike"][0] == 0.0


def test_no_pair_has_no_numbers() -> None:
    assert all(len(values) == 0 for values in rare([], np.zeros((0, 2), dtype=np.int64)).values())
