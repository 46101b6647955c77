"""How alike pages are by what they are about; each two are looked at once, in this build or in an earlier one."""

from collections.abc import Mapping, Sequence
from hashlib import blake2b

import numpy as np

from recoupe.stages.corroborate.memory import SIZE, Memory, Numbers, Places
from recoupe.stages.corroborate.pages import Page, cosine
from recoupe.stages.corroborate.profile import Profile

STRANGE = 0.1
"""Likeness of two pages below which they are not on one affair."""
NEIGHBOURS = 12
"""Pages on one affair, at most, by which a page's words are weighed."""


class Topics:
    """The pages of some claims, numbered by their ids in order, and how like each two are."""

    def __init__(self, profiles: Sequence[Profile], memory: Memory | None = None) -> None:
        pages = {one.claim.document_id: one.page for one in profiles}
        self._names = sorted(pages)
        self._pages = [pages[name] for name in self._names]
        self._numbers = {name: number for number, name in enumerate(self._names)}
        self._memory = memory or Memory()
        self._known: dict[int, float] = {}
        self.of_claims = np.array([self._numbers[one.claim.document_id] for one in profiles], dtype=np.int64)

    def alike(self, a: Profile, b: Profile) -> float:
        """Return how alike the pages of two claims are."""
        first, second = sorted((a.page, b.page), key=_id)
        one, other = (self._numbers.get(page.document.id) for page in (first, second))
        if one is None or other is None:
            return _cosine(first, second)
        code = one * len(self._pages) + other
        if code not in self._known:
            self._known[code] = _cosine(first, second)
        return self._known[code]

    def near(self, pairs: Places) -> Mapping[str, Sequence[str]]:
        """Return the pages by which the words of each are weighed, itself the first and then the likest.

        `pairs` are places of claims that may be of one happening. A family of texts is counted once, however often it
        is printed.
        """
        numbers = np.sort(self.of_claims[pairs], axis=1)
        numbers = np.unique(numbers[numbers[:, 0] != numbers[:, 1]], axis=0)
        likeness = self._likeness(numbers)
        ends, both = np.concatenate([numbers, numbers[:, ::-1]]), np.concatenate([likeness, likeness])
        ends, both = ends[both >= STRANGE], both[both >= STRANGE]
        order = np.lexsort((ends[:, 1], -both, ends[:, 0]))
        starts = np.searchsorted(ends[order, 0], np.arange(1, len(self._pages)))
        parts = np.split(ends[order, 1], starts)
        return {
            name: (name, *self._apart(number, others.tolist()))
            for number, (name, others) in enumerate(zip(self._names, parts, strict=False))
        }

    def _likeness(self, numbers: Places) -> Numbers:
        """Return how alike pages are, two a row; what an earlier build found is not worked out again."""
        digests = [_digest(page) for page in self._pages] if self._memory.basis else []
        found = self._memory.find("topic", digests, numbers)
        for n in np.flatnonzero(np.isnan(found)).tolist():
            a, b = numbers[n].tolist()
            found[n] = _cosine(self._pages[a], self._pages[b])
        self._memory.keep("topic", digests, numbers, found)
        codes = (numbers[:, 0] * len(self._pages) + numbers[:, 1]).tolist()
        self._known.update(zip(codes, found.tolist(), strict=True))
        return found

    def _apart(self, own: int, others: Sequence[int]) -> list[str]:
        """Return the pages nearest to one, likest first, one of each family of texts but its own."""
        found: dict[str, str] = {}
        for other in others:
            if len(found) == NEIGHBOURS:
                break
            family = self._pages[other].family
            if family != self._pages[own].family:
                found.setdefault(family, self._names[other])
        return list(found.values())


def _id(page: Page) -> str:
    return page.document.id


def _cosine(first: Page, second: Page) -> float:
    return 1.0 if first is second else cosine(first.topic, second.topic)


def _digest(page: Page) -> bytes:
    """Return what tells a page, and all that its topic depends on.

    Two copies are told apart: sums over the signs of two pages are made in the order of their ids.
    """
    words = f"{page.document.id}\0{page.document.language}\0{page.document.text}"
    return blake2b(words.encode("utf-8", "surrogatepass"), digest_size=SIZE).digest()
