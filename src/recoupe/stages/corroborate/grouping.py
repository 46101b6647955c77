"""Part the claims of a pile into happenings: the strict rules first, then the score, then the denials."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from recoupe.model import Claim
from recoupe.stages.corroborate.denial import Dealings, bare
from recoupe.stages.corroborate.desk import Desk
from recoupe.stages.corroborate.happening import apart, happenings
from recoupe.stages.corroborate.joining import Joined, join
from recoupe.stages.corroborate.memory import Memory
from recoupe.stages.corroborate.profile import Profile
from recoupe.stages.corroborate.told import Told
from recoupe.stages.corroborate.union import Edge, components


def groups_of(
    desk: Desk, answers: dict[str, str], told: dict[str, Told], memory: Memory
) -> tuple[list[list[Claim]], Joined]:
    """Part all claims into happenings, each sorted; a denial joins the happening of what it denies.

    `told` are the claims that name enough for the strict rules, `memory` what comparing claims gave before.
    """
    stay = [claim for claim in desk.claims.values() if claim.id not in answers]
    strict = [[one.claim for one in group] for group in happenings(list(told.values()))]
    strict.extend([claim] for claim in stay if claim.id not in told)
    scored = join(
        alike(strict, desk.profiles),
        desk.profiles,
        desk.aligned,
        lambda a, b: a.id in told and b.id in told and apart(told[a.id], told[b.id], desk.wording(a, b)),
        memory,
    )
    groups = [list(group) for group in scored.groups]
    at = {claim.id: group for group in groups for claim in group}
    for denial, target in sorted(answers.items()):
        at[target].append(desk.claims[denial])
    dealings = Dealings(groups, desk.entities, desk.side)
    for claim in bare(stay, desk.side):
        own, hit = at[claim.id], dealings.denied_by(claim, desk.deniers(claim))
        if len(hit) == 1 and groups[hit[0]] is not own and not any(desk.side(one) == "for" for one in own):
            own.remove(claim)
            groups[hit[0]].append(claim)
    return [sorted(group, key=lambda claim: claim.id) for group in groups], scored


def alike(groups: Sequence[Sequence[Claim]], profiles: dict[str, Profile]) -> list[list[Claim]]:
    """Bring together the groups that hold a claim in the very words of another's on a page of one family.

    Forty printings of a dispatch are compared once.
    """
    first: dict[tuple[object, ...], str] = {}
    edges: list[Edge] = []
    for claim in sorted((claim for group in groups for claim in group), key=lambda claim: claim.id):
        one = profiles[claim.id]
        text = one.page.document.text
        key = (
            one.page.family, text[claim.sentence.start : claim.sentence.end], claim.start - claim.sentence.start,
            claim.end - claim.start, claim.predicate, claim.frame, claim.giver, claim.receiver, one.status, one.span,
        )  # fmt: skip
        edges.append((first.setdefault(key, claim.id), claim.id, "same_text", ""))
    edges += [(a.id, b.id, "", "") for group in groups for a, b in pairwise(group)]
    roots = components((claim.id for group in groups for claim in group), edges)
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in (claim for group in groups for claim in group):
        found[roots[claim.id]].append(claim)
    return list(found.values())
