"""Pairs of statements of our own: which contradict one another, which tell one thing (see README.md)."""
