"""An article as the encoder reads it: what each act is worth, and the parties it may have, in its sentence or not."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from recoupe.encoder import encoder
from recoupe.encoder.network import Place
from recoupe.model import Attribution, Mention, Reading
from recoupe.stages.claim.acts import Act
from recoupe.stages.claim.heads import Floats, Scored, heads, words_of
from recoupe.stages.claim.parties import Odds
from recoupe.stages.claim.party import Cast
from recoupe.stages.claim.traits import Seen
from recoupe.syntax import Tree

NEAR, FAR = 4, 12
"""Words between an act and a party that stand near it, and neither near nor far."""
MOST_MENTIONS = 7
OTHERS = 39
"""The number of every sort of party that training did not meet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What may be a party of an act, with how far it is one.

    `word` is its word in the act's sentence, None where only other sentences name it, as `mention` does.
    """

    odds: Odds
    word: int | None = None
    mention: Mention | None = None
    sort: str = ""


@dataclass(frozen=True, slots=True)
class _Named:
    mention: Mention
    sort: str


@dataclass(frozen=True)
class _Elsewhere:
    """The mentions of a window outside one of its sentences: where each stands, and the kinds of places they have."""

    named: list[_Named]
    rows: npt.NDArray[np.int64]
    fixed: Floats
    kinds: list[tuple[int, str]]
    kind_of: npt.NDArray[np.int64]


class Encoded:
    """The windows of one document, and who is mentioned where."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self.heads = heads()
        self._windows: list[tuple[dict[Place, int], int]] = []
        self._window_of: dict[int, int] = {}
        self._scored: dict[int, Scored] = {}
        for window, rows, vectors in encoder().read(reading):
            words = words_of(self.heads, vectors) if rows else vectors
            for place, size in Counter(place for place, _ in rows if place >= window.first).items():
                first = rows[place, 0]
                self._window_of[place] = len(self._windows)
                self._scored[place] = Scored(self.heads, vectors, words, first, first + size)
            self._windows.append((rows, window.places[0]))
        self._named = _mentions(reading, cast)
        self._others: dict[int, _Elsewhere] = {}
        self._often = Counter(named.mention.entity_id for named in self._named.values())

    @property
    def named(self) -> dict[Place, Mention]:
        """Return who is mentioned by which word of the document."""
        return {place: named.mention for place, named in self._named.items()}

    def row(self, act: Act, place: int) -> tuple[Scored, int] | None:
        """Return the scores of an act's sentence and its row there, None where the encoder did not read it."""
        scored = self._scored.get(place)
        return None if scored is None or act.token.i >= scored.last - scored.first else (scored, act.token.i)

    def act(self, seen: Seen, act: Act, traits: list[str]) -> float | None:
        """Return how far a word carries an act, in log odds."""
        found = self.row(act, seen.place)
        if found is None:
            return None
        scored, row = found
        return float(scored.acts[row] + self.heads.of_traits("act.traits", traits)[0])

    def roots(self, seen: Seen, act: Act, traits: list[str]) -> dict[str, float] | None:
        """Return the scores of an act's event types, in log odds up to a constant."""
        found = self.row(act, seen.place)
        if found is None:
            return None
        scored, row = found
        scores = scored.axes[row] + self.heads.of_traits("axes.traits", traits)
        return {name: float(score) for name, score in zip(self.heads.roots, scores, strict=False)}

    def choices(self, seen: Seen, act: Act, words: list[int], heard: Attribution | None) -> list[Choice]:
        """Return everything that may be a party of an act, one choice an entity: the best of its mentions."""
        best: dict[object, dict[str, Choice]] = defaultdict(dict)
        for key, choice in self._all(seen, act, words, heard):
            for role in ("actor", "other"):
                held = best[key].get(role)
                if held is None or getattr(choice.odds, role) > getattr(held.odds, role):
                    best[key][role] = choice
        return [_both(found["actor"], found["other"]) for found in best.values()]

    def _all(
        self, seen: Seen, act: Act, words: list[int], heard: Attribution | None
    ) -> Iterator[tuple[object, Choice]]:
        found = self.row(act, seen.place)
        if found is None:
            return
        scored, row = found
        rows, _ = self._windows[self._window_of[seen.place]]
        for i in words:
            token = seen.tree.tokens[i]
            if (seen.place, i) in rows:
                key = seen.entity(token)
                told = 0 if heard is None else 1 if key in heard.source_entity_ids else 2
                score = scored.parties[:, row, rows[seen.place, i]] + self._fixed(key, seen.who(token))
                score += self.heads.table("party.told")[told]
                score += self.heads.of_traits("party.traits", seen.party(act, token))
                score += self.heads.table("party.distance")[distance_of(act.token.i, i)]
                yield key or i, Choice(odds=Odds(float(score[0]), float(score[1])), word=i)
        yield from self._far(seen, act, heard, scored.parties[:, row])

    def _far(self, seen: Seen, act: Act, heard: Attribution | None, scores: Floats) -> Iterator[tuple[object, Choice]]:
        """Yield the mentions of other sentences; `scores` are those of the act with each word of the window."""
        others = self._elsewhere(seen.place)
        if not others.named:
            return
        distance = self.heads.table("party.distance")
        traits = [
            self.heads.of_traits("party.traits", seen.far(act, step, sort)) + distance[step]
            for step, sort in others.kinds
        ]
        speakers = frozenset(heard.source_entity_ids) if heard else frozenset[str]()
        told = [0 if heard is None else 1 if named.mention.entity_id in speakers else 2 for named in others.named]
        found = scores[:, others.rows].T + others.fixed + np.array(traits)[others.kind_of]
        found += self.heads.table("party.told")[told]
        for named, (actor, other) in zip(others.named, found.tolist(), strict=True):
            yield named.mention.entity_id, Choice(odds=Odds(actor, other), mention=named.mention, sort=named.sort)

    def _elsewhere(self, own: int) -> _Elsewhere:
        if own not in self._others:
            rows, first = self._windows[self._window_of[own]]
            found = [
                (place, rows[place], each) for place, each in self._named.items() if place[0] != own and place in rows
            ]
            kinds = [(far_of(own, place[0], first), named.sort) for place, _, named in found]
            order = list(dict.fromkeys(kinds))
            self._others[own] = _Elsewhere(
                named=[named for *_, named in found],
                rows=np.array([row for _, row, _ in found], np.int64),
                fixed=np.array([self._fixed(named.mention.entity_id, named.sort) for *_, named in found]),
                kinds=order,
                kind_of=np.array([order.index(kind) for kind in kinds], np.int64),
            )
        return self._others[own]

    def _fixed(self, key: str | None, sort: str) -> Floats:
        table, often = self.heads.table, min(MOST_MENTIONS, self._often[key])
        sorts = self.heads.sorts.get(sort, OTHERS)
        found: Floats = table("party.bias") + table("party.often")[often] + table("party.sort")[sorts]
        return found


def _both(actor: Choice, other: Choice) -> Choice:
    """Return one choice of the best mention as actor and the best as other: in the sentence, if one of them is."""
    here = max((actor, other), key=lambda choice: (choice.word is not None, choice.odds.party))
    return Choice(odds=Odds(actor.odds.actor, other.odds.other), word=here.word, mention=here.mention, sort=here.sort)


def _mentions(reading: Reading, cast: Cast) -> dict[Place, _Named]:
    found: dict[Place, _Named] = {}
    for place, sentence in enumerate(reading.sentences):
        if not sentence.tokens:
            continue
        cast.enter(Tree(sentence))
        for i, (mention, schema) in cast.mentioned().items():
            found[place, i] = _Named(mention, f"{schema}/{mention.kind.value}")
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
