"""The rows of `senses.tsv`: the sense that a lemma has by default, and with a particle."""

from dataclasses import dataclass
from enum import StrEnum


class SenseOrigin(StrEnum):
    """Who says so: a person with an example at hand, or `training/senses` from PropBank's frames and Verb∋Net."""

    CURATED = "curated"
    COMPILED = "compiled"


@dataclass(frozen=True, slots=True, kw_only=True)
class SenseRow:
    """One lemma and its sense.

    `particle` is a word that must stand beside the lemma (step *down*), `expl` for a reflexive pronoun (*se* rendre),
    a kind of what it is done to behind a sign of equality (fire *=human*), or a preposition's group behind a plus sign
    (travailler *+with*). `example` is a sentence of our own.
    """

    lemma: str
    pos: str
    particle: str = ""
    sense: str
    origin: SenseOrigin
    example: str = ""
