"""Which pairs of claims are worth a comparison: those that share telling words, names, numbers, parties or an act.

No pair of claims is looked at for its own sake, so that ten times the articles are ten times the work.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

import numpy as np

from recoupe.stages.corroborate.memory import Numbers, Places, distinct
from recoupe.stages.corroborate.profile import Profile

HOLDERS = 300
"""Claims that may hold a sign for it to bring them together; one that more hold does so month by month."""
NEAREST, OF_A_PAGE = 48, 5
"""Other claims that are compared with each, and those of one page."""
TELLING = 1.2
"""Weight from which a word of a clause may bring two claims together."""
AT_ONCE = 500
"""Claims whose neighbours are paired in one go, which bounds the memory that this takes."""
LEAST = 2.0
"""Weight that two claims must share."""

Held = tuple[Places, Numbers]
"""Claims (places) that hold a sign, and the weight that it has in each."""
Index = dict[str, dict[int | None, Held] | Held]
"""The holders of each sign, by month where they are too many."""


def proposals(profiles: Sequence[Profile]) -> Places:
    """Return pairs of places (a < b) of claims that may tell one happening, in order."""
    signs = [_signs(one) for one in profiles]
    months = [_month(one) for one in profiles]
    index = _index(signs, months)
    numbers: dict[str, int] = {}
    pages = np.array([numbers.setdefault(one.claim.document_id, len(numbers)) for one in profiles], dtype=np.int64)
    found = [np.zeros(0, dtype=np.int64)]
    for n in range(len(profiles)):
        ranked = _sharing(signs[n], months[n], index)
        others = likely(ranked[ranked != n], pages)
        found.append(np.minimum(n, others) * len(profiles) + np.maximum(n, others))
    return _pairs(distinct(np.concatenate(found)), len(profiles))


def _pairs(codes: Places, size: int) -> Places:
    return np.stack(np.divmod(codes, max(1, size)), axis=1)


def _sharing(signs: dict[str, float], month: int | None, index: Index) -> Places:
    """Return the claims that share enough weight of the signs, most first."""
    held = [(weight, *each) for sign, weight in signs.items() for each in _holders(index[sign], month)]
    if not held:
        return np.zeros(0, dtype=np.int64)
    claims, places = np.unique(np.concatenate([places for _, places, _ in held]), return_inverse=True)
    own = np.repeat([weight for weight, _, _ in held], [len(its) for _, _, its in held])
    shared = np.bincount(places, np.minimum(own, np.concatenate([its for _, _, its in held])))
    enough = np.flatnonzero(shared >= LEAST)
    found: Places = claims[enough[np.argsort(-shared[enough], kind="stable")]]
    return found


def likely(ranked: Places, pages: Places) -> Places:
    """Return the claims that share most, a few of each page: a happening is told once or twice on a page.

    `pages` are the pages (numbers) of all claims.
    """
    own = pages[ranked]
    order = np.argsort(own, kind="stable")
    starts = np.searchsorted(own[order], own[order])
    times = np.zeros(len(ranked), dtype=np.int64)
    times[order] = np.arange(len(ranked)) - starts
    return ranked[times < OF_A_PAGE][:NEAREST]


def closed(pairs: Places, odds: Numbers, likely: float) -> Places:
    """Return pairs not yet looked at whose two claims are both likely to be of one happening with a third.

    A dispatch and its French rewrite may share too few words to be proposed; the translation between them does not.
    """
    size = int(pairs.max(initial=0)) + 1
    near = pairs[odds >= likely]
    ends = np.concatenate([near, near[:, ::-1]])
    ends = ends[np.lexsort((ends[:, 1], ends[:, 0]))]
    groups = np.split(ends[:, 1], np.flatnonzero(np.diff(ends[:, 0])) + 1)
    codes = np.zeros(0, dtype=np.int64)
    for start in range(0, len(groups), AT_ONCE):
        some = [_triangles(others, size) for others in groups[start : start + AT_ONCE]]
        codes = distinct(np.concatenate([codes, *some]))
    return _pairs(codes[~np.isin(codes, pairs[:, 0] * size + pairs[:, 1])], size)


def _triangles(others: Places, size: int) -> Places:
    """Return each two of the claims near one, as a number each."""
    few = others[:NEAREST]
    one, other = _every_two(len(few))
    return few[one] * size + few[other]


@cache
def _every_two(size: int) -> tuple[Places, Places]:
    return np.triu_indices(size, 1)


def _signs(one: Profile) -> dict[str, float]:
    found = {sign: weight for sign, weight in one.own.items() if weight >= TELLING}
    return {**found, **one.parties, **one.act}


def _month(one: Profile) -> int | None:
    """Return the month of the page, or of what it tells; None where neither is known."""
    days = one.page.printed or one.span
    return int(days[0][:4]) * 12 + int(days[0][5:7]) if days else None


def _index(signs: Sequence[dict[str, float]], months: Sequence[int | None]) -> Index:
    index: dict[str, list[int]] = defaultdict(list)
    for n, found in enumerate(signs):
        for sign in found:
            index[sign].append(n)
    return {sign: _held(sign, places, signs, months) for sign, places in index.items()}


def _held(
    sign: str, places: Sequence[int], signs: Sequence[dict[str, float]], months: Sequence[int | None]
) -> dict[int | None, Held] | Held:
    if len(places) <= HOLDERS:
        return np.array(places), np.array([signs[n][sign] for n in places])
    by_month: dict[int | None, list[int]] = defaultdict(list)
    for n in places:
        by_month[months[n]].append(n)
    few = {month: found for month, found in by_month.items() if len(found) <= HOLDERS}
    return {month: (np.array(found), np.array([signs[n][sign] for n in found])) for month, found in few.items()}


def _holders(held: dict[int | None, Held] | Held, month: int | None) -> list[Held]:
    """Return the claims that hold a sign, those of the months around where all together are too many."""
    if isinstance(held, tuple):
        return [held]
    near = [month] if month is None else [month, month - 1, month + 1, None]
    return [held[one] for one in near if one in held]
