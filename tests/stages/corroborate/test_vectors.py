"""What pairs of sparse vectors share: the same to the last bit as a loop over each pair finds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.stages.corroborate import vectors
from recoupe.stages.corroborate.memory import Places, places
from recoupe.stages.corroborate.pages import Weights, cosine
from recoupe.stages.corroborate.vectors import Vectors

SIGNS = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.01, 5.0), max_size=6)
MANY = st.lists(SIGNS.map(Weights), min_size=2, max_size=6)


def held(a: Weights, b: Weights) -> float:
    """Return the share of the lighter one's weight that the other holds, in [0, 1]."""
    light, heavy = (a, b) if a.total <= b.total else (b, a)
    shared = sum([weight for sign, weight in light.items() if sign in heavy])
    return shared / light.total if shared else 0.0


def every_two(size: int) -> Places:
    return places([(i, j) for i in range(size) for j in range(size)])


@given(MANY)
@settings(deadline=None)
def test_each_pair_has_the_numbers_of_a_loop_over_it(known: list[Weights]) -> None:
    table, pairs = Vectors(known), every_two(len(known))
    two = [(known[i], known[j]) for i, j in pairs.tolist()]
    a, b = pairs[:, 0], pairs[:, 1]
    assert table.cosines(a, b).tolist() == pytest.approx([cosine(*each) for each in two], abs=1e-15)
    assert table.helds(a, b).tolist() == pytest.approx([held(*each) for each in two], abs=1e-15)
    assert table.counts(a, b).tolist() == [len(one.keys() & other.keys()) for one, other in two]


@given(MANY)
@settings(deadline=None)
def test_what_else_is_asked_for_changes_no_bit(known: list[Weights]) -> None:
    pairs = every_two(len(known))
    whole = Vectors(known).cosines(pairs[:, 0], pairs[:, 1]).tolist()
    for (i, j), value in zip(pairs.tolist(), whole, strict=True):
        one, other = places([(0, 1)]).T
        assert Vectors([known[i], known[j]]).cosines(one, other).tolist() == [value]


def test_many_pairs_are_looked_at_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    known = [Weights({"a": 1.0, "b": n}) for n in range(1, 6)]
    pairs = every_two(5)
    whole = Vectors(known).helds(pairs[:, 0], pairs[:, 1]).tolist()
    monkeypatch.setattr(vectors, "AT_ONCE", 3)
    assert Vectors(known).helds(pairs[:, 0], pairs[:, 1]).tolist() == whole


def test_nothing_shares_nothing() -> None:
    none = places([])
    assert Vectors([]).cosines(none[:, 0], none[:, 1]).tolist() == []
    both = places([(0, 1), (0, 0)])
    assert Vectors([Weights(), Weights({"a": 1.0})]).helds(both[:, 0], both[:, 1]).tolist() == [0.0, 0.0]
