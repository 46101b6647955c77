"""Reading Universal Dependencies trees: the one grammar that every language shares."""

from recoupe.syntax.tree import Tree

__all__ = ["Tree"]
