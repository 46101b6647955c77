"""How groups of claims are joined by the odds between them."""

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
