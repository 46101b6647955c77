"""How groups of claims are joined by the odds between them."""

import heapq

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from recoupe.stages.corroborate.clusters import BARRED, Clusters, Edges
from recoupe.stages.corroborate.memory import places


def clusters_of(size: int, edges: dict[tuple[int, int], float]) -> Clusters:
    return Clusters(size, Edges(places(edges), np.array(list(edges.values()), dtype=np.float64)))


def parted(size: int, edges: dict[tuple[int, int], float], least: float = -1.0) -> list[list[int]]:
    clusters = clusters_of(size, edges)
    clusters.join(least)
    return sorted(clusters.members.values())


def test_likely_pairs_are_joined_and_unlikely_ones_are_not() -> None:
    assert parted(3, {(0, 1): 2.0, (1, 2): -3.0}) == [[0, 1], [2]]


def test_a_chain_of_likenesses_makes_not_one_happening() -> None:
    assert parted(4, {(0, 1): 2.0, (1, 2): 1.0, (2, 3): 1.5}) == [[0, 1], [2, 3]]


def test_a_pair_that_is_unlike_does_not_part_what_most_pairs_join() -> None:
    assert parted(3, {(0, 1): 2.0, (1, 2): 1.0, (0, 2): -3.0}) == [[0, 1, 2]]


def test_a_triangle_does() -> None:
    assert parted(3, {(0, 1): 2.0, (1, 2): 1.0, (0, 2): 0.5}) == [[0, 1, 2]]


def test_a_pair_that_cannot_be_keeps_its_groups_apart() -> None:
    edges = {(0, 1): 5.0, (2, 3): 5.0, (0, 2): 5.0, (1, 3): 5.0, (1, 2): 5.0, (0, 3): BARRED}
    assert all(not {0, 3} <= set(group) for group in parted(4, edges))


def test_pairs_left_apart_are_told_with_their_odds() -> None:
    clusters = clusters_of(2, {(0, 1): -2.0})
    clusters.join(-1.0)
    assert clusters.near(-2.5) == [(0, 1, -2.0)]
    assert clusters.near(-1.5) == []


PAIRS = [(a, b) for a in range(6) for b in range(a + 1, 6)]
EDGES = st.dictionaries(st.sampled_from(PAIRS), st.floats(-6, 6))


@given(EDGES, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_the_pairs_changes_nothing(edges: dict[tuple[int, int], float], rng: object) -> None:
    turned = list(edges.items())
    rng.shuffle(turned)  # type: ignore[attr-defined]
    assert parted(6, edges) == parted(6, dict(turned))


class Plain(Clusters):
    """Groups joined by looking at every pair, and at every mean anew each time it is asked for."""

    def join(self, least: float) -> None:
        for (a, b), odds in zip(self._edges.pairs.tolist(), self._clipped.tolist(), strict=True):
            self._put(a, b, [odds])
        heap = [(-self.mean(a, b), a, b) for a, row in self._odds.items() for b in row if a < b]
        heap = [one for one in heap if -one[0] >= least]
        heapq.heapify(heap)
        while heap:
            odds, a, b = heapq.heappop(heap)
            if a in self.members and b in self.members and -odds == self.mean(a, b):
                near = [(-self.mean(a, other), min(a, other), max(a, other)) for other in self._merge(a, b)]
                for one in near:
                    if -one[0] >= least:
                        heapq.heappush(heap, one)


WIDE = st.dictionaries(
    st.sampled_from([(a, b) for a in range(9) for b in range(a + 1, 9)]),
    st.one_of(st.just(BARRED), st.integers(-40, 60).map(lambda tenths: tenths / 10)),
    min_size=8,
)


@given(WIDE)
@settings(max_examples=300, deadline=None)
def test_what_no_chain_of_likely_pairs_ties_need_not_be_looked_at(edges: dict[tuple[int, int], float]) -> None:
    plain, found = Plain(9, clusters_of(9, edges)._edges), clusters_of(9, edges)
    plain.join(0.6)
    found.join(0.6)
    assert found.members == plain.members
    assert found.near(-2.5) == plain.near(-2.5)
