"""An article as the encoder reads it: what each act is worth, and the parties it may have, in its sentence or not."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

import numpy as np

from recoupe.encoder import encoder
from recoupe.encoder.network import Place
from recoupe.model import Attribution, BlockKind, Mention, Reading
from recoupe.stages.claim.acts import Act
from recoupe.stages.claim.choices import Choice, Elsewhere, Named, both, choice_of, distance_of, far_of, mentions_of
from recoupe.stages.claim.heads import Floats, Scored, heads, words_of
from recoupe.stages.claim.parties import Odds
from recoupe.stages.claim.party import Cast
from recoupe.stages.claim.traits import Seen

Key = TypeVar("Key", bound=Hashable)

MOST_MENTIONS = 7
OTHERS = 39
"""The number of every sort of party that training did not meet."""


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
        self._named = mentions_of(reading, cast)
        self._others: dict[int, Elsewhere] = {}
        self._weights: dict[tuple[int, int], Floats] = {}
        self._axes_at: dict[Place, Floats] = {}
        self._titles = {n for n, each in enumerate(reading.sentences) if each.kind is BlockKind.TITLE}
        self._first: dict[str | None, int] = {}
        for (place, _), named in self._named.items():
            self._first[named.mention.entity_id] = min(place, self._first.get(named.mention.entity_id, place))
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
        scores = self._axes(seen, act, traits)
        return None if scores is None else dict(zip(self.heads.roots, scores.tolist(), strict=False))

    def modalities(self, seen: Seen, act: Act, traits: list[str]) -> dict[str, float] | None:
        """Return the scores of an act's modalities, in log odds up to a constant."""
        scores = self._axes(seen, act, traits)
        if scores is None:
            return None
        return dict(zip(self.heads.modalities, scores[len(self.heads.roots) :].tolist(), strict=False))

    def _axes(self, seen: Seen, act: Act, traits: list[str]) -> Floats | None:
        found = self.row(act, seen.place)
        if found is None:
            return None
        place = seen.place, act.token.i
        if place not in self._axes_at:
            scored, row = found
            self._axes_at[place] = scored.axes[row] + self.heads.of_traits("axes.traits", traits)
        return self._axes_at[place]

    def choices(self, seen: Seen, act: Act, traits: Mapping[int, list[str]], heard: Attribution | None) -> list[Choice]:
        """Return everything that may be a party of an act, one choice an entity: the best of its mentions.

        `traits` are those of the words of the act's sentence that may be parties (`Seen.party`).
        """
        found = self.row(act, seen.place)
        if found is None:
            return []
        scored, row = found
        scores = scored.parties[:, row]
        best: dict[object, tuple[Choice, Choice]] = {}
        for key, actor, other in (
            *self._here(seen, act, traits, heard, scores),
            *self._far(seen, act, heard, scores),
        ):
            held = best.get(key)
            if held is not None:
                actor = actor if actor.odds.actor > held[0].odds.actor else held[0]
                other = other if other.odds.other > held[1].odds.other else held[1]
            best[key] = actor, other
        return [both(*pair) for pair in best.values()]

    def _here(
        self, seen: Seen, act: Act, traits: Mapping[int, list[str]], heard: Attribution | None, scores: Floats
    ) -> Iterator[tuple[object, Choice, Choice]]:
        """Yield the words of the act's own sentence; `scores` are those of the act with each word of the window."""
        rows, _ = self._windows[self._window_of[seen.place]]
        words = [i for i in traits if (seen.place, i) in rows]
        if not words:
            return
        tokens = [seen.tree.tokens[i] for i in words]
        keys = [seen.entity(token) for token in tokens]
        fixed = np.array([self._fixed(key, seen.who(token)) for key, token in zip(keys, tokens, strict=True)])
        found = scores[:, [rows[seen.place, i] for i in words]].T + fixed
        found += self._told(keys, heard)
        found += self.heads.of_each("party.traits", [traits[i] for i in words])
        found += self.heads.table("party.distance")[[distance_of(act.token.i, i) for i in words]]
        for i, key, (actor, other) in zip(words, keys, found.tolist(), strict=True):
            choice = Choice(odds=Odds(actor, other), word=i)
            yield key or i, choice, choice

    def _far(
        self, seen: Seen, act: Act, heard: Attribution | None, scores: Floats
    ) -> Iterator[tuple[object, Choice, Choice]]:
        """Yield for each entity of other sentences the best mention as actor and the best as other party."""
        others = self._elsewhere(seen.place)
        if not others.named:
            return
        traits = self.heads.of_each("party.traits", seen.far(act, others.kinds))
        traits += others.steps
        found = scores[:, others.rows].T + others.fixed + traits[others.kind_of]
        found += self._told(others.entities, heard)[others.entity_of]
        best = (others.best(found[:, role]) for role in (0, 1))
        odds = found.tolist()
        for entity, actor, other in zip(others.entities, *best, strict=True):
            one = choice_of(others.named[actor], odds[actor])
            yield entity, one, one if other == actor else choice_of(others.named[other], odds[other])

    def _told(self, entities: Sequence[str | None], heard: Attribution | None) -> Floats:
        """Return what it weighs of each entity whether a saying holds the act, and whether the entity says it."""
        speakers = frozenset(heard.source_entity_ids) if heard else frozenset[str]()
        told = [0 if heard is None else 1 if entity in speakers else 2 for entity in entities]
        weights: Floats = self.heads.table("party.told")[told]
        return weights

    def _elsewhere(self, own: int) -> Elsewhere:
        if own not in self._others:
            rows, first = self._windows[self._window_of[own]]
            found = [
                (place, each)
                for place, each in self._named.items()
                if place[0] != own and place in rows and self._is_known(each, own)
            ]
            entities = _numbered(each.mention.entity_id for _, each in found)
            found.sort(key=lambda pair: entities[pair[1].mention.entity_id])
            kinds = [(far_of(own, place[0], first), each.sort) for place, each in found]
            order = _numbered(kinds)
            entity_of = np.array([entities[each.mention.entity_id] for _, each in found], np.int64)
            self._others[own] = Elsewhere(
                named=[each for _, each in found],
                rows=np.array([rows[place] for place, _ in found], np.int64),
                fixed=np.array([self._fixed(each.mention.entity_id, each.sort) for _, each in found]),
                kinds=list(order),
                kind_of=np.array([order[kind] for kind in kinds], np.int64),
                steps=self.heads.table("party.distance")[np.array([step for step, _ in order], np.int64)],
                entities=list(entities),
                entity_of=entity_of,
                starts=np.searchsorted(entity_of, np.arange(len(entities))),
            )
        return self._others[own]

    def _is_known(self, named: Named, own: int) -> bool:
        """Tell whether a reader has met an entity by a sentence; a headline may leave out whom the text then names."""
        first = self._first.get(named.mention.entity_id)
        return own in self._titles or first is None or first <= own

    def _fixed(self, key: str | None, sort: str) -> Floats:
        """Return what an entity weighs whatever the act: how often it is mentioned, and what sort of party it is."""
        pair = min(MOST_MENTIONS, self._often[key]), self.heads.sorts.get(sort, OTHERS)
        if pair not in self._weights:
            table, (often, sorts) = self.heads.table, pair
            self._weights[pair] = table("party.bias") + table("party.often")[often] + table("party.sort")[sorts]
        return self._weights[pair]


def _numbered(each: Iterable[Key]) -> dict[Key, int]:
    """Number things in the order in which they are first met."""
    return {key: number for number, key in enumerate(dict.fromkeys(each))}
