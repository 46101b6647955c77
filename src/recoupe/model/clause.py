"""Clauses: every word of a text that carries an act or a state, whether or not it is worth a claim."""

from dataclasses import dataclass
from enum import StrEnum

from recoupe.model.claim import Certainty, Modality, Polarity, Role


class ClauseKind(StrEnum):
    """What carries the clause: a verb in one of its forms, an event noun, or a noun or adjective that says a state."""

    FINITE = "finite"
    INFINITIVE = "infinitive"
    PARTICIPLE = "participle"
    NOUN = "noun"
    STATE = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause. `roles` are generic: the same ten names for every sense (`ontology/roles.toml`).

    `predicate` is a lemma, `sense` its neutral sense, None where the tables know none. `attribution_id` is the saying
    whose content holds the predicate, `parent_id` the clause above it in the tree of the same sentence.
    """

    id: str
    document_id: str
    start: int
    end: int
    predicate: str
    sense: str | None = None
    kind: ClauseKind
    roles: tuple[Role, ...] = ()
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ACTUAL
    certainty: Certainty = Certainty.CERTAIN
    hearsay: bool = False
    attribution_id: str | None = None
    parent_id: str | None = None
