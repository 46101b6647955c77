"""Join claims into happenings in two steps: propose pairs loosely, decide each by its score, and part them.

What the strict rules of `happening` join stays joined, and what they know to be apart is kept apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from recoupe.model import Claim
from recoupe.stages.corroborate.clusters import BARRED, Clusters, Edges
from recoupe.stages.corroborate.compared import Compared
from recoupe.stages.corroborate.decision import Decision, decision
from recoupe.stages.corroborate.memory import Memory, Places
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
    `pairs` the claims (ids) of two short pages that were compared. `came_of` are plans and deeds (ids), with the
    log-odds that the deed is what came of the plan: two happenings, but the one tells what became of the other.
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
    memory = memory or Memory()
    scale = Scale(decision(), aligned, barred, profiled, proposed, memory)
    compared = Compared(scale, profiled, memory)
    first = compared.odds(proposed)
    further = closed(proposed, first, LIKELY)
    every = Edges(np.concatenate([proposed, further]), np.concatenate([first, compared.odds(further)]))
    edges = between(np.array([n for n, _ in shown], dtype=np.int64), every)
    clusters = Clusters(len(ordered), edges)
    clusters.join(scale.model.joined)
    told = _told(clusters, ordered, edges, scale.model)
    return replace(told, pairs=_short(profiled, every, scale.pages), came_of=compared.came_of())


def _short(profiled: Sequence[Profile], every: Edges, pages: Places) -> tuple[tuple[str, str, float], ...]:
    """Return the claims (ids) of two short pages that were compared, in order."""
    short = np.array([one.page.is_short for one in profiled], dtype=np.bool_)
    i, j = every.pairs[:, 0], every.pairs[:, 1]
    kept = np.flatnonzero((every.odds > BARRED) & short[i] & short[j] & (pages[i] != pages[j]))
    kept = kept[np.lexsort((j[kept], i[kept]))]
    rows = zip(every.pairs[kept].tolist(), every.odds[kept].tolist(), strict=True)
    return tuple((profiled[a].claim.id, profiled[b].claim.id, odds) for (a, b), odds in rows)


def between(groups: Places, every: Edges) -> Edges:
    """Return the mean log-odds between groups by those of their claims; one pair that cannot be keeps groups apart.

    They come in the order in which a first pair of each two groups stands, for sums' sake.
    """
    size = int(groups.max(initial=0)) + 1
    ends = np.sort(groups[every.pairs], axis=1)
    apart = ends[:, 0] != ends[:, 1]
    odds = every.odds[apart]
    codes, first, places = np.unique(ends[apart, 0] * size + ends[apart, 1], return_index=True, return_inverse=True)
    means = np.bincount(places, odds, len(codes)) / np.bincount(places, minlength=len(codes))
    least = np.full(len(codes), np.inf)
    np.minimum.at(least, places, odds)
    order = np.argsort(first)
    pairs = np.stack(np.divmod(codes, size), axis=1)
    return Edges(pairs[order], np.where(least <= BARRED, least, means)[order])


def _id(claim: Claim) -> str:
    return claim.id


def _told(clusters: Clusters, ordered: Sequence[Sequence[Claim]], edges: Edges, model: Decision) -> Joined:
    heads = sorted(clusters.members)
    place = {head: n for n, head in enumerate(heads)}
    groups = tuple(tuple(claim for n in clusters.members[head] for claim in ordered[n]) for head in heads)
    sure = _held(np.searchsorted(heads, clusters.labels), len(heads), edges, model)
    near = [(place[a], place[b], mean) for a, b, mean in clusters.near(model.perhaps)]
    return Joined(groups=groups, confidence=tuple(sure), near=tuple(near), pairs=(), came_of=())


def _held(labels: Places, size: int, edges: Edges, model: Decision) -> list[float]:
    """Return for each happening how sure it is that its groups are of one, by the mean odds between them."""
    inside = labels[edges.pairs[:, 0]] == labels[edges.pairs[:, 1]]
    of = labels[edges.pairs[inside, 0]]
    sums, times = np.bincount(of, edges.odds[inside], size).tolist(), np.bincount(of, minlength=size).tolist()
    return [model.probability(total / n) if n else 1.0 for total, n in zip(sums, times, strict=True)]
