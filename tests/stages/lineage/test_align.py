"""Aligned passages and series."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from recoupe.stages.lineage.align import in_order, passages
from recoupe.stages.lineage.words import Vocabulary
from tests.stages.lineage.texts import OTHER, STORY


def test_a_passage_that_moved_is_found_where_it_stands_on_both_sides() -> None:
    words, other = STORY.split(), OTHER.split()
    vocabulary = Vocabulary("fr")
    a = vocabulary.read(" ".join(words[:50]))
    b = vocabulary.read(" ".join([*other[:30], *words[20:50], *other[30:]]))
    (found,) = [one for one in passages(a, b) if one.same > 10]
    assert found.a_end - found.a_start == found.b_end - found.b_start == found.same
    assert a.ids[found.a_start : found.a_end].tolist() == b.ids[found.b_start : found.b_end].tolist()


def test_passages_overlap_in_neither_text() -> None:
    vocabulary = Vocabulary("fr")
    a, b = vocabulary.read(STORY), vocabulary.read(STORY + " " + STORY)
    found = passages(a, b)
    for side in ("a", "b"):
        spans = sorted((getattr(one, f"{side}_start"), getattr(one, f"{side}_end")) for one in found)
        assert all(first[1] <= second[0] for first, second in itertools.pairwise(spans))


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.integers(1, 5)), max_size=9))
def test_the_series_is_the_heaviest_that_rises(rows: list[tuple[int, int, int]]) -> None:
    rows = sorted(rows, key=lambda row: (row[0], -row[1]))
    matches = [(i, j) for i, j, _ in rows]
    weights = np.array([float(weight) for _, _, weight in rows])
    series = in_order(matches, weights)
    steps = [matches[k] for k in series]
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in itertools.pairwise(steps))
    assert sum(weights[k] for k in series) == _heaviest(matches, weights.tolist())


def _heaviest(matches: list[tuple[int, int]], weights: list[float]) -> float:
    best = 0.0
    for chosen in range(1 << len(matches)):
        picked = sorted((k for k in range(len(matches)) if chosen >> k & 1), key=lambda k: matches[k])
        steps = [matches[k] for k in picked]
        if all(a[0] < b[0] and a[1] < b[1] for a, b in itertools.pairwise(steps)):
            best = max(best, sum(weights[k] for k in picked))
    return best
