"""The ledger page: every row, and the facets that narrow them."""

from collections import Counter
from collections.abc import Iterable

from recoupe.view.pages import Facet, Ledger
from recoupe.view.parts import Row, Word


def ledger(rows: tuple[Row, ...]) -> Ledger:
    """Return all rows with their facets; a facet that cannot narrow anything is left out."""
    facets = (
        Facet(name="word", values=_words(rows)),
        Facet(name="backing", values=_ordered(Counter(backing(row) for row in rows), ["3", "2", "1", "0"])),
        Facet(name="dispute", values=_ordered(Counter("yes" for row in rows if disputed(row)), ["yes"])),
        Facet(name="frame", values=_counted(row.frame.value for row in rows)),
        Facet(name="category", values=_counted(each for row in rows for each in row.categories)),
        Facet(name="party", values=_parties(rows)),
        Facet(name="outlet", values=_named(each for row in rows for each in row.outlets)),
    )
    return Ledger(rows=rows, facets=tuple(facet for facet in facets if facet.values))


def backing(row: Row) -> str:
    """Return the class of a row's count of independent sources: 0, 1, 2, or 3 for three and more."""
    return str(min(row.independent, 3))


def disputed(row: Row) -> bool:
    """Tell whether somebody denies the row, it clashes with another, or one article says it and another negates it."""
    return bool(row.against or row.contradiction_ids or (row.independent and row.negated))


def _ordered(counts: "Counter[str]", order: list[str]) -> tuple[tuple[str, str | None, int], ...]:
    return tuple((key, None, counts[key]) for key in order if counts[key])


def _counted(values: Iterable[str]) -> tuple[tuple[str, str | None, int], ...]:
    return tuple((key, None, count) for key, count in _ranked(Counter(values)))


def _named(values: Iterable[str]) -> tuple[tuple[str, str | None, int], ...]:
    return tuple((key, key, count) for key, count in _ranked(Counter(values)))


def _ranked(counts: "Counter[str]") -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _parties(rows: tuple[Row, ...]) -> tuple[tuple[str, str | None, int], ...]:
    names = {party.id: party.text for row in rows for party in (*row.who, *row.whom) if party.id}
    counts = Counter(each for row in rows for each in row.party_ids)
    return tuple((key, names[key], count) for key, count in _ranked(counts))


def _words(rows: tuple[Row, ...]) -> tuple[tuple[str, str | None, int], ...]:
    """Count a row under every word that one of its instances has, as the matrix does."""
    counts = Counter(word.value for row in rows for word in set(row.words))
    return _ordered(counts, [each.value for each in Word])
