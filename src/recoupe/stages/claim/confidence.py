"""How far a weighed claim can be cited as it stands: a logistic curve over its signs, fitted on read news."""

import math
from dataclasses import dataclass

from recoupe.model import Attribution, BlockKind, Role
from recoupe.stages.claim.axes import Axes
from recoupe.stages.claim.loglinear import BIAS, logistic
from recoupe.stages.claim.parties import ACTOR, OTHER
from recoupe.stages.claim.stances import REAL
from recoupe.stages.claim.traits import Seen
from recoupe.stages.claim.weigh import OUTSIDE, Weighed
from recoupe.syntax import Tree

HEARD = 0.35
"""Least probability that a saying's source vouches for an act inside it."""
TABLE = "confidence.tsv"
FARTHEST = 0.99
SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Saying:
    """The innermost saying that holds an act, if one does, with how likely its source vouches for the act."""

    heard: Attribution | None = None
    vouched: float = 0.0

    @property
    def source(self) -> Attribution | None:
        """Return the saying where its source vouches for the act."""
        return self.heard if self.vouched >= HEARD else None

    def signs(self) -> dict[str, float]:
        """Return what it tells of the claim: how clear it is who vouches, how sure the saying, who its source is."""
        if self.heard is None:
            return {"told": 0.0, "vouched": 0.0, "saying": 0.0, "source unknown": 0.0}
        return {
            "told": float(self.source is not None), "vouched": abs(_logit(self.vouched)),
            "saying": self.heard.confidence, "source unknown": float(not self.heard.source_entity_ids),
        }  # fmt: skip


def signs_of(seen: Seen, weighed: Weighed, roles: list[Role], axes: Axes, saying: Saying) -> dict[str, float]:
    """Return the signs by name, as numbers: odds of the act and of its parties, how it stands, and what is missing."""
    return {BIAS: 1.0, **_of_parties(seen, weighed, roles), **_of_act(seen.tree, weighed, axes), **saying.signs()}


def _of_parties(seen: Seen, weighed: Weighed, roles: list[Role]) -> dict[str, float]:
    named = (*weighed.parties, *weighed.elsewhere)
    sure = {role: [odds for found, _, odds in named if found == role] for role in (ACTOR, OTHER)}
    parties = [*sure[ACTOR], *sure[OTHER]]
    sides = [role for role in roles if role.role in {"actor", "target", "topic"}]
    words = [token for role, token, _ in weighed.parties if role in {ACTOR, OTHER}]
    return {
        "party": _logit(min(parties)) if parties else 0.0,
        "parties": sum(map(_logit, parties)) / max(1, len(parties)),
        "doubt": _logit(weighed.doubt),
        "elsewhere": float(bool(weighed.elsewhere)),
        "no party": float(not parties),
        "several parties": float(len(parties) > SEVERAL),
        "no actor": float(not sure[ACTOR]),
        "no other": float(not sure[OTHER]),
        "nobody named": float(not any(role.entity_id for role in sides)),
        "unnamed": float(any(role.entity_id is None for role in sides)),
        "reach": math.log1p(max((abs(word.i - weighed.act.token.i) for word in words), default=0)),
        "outside": float(any(seen.slot(weighed.act, word)[0] == OUTSIDE for word in words)),
    }


def _of_act(tree: Tree, weighed: Weighed, axes: Axes) -> dict[str, float]:
    act = weighed.act
    words = [act.token, *(token for _, token, _ in weighed.parties)]
    return {
        "act": _logit(weighed.worth),
        "root": _logit(weighed.root_worth),
        "title": float(tree.sentence.kind is BlockKind.TITLE),
        "verb": float(act.pos == "VERB"),
        "passive": float(act.arguments.passive),
        "verbs": math.log1p(sum(token.upos == "VERB" for token in tree.tokens)),
        "real": float(axes.modality in REAL),
        "stance": math.log(axes.sureness),
        "arc": min(word.confidence for word in words),
        "arcs": min(word.confidence for word in (act.token, *tree.children(act.token))),
    }


def confidence(signs: dict[str, float]) -> float:
    """Return the share of claims with such signs that a reader would cite, between 0 and 1."""
    return round(logistic(TABLE, signs), 3)


def _logit(share: float) -> float:
    kept = max(1 - FARTHEST, min(FARTHEST, share))
    return math.log(kept / (1 - kept))
