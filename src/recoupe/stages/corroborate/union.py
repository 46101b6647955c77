"""Connected components with the reason for every edge kept."""

from collections.abc import Iterable

Edge = tuple[str, str, str, str]
"""(a, b, kind, evidence)."""


def components(nodes: Iterable[str], edges: Iterable[Edge]) -> dict[str, str]:
    """Return for each node the least node of its component, whatever the order of nodes and edges."""
    parent = {node: node for node in nodes}

    def root(node: str) -> str:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for a, b, _, _ in edges:
        first, second = sorted((root(a), root(b)))
        parent[second] = first
    return {node: root(node) for node in parent}
