"""How telling words and parties are among the pages on one affair.

What every claim there names tells none of them from another: in a story on a ransom, the ransom; elsewhere it does.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from recoupe.stages.corroborate.profile import ENTITY, Profile, Weights

STRANGE = 0.1
"""Likeness of two pages below which they are not on one affair."""
NEIGHBOURS = 12
"""Pages on one affair, at most, by which a page's words are weighed."""
FAINT = 0.3
"""Weight under which a word tells nothing anywhere."""
EVERYWHERE = 0.05
"""What is left of the weight of what all claims name."""


@dataclass(frozen=True)
class Weighed:
    """A claim's words, its sentence's words and its parties, each by its weight and by how few claims name it."""

    own: Weights
    near: Weights
    parties: Weights


@dataclass(frozen=True)
class Counts:
    """How many claims of a page name each word in their clause, in their sentence, and each party."""

    claims: int
    own: Counter[str]
    near: Counter[str]
    parties: Counter[str]

    @classmethod
    def of(cls, profiles: Iterable[Profile]) -> "Counts":
        """Return the counts of one page's claims."""
        known = list(profiles)
        return cls(
            len(known),
            Counter(sign for one in known for sign in one.own),
            Counter(sign for one in known for sign in one.near),
            Counter(sign for one in known for sign in one.parties),
        )

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.claims + other.claims, self.own + other.own, self.near + other.near, self.parties + other.parties
        )

    @cached_property
    def _rareness(self) -> list[float]:
        """How rare a sign is, by the number of claims that name it."""
        most = log(max(2, self.claims))
        return [max(EVERYWHERE, 1 - log(max(1, number)) / most) for number in range(self.claims + 1)]

    def rare(self, sign: str, counts: Counter[str]) -> float:
        """Return how few claims name a sign: 1 for what one names, `EVERYWHERE` for what all do."""
        return self._rareness[counts[sign]]


class Affairs:
    """Weighs claims by what the pages near theirs tell; each once."""

    def __init__(
        self, profiles: Sequence[Profile], pairs: Iterable[tuple[int, int]], alike: Callable[[Profile, Profile], float]
    ) -> None:
        """Count what pages on one affair tell; a family of texts is counted once, however often it is printed.

        `pairs` are places of claims whose pages may be on one affair, `alike` tells how like two claims' pages are.
        `near` are then the pages by which each is weighed, itself the first.
        """
        pages: dict[str, list[Profile]] = defaultdict(list)
        for one in profiles:
            pages[one.claim.document_id].append(one)
        near: dict[str, set[str]] = defaultdict(set)
        for i, j in pairs:
            a, b = profiles[i].claim.document_id, profiles[j].claim.document_id
            near[a].add(b)
            near[b].add(a)
        self.near = {name: (name, *_nearest(name, near[name], pages, alike)) for name in pages}
        self._pages, self._own = pages, dict[str, Counts]()
        self._counts: dict[str, Counts] = {}
        self._weighed: dict[str, Weighed] = {}

    def weighed(self, one: Profile) -> Weighed:
        """Return a claim's signs as they weigh among the pages on its affair."""
        if one.claim.id not in self._weighed:
            counts = self._counts_around(one.claim.document_id)
            self._weighed[one.claim.id] = Weighed(
                Weights({sign: w * counts.rare(sign, counts.own) for sign, w in one.own.items() if w > FAINT}),
                Weights({sign: w * counts.rare(sign, counts.near) for sign, w in one.near.items() if w > FAINT}),
                Weights(_parties(one, counts)),
            )
        return self._weighed[one.claim.id]

    def _counts_around(self, name: str) -> Counts:
        if name not in self._counts:
            first, *others = [self._counts_of(other) for other in self.near[name]]
            self._counts[name] = sum(others, first)
        return self._counts[name]

    def _counts_of(self, name: str) -> Counts:
        if name not in self._own:
            self._own[name] = Counts.of(self._pages[name])
        return self._own[name]


def _nearest(
    name: str, others: set[str], pages: Mapping[str, Sequence[Profile]], alike: Callable[[Profile, Profile], float]
) -> list[str]:
    """Return the pages nearest to one, one page of each family of texts but its own."""
    own, found = pages[name][0], dict[str, str]()
    ranked = sorted((-alike(own, pages[other][0]), other) for other in others - {name})
    for likeness, other in ranked:
        family = pages[other][0].page.family
        if -likeness >= STRANGE and family != own.page.family and len(found) < NEIGHBOURS:
            found.setdefault(family, other)
    return list(found.values())


def _parties(one: Profile, counts: Counts) -> Iterator[tuple[str, float]]:
    for sign in one.parties:
        if sign.startswith(ENTITY):
            yield sign, counts.rare(sign, counts.parties)
