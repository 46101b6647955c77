"""The rows of `predicates.tsv`: senses that a lemma has where its object or its neighbours fit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PredicateRow:
    """A lemma's sense, with what its object must be and what must stand beside it."""

    lemma: str
    pos: str
    sense: str
    needs: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
