"""Which pairs of claims are worth a comparison: those that share telling words, names, numbers, parties or an act.

No pair of claims is looked at for its own sake, so that ten times the articles are ten times the work.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from recoupe.stages.corroborate.profile import Profile

HOLDERS = 300
"""Claims that may hold a sign for it to bring them together; one that more hold does so month by month."""
NEAREST, OF_A_PAGE = 48, 5
"""Other claims that are compared with each, and those of one page."""
TELLING = 1.2
"""Weight from which a word of a clause may bring two claims together."""
LEAST = 2.0
"""Weight that two claims must share."""

Held = list[tuple[int, float]]
"""Claims (places) that hold a sign, each with the weight that it has there."""
Index = dict[str, dict[int | None, Held]]
"""The holders of each sign by month."""


def proposals(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Return pairs of places (a < b) of claims that may tell one happening."""
    signs = [_signs(one) for one in profiles]
    months = [_month(one) for one in profiles]
    index = _index(signs, months)
    found: set[tuple[int, int]] = set()
    for n in range(len(profiles)):
        shared: dict[int, float] = defaultdict(float)
        for sign, weight in signs[n].items():
            for held in _holders(sign, months[n], index):
                for other, its in held:
                    shared[other] += min(weight, its)
        shared.pop(n, None)
        found.update((min(n, other), max(n, other)) for other in _likely(shared, profiles))
    return sorted(found)


def _likely(shared: dict[int, float], profiles: Sequence[Profile]) -> Iterator[int]:
    """Yield the claims that share most, a few of each page: a happening is told once or twice on a page."""
    taken: Counter[str] = Counter()
    for _, other in sorted([(-weight, other) for other, weight in shared.items() if weight >= LEAST]):
        page = profiles[other].claim.document_id
        if taken.total() == NEAREST:
            return
        if taken[page] < OF_A_PAGE:
            taken[page] += 1
            yield other


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
    index: Index = defaultdict(lambda: defaultdict(list))
    for n, found in enumerate(signs):
        for sign, weight in found.items():
            index[sign][months[n]].append((n, weight))
    return index


def _holders(sign: str, month: int | None, index: Index) -> list[Held]:
    """Return the claims that hold a sign, those of the months around where all together are too many."""
    by_month = index[sign]
    if sum(map(len, by_month.values())) <= HOLDERS:
        return list(by_month.values())
    near = [month] if month is None else [month, month - 1, month + 1, None]
    return [held for one in near if len(held := by_month.get(one, [])) <= HOLDERS]
