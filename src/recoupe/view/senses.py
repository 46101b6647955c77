"""The neutral sense behind a verb: what a row is grouped, filtered and worded by."""

from collections import defaultdict
from functools import cache

from recoupe.lang import LANGUAGES, load
from recoupe.lang.rows.predicates import PredicateRow
from recoupe.model import Claim
from recoupe.ontology.senses import senses


@cache
def senses_of(language: str) -> dict[str, frozenset[str]]:
    """Return the senses that each lemma of a language may have."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in load(language).table("predicates", PredicateRow) if language in LANGUAGES else ():
        if row.sense in senses():
            found[row.lemma].add(row.sense)
    return {lemma: frozenset(each) for lemma, each in found.items()}


def sense_of(claim: Claim, language: str) -> str | None:
    """Return the claim's sense; for a claim that carries none, the one sense that its lemma can have.

    « nier » -> "deny"; a lemma of two senses -> None
    """
    if claim.sense:
        return claim.sense
    found = senses_of(language).get(claim.predicate, frozenset())
    return next(iter(found)) if len(found) == 1 else None


def told_by_giver(sense: str | None) -> bool:
    """Tell whether a verb's subject is the one who gives: "deliver", not "obtain"."""
    return sense in senses() and senses()[sense].subject == "giver"
