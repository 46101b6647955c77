"""What may be a party of an act, and who is mentioned where in an article."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from recoupe.encoder.network import Place
from recoupe.model import Mention, Reading
from recoupe.stages.claim.heads import Floats
from recoupe.stages.claim.parties import Odds
from recoupe.stages.claim.party import Cast
from recoupe.syntax import Tree

NEAR, FAR = 4, 12
"""Words between an act and a party that stand near it, and neither near nor far."""


class Choice(NamedTuple):
    """What may be a party of an act, with how far it is one.

    `word` is its word in the act's sentence, None where only other sentences name it, as `mention` does.
    """

    odds: Odds
    word: int | None = None
    mention: Mention | None = None
    sort: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A mention with the sort of party that it is."""

    mention: Mention
    sort: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """The mentions of a window outside one of its sentences, those of an entity side by side.

    `kinds` are the kinds of places and parties that they are of, which `kind_of` numbers; so with the entities.
    `steps` are the weights of the kinds' places, `starts` where the mentions of each entity begin.
    """

    named: list[Named]
    rows: npt.NDArray[np.int64]
    fixed: Floats
    kinds: list[tuple[int, str]]
    kind_of: npt.NDArray[np.int64]
    steps: Floats
    entities: list[str | None]
    entity_of: npt.NDArray[np.int64]
    starts: npt.NDArray[np.int64]

    def best(self, scores: Floats) -> list[int]:
        """Return for each entity the number of its mention with the highest score, the first of equals."""
        highest = np.flatnonzero(scores == np.maximum.reduceat(scores, self.starts)[self.entity_of])
        found: list[int] = highest[np.searchsorted(highest, self.starts)].tolist()
        return found


def choice_of(named: Named, scores: Sequence[float]) -> Choice:
    """Return a mention of another sentence as what may be a party, by its scores as actor and as other."""
    return Choice(odds=Odds(*scores), mention=named.mention, sort=named.sort)


def both(actor: Choice, other: Choice) -> Choice:
    """Return one choice of the best mention as actor and the best as other: in the sentence, if one of them is."""
    if actor is other:
        return actor
    here = max((actor, other), key=lambda choice: (choice.word is not None, choice.odds.party))
    return Choice(odds=Odds(actor.odds.actor, other.odds.other), word=here.word, mention=here.mention, sort=here.sort)


def mentions_of(reading: Reading, cast: Cast) -> dict[Place, Named]:
    """Return who is mentioned by which word of an article."""
    found: dict[Place, Named] = {}
    for place, sentence in enumerate(reading.sentences):
        if not sentence.tokens:
            continue
        cast.enter(Tree(sentence))
        for i, (mention, schema) in cast.mentioned().items():
            found[place, i] = Named(mention, f"{schema}/{mention.kind.value}")
    return found


def distance_of(act: int, word: int) -> int:
    """Return the bucket of a word of the act's own sentence: three before it, three after."""
    apart = abs(word - act)
    size = 0 if apart <= NEAR else 1 if apart <= FAR else 2
    return size if word < act else 3 + size


def far_of(act: int, place: int, title: int) -> int:
    """Return the bucket of another sentence: the title, one, two or more before, one, two or more after."""
    step = place - act
    if place == title and step < -1:
        return 6
    return {-1: 7, -2: 8, 1: 10}.get(step, 9 if step < 0 else 11)
