"""How telling words and parties are among the pages on one affair.

What every claim there names tells none of them from another: in a story on a ransom, the ransom; elsewhere it does.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log

from recoupe.stages.corroborate.pages import Weights
from recoupe.stages.corroborate.profile import ENTITY, Profile

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

    def beside(self, others: Sequence["Counts"]) -> "Counts":
        """Return how many claims of this page and of others name what this page names."""
        return Counts(
            self.claims + sum(other.claims for other in others),
            _beside(self.own, [other.own for other in others]),
            _beside(self.near, [other.near for other in others]),
            _beside(self.parties, [other.parties for other in others]),
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

    def __init__(self, profiles: Sequence[Profile], near: Mapping[str, Sequence[str]]) -> None:
        """`near` are the pages (ids) by which each is weighed, itself the first."""
        self.near = near
        self._pages: dict[str, list[Profile]] = defaultdict(list)
        for one in profiles:
            self._pages[one.claim.document_id].append(one)
        self._own: dict[str, Counts] = {}
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
            self._counts[name] = first.beside(others)
        return self._counts[name]

    def _counts_of(self, name: str) -> Counts:
        if name not in self._own:
            self._own[name] = Counts.of(self._pages[name])
        return self._own[name]


def _beside(own: Counter[str], others: Sequence[Counter[str]]) -> Counter[str]:
    found = own.copy()
    for other in others:
        for sign in own.keys() & other.keys():
            found[sign] += other[sign]
    return found


def _parties(one: Profile, counts: Counts) -> Iterator[tuple[str, float]]:
    for sign in one.parties:
        if sign.startswith(ENTITY):
            yield sign, counts.rare(sign, counts.parties)
