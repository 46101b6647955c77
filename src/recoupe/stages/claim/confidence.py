"""How far a weighed claim can be cited as it stands: a logistic curve over its signs, fitted on read news."""

import math

from recoupe.model import BlockKind, Modality, Role
from recoupe.stages.claim.axes import Axes
from recoupe.stages.claim.loglinear import BIAS, logistic
from recoupe.stages.claim.parties import ACTOR, OTHER
from recoupe.stages.claim.weigh import Weighed

TABLE = "confidence.tsv"
FARTHEST = 0.99
SEVERAL = 2
REAL = frozenset({Modality.ACTUAL, Modality.ONGOING})


def signs_of(weighed: Weighed, roles: list[Role], axes: Axes, *, told: bool, kind: BlockKind) -> dict[str, float]:
    """Return the signs by name, as numbers: odds of the act and of its parties, and what is missing."""
    named = (*weighed.parties, *weighed.elsewhere)
    sure = {role: [odds for found, _, odds in named if found == role] for role in (ACTOR, OTHER)}
    parties = [*sure[ACTOR], *sure[OTHER]]
    words = [weighed.act.token, *(token for _, token, _ in weighed.parties)]
    return {
        BIAS: 1.0,
        "act": _logit(weighed.worth),
        "root": _logit(weighed.root_worth),
        "party": _logit(min(parties)) if parties else 0.0,
        "parties": sum(map(_logit, parties)) / max(1, len(parties)),
        "doubt": _logit(weighed.doubt),
        "elsewhere": float(bool(weighed.elsewhere)),
        "no party": float(not parties),
        "several parties": float(len(parties) > SEVERAL),
        "no actor": float(not sure[ACTOR]),
        "no other": float(not sure[OTHER]),
        "told": float(told),
        "nobody named": float(not any(role.entity_id for role in roles if role.role in {"actor", "target"})),
        "unnamed": float(any(role.entity_id is None for role in roles if role.role in {"actor", "target"})),
        "title": float(kind is BlockKind.TITLE),
        "verb": float(weighed.act.pos == "VERB"),
        "real": float(axes.modality in REAL),
        "arc": min(word.confidence for word in words),
    }


def confidence(signs: dict[str, float]) -> float:
    """Return the share of claims with such signs that a reader would cite, between 0 and 1."""
    return round(logistic(TABLE, signs), 3)


def _logit(share: float) -> float:
    kept = max(1 - FARTHEST, min(FARTHEST, share))
    return math.log(kept / (1 - kept))
