"""Two sentences on one thing that cannot both hold: by a negation, opposite words, a number, a word such as "false".

They are compared whatever was understood of their claims; the weights are read from `clash.toml`, which
`training/clash.py` fits.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from recoupe.model import Contradiction, ContradictionKind
from recoupe.model.ids import content_id
from recoupe.stages.corroborate.memory import Memory
from recoupe.stages.corroborate.pages import cosine
from recoupe.stages.corroborate.profile import Profile
from recoupe.stages.corroborate.statement import Statement

UNLIKE = -1e6
"""Log-odds of two sentences that have too few words in common."""
WEIGHTS = Path(__file__).with_name("clash.toml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clashes:
    """Weights of what sets two sentences against one another; `least` are the log-odds from which they are.

    `alike` is the least likeness of their words, `near` the least log-odds that their claims tell one happening.
    """

    intercept: float
    least: float
    alike: float
    near: float
    weights: Mapping[str, float]


@cache
def clashes() -> Clashes:
    """Return the weights as they ship."""
    table = tomllib.loads(WEIGHTS.read_text(encoding="utf-8"))
    names = ("intercept", "least", "alike", "near")
    return Clashes(**{name: table[name] for name in names}, weights=table["weights"])


def signs_of_clash(a: Statement, b: Statement) -> dict[str, float]:
    """Return what sets two sentences against one another, and how far they speak of one thing."""
    alike = cosine(a.profile.near, b.profile.near)
    one_negates, differ, refutes = _one_negates(a, b), _differ(a, b), a.refutes != b.refutes
    return {
        "alike": alike,
        "one negates": float(one_negates),
        "negates what the other says": _answered(a, b) if one_negates else 0.0,
        "one refutes": float(refutes),
        "refutes, alike": refutes * alike,
        "opposites": float(_opposed(a, b)),
        "opposites, alike": float(_opposed(a, b)) * alike,
        "numbers": float(differ),
        "numbers, alike": differ * alike,
        "length": min(len(a.words), len(b.words)) / 40,
    }


def _one_negates(a: Statement, b: Statement) -> bool:
    return bool(a.negations) != bool(b.negations)


def _differ(a: Statement, b: Statement) -> bool:
    """Tell whether each gives a number that the other does not."""
    return bool(a.numbers - b.numbers and b.numbers - a.numbers)


def _answered(a: Statement, b: Statement) -> float:
    """Return the share of what the one negates that the other says."""
    negating, other = (a, b) if a.negations else (b, a)
    total = negating.negated.total
    return sum(w for sign, w in negating.negated.items() if sign in other.profile.near) / total if total else 0.0


def _opposed(a: Statement, b: Statement) -> bool:
    """Tell whether the sentences hold the two sides of one row of opposites, and neither holds both."""
    return any(
        (n, 1 - side) in b.poles and (n, 1 - side) not in a.poles and (n, side) not in b.poles for n, side in a.poles
    )


def clashing(pairs: Sequence[tuple[Profile, Profile, float]], memory: Memory | None = None) -> list[Contradiction]:
    """Return the contradictions among pairs of claims (with the log-odds that each tells one happening).

    Of the claims of two sentences the likeliest pair is named. `memory` is what an earlier build found.
    """
    model, weighed = clashes(), Weighed()
    near = [(a, b) for a, b, odds in pairs if odds >= model.near and a.page.is_short and b.page.is_short]
    best: dict[tuple[tuple[str, int], tuple[str, int]], tuple[float, str, str]] = {}
    for (a, b), score in zip(near, weighed.scores(near, memory or Memory()), strict=True):
        if score >= model.least:
            key = (a.claim.document_id, a.claim.sentence.start), (b.claim.document_id, b.claim.sentence.start)
            made = (score, a.claim.id, b.claim.id)
            best[key] = max(best.get(key, made), made)
    claims = {each.claim.id: each for pair in near for each in pair}
    return [_made(a, b, weighed.kind(claims[a], claims[b])) for _, a, b in sorted(best.values())]


class Weighed:
    """The sentences of claims set against one another; each is read once."""

    def __init__(self) -> None:
        self._model = clashes()
        self._known: dict[str, Statement] = {}

    def scores(self, pairs: Sequence[tuple[Profile, Profile]], memory: Memory) -> list[float]:
        """Return for each pair of claims the log-odds that their sentences cannot both hold."""
        claims = {each.claim.id: each for pair in pairs for each in pair}
        places = {name: place for place, name in enumerate(claims)}
        digests = [memory.basis[name] for name in claims] if memory.basis else []
        numbered = [(places[a.claim.id], places[b.claim.id]) for a, b in pairs]
        found = memory.find("clash", digests, numbered)
        for n in np.flatnonzero(np.isnan(found)).tolist():
            found[n] = self._score(*pairs[n])
        memory.keep("clash", digests, numbered, found)
        scores: list[float] = found.tolist()
        return scores

    def _score(self, a: Profile, b: Profile) -> float:
        """Return the log-odds of two sentences; those that are not alike speak of two things."""
        first, second = _in_order(a, b)
        if cosine(first.near, second.near) < self._model.alike:
            return UNLIKE
        weights = self._model.weights
        return self._model.intercept + sum(weights[name] * value for name, value in self.signs(a, b).items())

    def signs(self, a: Profile, b: Profile) -> dict[str, float]:
        """Return what sets the sentences of two claims against one another, whichever comes first."""
        first, second = _in_order(a, b)
        return signs_of_clash(self._statement(first), self._statement(second))

    def kind(self, a: Profile, b: Profile) -> str:
        """Return what sets the sentences of two claims against one another most plainly."""
        return _kind(self._statement(a), self._statement(b))

    def _statement(self, one: Profile) -> Statement:
        if one.claim.id not in self._known:
            self._known[one.claim.id] = Statement(one)
        return self._known[one.claim.id]


def _in_order(a: Profile, b: Profile) -> tuple[Profile, Profile]:
    return (a, b) if a.claim.id <= b.claim.id else (b, a)


def _kind(a: Statement, b: Statement) -> str:
    if _one_negates(a, b):
        return "negation"
    if a.refutes != b.refutes:
        return "denial"
    return "number" if _differ(a, b) and not _opposed(a, b) else "opposite"


def _made(a: str, b: str, kind: str) -> Contradiction:
    ids = tuple(sorted((a, b)))
    return Contradiction(
        id=content_id("contradiction", kind, *ids),
        kind=ContradictionKind(kind),
        claims=ids,
        explanation=EXPLAINED[kind],
        confidence=0.6,
    )


EXPLAINED = {
    "negation": "one sentence negates what the other says",
    "denial": "one sentence calls untrue what the other says",
    "number": "the sentences give other numbers",
    "opposite": "the sentences say opposite things",
}
