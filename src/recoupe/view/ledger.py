"""The ledger page: how a row is classed, and the facets that narrow the list."""

from recoupe.view.parts import Row


def backing(row: Row) -> str:
    """Return the class of a row's count of independent sources: 0, 1, 2, or 3 for three and more."""
    return str(min(row.independent, 3))


def disputed(row: Row) -> bool:
    """Tell whether somebody denies the row, it clashes with another, or one article says it and another negates it."""
    return bool(row.against or row.contradiction_ids or (row.independent and row.negated))
