"""Numbers that are kept of pairs, and found again however the pairs are then counted."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.stages.corroborate.memory import SIZE, Memory

NAMES = [bytes([n]) * SIZE for n in range(6)]
PAIRS = st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda pair: pair[0] != pair[1])
KNOWN = st.dictionaries(PAIRS.map(lambda pair: tuple(sorted(pair))), st.floats(allow_nan=False), max_size=9)
BASIS = {"a": NAMES[0]}


def kept(known: dict[tuple[int, int], float], mark: str = "one") -> bytes:
    memory = Memory(b"", mark, BASIS)
    memory.keep("odds", NAMES, list(known), np.array(list(known.values()), dtype=np.float64))
    return memory.encoded()


@given(KNOWN, st.permutations(range(6)), st.lists(PAIRS, min_size=1))
@settings(deadline=None)
def test_a_number_is_found_by_what_the_two_are_not_by_their_places(
    known: dict[tuple[int, int], float], order: list[int], pairs: list[tuple[int, int]]
) -> None:
    again = Memory(kept(known), "one", BASIS)
    found = again.find("odds", [NAMES[n] for n in order], pairs)
    asked = [tuple(sorted((order[i], order[j]))) for i, j in pairs]
    assert [None if np.isnan(value) else value for value in found] == [known.get(pair) for pair in asked]


def test_what_is_new_is_not_known() -> None:
    found = Memory(kept({(0, 1): 2.0}), "one", BASIS).find("odds", [NAMES[0], b"x" * SIZE, NAMES[1]], [(0, 1), (2, 0)])
    assert np.isnan(found[0])
    assert found[1] == 2.0


@pytest.mark.parametrize("name", ["odds", "other"])
@pytest.mark.parametrize("whole", [kept({(0, 1): 2.0}, "other code"), b"", b"no archive", kept({(0, 1): 2.0})[:-40]])
def test_what_other_code_kept_or_what_is_damaged_counts_for_nothing(whole: bytes, name: str) -> None:
    assert np.isnan(Memory(whole, "one", BASIS).find(name, NAMES, [(0, 1)])).all()


def test_the_same_numbers_are_the_same_bytes_in_whatever_order_they_came() -> None:
    known = {(0, 1): 2.0, (2, 4): -6.0, (1, 3): 0.5}
    assert kept(known) == kept(dict(reversed(known.items())))


def test_without_digests_nothing_is_kept() -> None:
    memory = Memory()
    memory.keep("odds", [], [(0, 1)], np.array([1.0]))
    assert np.isnan(memory.find("odds", [], [(0, 1)])).all()
    assert memory.encoded() == b""
