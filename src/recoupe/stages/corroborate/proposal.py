"""Which pairs of claims are worth a comparison: those that share telling words, names, numbers, parties or an act.

No pair of claims is looked at for its own sake, so that ten times the articles are ten times the work.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, islice

import numpy as np
import numpy.typing as npt

from recoupe.stages.corroborate.profile import Profile

HOLDERS = 300
"""Claims that may hold a sign for it to bring them together; one that more hold does so month by month."""
NEAREST, OF_A_PAGE = 48, 5
"""Other claims that are compared with each, and those of one page."""
TELLING = 1.2
"""Weight from which a word of a clause may bring two claims together."""
LEAST = 2.0
"""Weight that two claims must share."""

Held = tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]
"""Claims (places) that hold a sign, and the weight that it has in each."""
Index = dict[str, dict[int | None, Held] | Held]
"""The holders of each sign, by month where they are too many."""


def proposals(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Return pairs of places (a < b) of claims that may tell one happening."""
    signs = [_signs(one) for one in profiles]
    months = [_month(one) for one in profiles]
    index = _index(signs, months)
    found: set[tuple[int, int]] = set()
    for n in range(len(profiles)):
        ranked = (other for other in _sharing(signs[n], months[n], index) if other != n)
        found.update((min(n, other), max(n, other)) for other in _likely(ranked, profiles))
    return sorted(found)


def _sharing(signs: dict[str, float], month: int | None, index: Index) -> list[int]:
    """Return the claims that share enough weight of the signs, most first."""
    held = [(weight, *each) for sign, weight in signs.items() for each in _holders(index[sign], month)]
    if not held:
        return []
    claims, places = np.unique(np.concatenate([places for _, places, _ in held]), return_inverse=True)
    own = np.repeat([weight for weight, _, _ in held], [len(its) for _, _, its in held])
    shared = np.bincount(places, np.minimum(own, np.concatenate([its for _, _, its in held])))
    order = np.lexsort((claims, -shared))
    found: list[int] = claims[order[shared[order] >= LEAST]].tolist()
    return found


def _likely(ranked: Iterable[int], profiles: Sequence[Profile]) -> Iterator[int]:
    """Yield the claims that share most, a few of each page: a happening is told once or twice on a page."""
    taken: dict[str, int] = defaultdict(int)
    free = (other for other in ranked if _is_free(profiles[other].claim.document_id, taken))
    yield from islice(free, NEAREST)


def _is_free(page: str, taken: dict[str, int]) -> bool:
    """Tell whether a page may give one more claim, and count it."""
    taken[page] += 1
    return taken[page] <= OF_A_PAGE


def closed(odds: dict[tuple[int, int], float], likely: float) -> list[tuple[int, int]]:
    """Return pairs not yet looked at whose two claims are both likely to be of one happening with a third.

    A dispatch and its French rewrite may share too few words to be proposed; the translation between them does not.
    """
    near: dict[int, list[int]] = defaultdict(list)
    for (a, b), value in sorted(odds.items()):
        if value >= likely:
            near[a].append(b)
            near[b].append(a)
    pairs = {(min(a, b), max(a, b)) for others in near.values() for a, b in combinations(others[:NEAREST], 2)}
    return sorted(pairs - odds.keys())


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
