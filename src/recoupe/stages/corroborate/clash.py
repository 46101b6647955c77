"""Two sentences on one thing that cannot both hold: by a negation, opposite words, a number, a word such as "false".

They are compared whatever was understood of their claims; the weights are read from `clash.toml`, which
`training/clash.py` fits.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from recoupe.model import Contradiction, ContradictionKind
from recoupe.model.ids import content_id
from recoupe.stages.corroborate.profile import Profile, cosine
from recoupe.stages.corroborate.statement import Statement

WHOLE = 100
"""Words of a page that is one statement; on a longer one a sentence like another may have another subject."""
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
    one_negates = bool(a.negations) != bool(b.negations)
    differ = bool(a.numbers - b.numbers and b.numbers - a.numbers)
    refutes = a.refutes != b.refutes
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


def clashing(pairs: Iterable[tuple[Profile, Profile, float]]) -> list[Contradiction]:
    """Return the contradictions among pairs of claims (with the log-odds that each tells one happening).

    Of the claims of two sentences the likeliest pair is named.
    """
    model = clashes()
    best: dict[tuple[tuple[str, int], tuple[str, int]], tuple[float, str, str, str]] = {}
    known: dict[str, Statement] = {}
    for a, b, odds in pairs:
        whole = all(len(each.page.signs.words) <= WHOLE for each in (a, b))
        if not whole or odds < model.near or cosine(a.near, b.near) < model.alike:
            continue
        one, other = (known.setdefault(each.claim.id, Statement(each)) for each in (a, b))
        found = signs_of_clash(one, other)
        score = model.intercept + sum(model.weights[name] * value for name, value in found.items())
        if score >= model.least:
            key = (a.claim.document_id, a.claim.sentence.start), (b.claim.document_id, b.claim.sentence.start)
            made = (score, a.claim.id, b.claim.id, _kind(found))
            best[key] = max(best.get(key, made), made)
    return [_made(a, b, kind) for _, a, b, kind in sorted(best.values())]


def _kind(found: Mapping[str, float]) -> str:
    if found["one negates"]:
        return "negation"
    if found["one refutes"]:
        return "denial"
    return "number" if found["numbers"] and not found["opposites"] else "opposite"


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
