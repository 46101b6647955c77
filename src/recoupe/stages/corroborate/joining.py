"""Join claims into happenings in two steps: propose pairs loosely, decide each by its score, and part them.

What the strict rules of `happening` join stays joined, and what they know to be apart is kept apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recoupe.model import Claim
from recoupe.stages.corroborate.clusters import BARRED, Clusters
from recoupe.stages.corroborate.compared import Compared
from recoupe.stages.corroborate.decision import Decision, decision
from recoupe.stages.corroborate.memory import Memory
from recoupe.stages.corroborate.profile import Profile
from recoupe.stages.corroborate.proposal import closed, proposals
from recoupe.stages.corroborate.scale import Aligned, Barred, Scale

SEEN = 3
"""Claims of a group already joined that are compared with others."""
LIKELY = 0.0
"""Log-odds from which a pair leads to others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Claims parted into happenings; `odds` is the mean log-odds that held a group together, None for a group of one.

    `near` are the pairs of groups (places in `groups`) left apart that may be of one happening, with their log-odds;
    `pairs` the claims (ids) of two pages that were compared. `came_of` are plans and deeds (ids), with the log-odds
    that the deed is what came of the plan: two happenings, but the one tells what became of the other.
    """

    groups: tuple[tuple[Claim, ...], ...]
    confidence: tuple[float, ...]
    near: tuple[tuple[int, int, float], ...]
    pairs: tuple[tuple[str, str, float], ...]
    came_of: tuple[tuple[str, str, float], ...]


def join(
    groups: Sequence[Sequence[Claim]],
    profiles: dict[str, Profile],
    aligned: Aligned,
    barred: Barred,
    memory: Memory | None = None,
) -> Joined:
    """Join groups of claims whose members are likely to tell one happening; the order of input changes nothing."""
    ordered = sorted((sorted(group, key=_id) for group in groups if group), key=lambda group: group[0].id)
    shown = [(n, profiles[claim.id]) for n, group in enumerate(ordered) for claim in group[:SEEN]]
    profiled = [one for _, one in shown]
    proposed = proposals(profiled)
    scale = Scale(decision(), aligned, barred, profiled, proposed)
    compared = Compared(scale, profiled, memory or Memory())
    odds = compared.odds(proposed)
    odds |= compared.odds(closed(odds, LIKELY))
    edges = _between([n for n, _ in shown], odds)
    clusters = Clusters(len(ordered), edges)
    clusters.join(scale.model.joined)
    told = _told(clusters, ordered, edges, scale.model)
    pairs = [(profiled[i], profiled[j], value) for (i, j), value in sorted(odds.items()) if value > BARRED]
    apart = [(a, b, value) for a, b, value in pairs if a.claim.document_id != b.claim.document_id]
    rows = tuple((a.claim.id, b.claim.id, value) for a, b, value in apart)
    return replace(told, pairs=rows, came_of=compared.came_of())


def _between(groups: Sequence[int], odds: dict[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Return the mean log-odds between groups by those of their claims; one pair that cannot be keeps groups apart."""
    pairs: dict[tuple[int, int], list[float]] = {}
    for (i, j), value in odds.items():
        m, n = sorted((groups[i], groups[j]))
        if m != n:
            pairs.setdefault((m, n), []).append(value)
    return {pair: min(found) if min(found) <= BARRED else sum(found) / len(found) for pair, found in pairs.items()}


def _id(claim: Claim) -> str:
    return claim.id


def _told(
    clusters: Clusters, ordered: Sequence[Sequence[Claim]], edges: dict[tuple[int, int], float], model: Decision
) -> Joined:
    heads = sorted(clusters.members)
    place = {head: n for n, head in enumerate(heads)}
    groups = tuple(tuple(claim for n in clusters.members[head] for claim in ordered[n]) for head in heads)
    sure = _held(clusters, place, edges, model)
    near = [(place[a], place[b], mean) for a, b, mean in clusters.near(model.perhaps)]
    return Joined(groups=groups, confidence=tuple(sure), near=tuple(near), pairs=(), came_of=())


def _held(
    clusters: Clusters, place: dict[int, int], edges: dict[tuple[int, int], float], model: Decision
) -> list[float]:
    """Return for each happening how sure it is that its groups are of one, by the mean odds between them."""
    of = {n: place[head] for head, members in clusters.members.items() for n in members}
    known: dict[int, list[float]] = {}
    for (a, b), odds in edges.items():
        if of[a] == of[b]:
            known.setdefault(of[a], []).append(odds)
    return [model.probability(sum(known[n]) / len(known[n])) if n in known else 1.0 for n in range(len(place))]
