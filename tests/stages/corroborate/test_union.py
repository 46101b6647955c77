from itertools import permutations

from recoupe.stages.corroborate.union import components

EDGES = [("b", "a", "k", "e"), ("c", "b", "k", "e"), ("e", "d", "k", "e")]
WHOLE = {"a": "a", "b": "a", "c": "a", "d": "d", "e": "d", "f": "f"}


def test_each_node_has_the_least_of_its_component():
    assert components("abcdef", EDGES) == WHOLE


def test_the_order_of_nodes_and_edges_changes_nothing():
    assert all(components("fedcba", order) == WHOLE for order in permutations(EDGES))


def test_a_node_that_no_edge_names_is_alone():
    assert components("ab", []) == {"a": "a", "b": "b"}


def test_an_edge_inside_a_component_changes_nothing():
    assert components("abc", [*EDGES[:2], ("a", "c", "k", "e")]) == {"a": "a", "b": "a", "c": "a"}


def test_a_long_chain_has_one_end():
    nodes = [f"{n:03d}" for n in range(200)]
    edges = [(nodes[n], nodes[n - 1], "k", "e") for n in range(199, 0, -1)]
    assert set(components(nodes, edges).values()) == {"000"}
