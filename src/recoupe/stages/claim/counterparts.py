"""Who the other side of an act is, where its own words do not tell: by who deals with whom in the whole article.

"Canada raised its duties. India has retaliated." -> against Canada: nobody says so, but every reader knows.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from recoupe.model import Mention
from recoupe.stages.claim.lexicon import BODY, HUMAN
from recoupe.stages.claim.loglinear import BIAS, logistic
from recoupe.stages.claim.parties import ACTOR, OTHER, Odds
from recoupe.stages.claim.traits import Seen
from recoupe.stages.claim.weigh import PERSON, Left, Weighed, does_it, is_done_to_itself, is_place, may_act, tells

TABLE = "counterparts.tsv"
LEAST, FAINT = 0.3, 0.28
"""How likely the likeliest entity must be to fill an empty role; and of an act that its own words give nobody.

Of those added to real texts four in ten are right, of those under 0.5 one in three; pages mark them as inferred. From
0.5 on a third fewer parties are false and as many rows whole, but fewer are found. A faint one alone leaves it open.
"""
LOWEST, LEAST_SCORE = -8.0, -4.0
"""The log odds of a rival where there is none, and those under which an entity is not asked for."""
RANKS = 5
OTHER_KIND = {HUMAN: BODY, BODY: HUMAN}
Signs = dict[str, float]


@dataclass(frozen=True, slots=True)
class Told:
    """An act of an article with what it was weighed to be, and who speaks of it."""

    seen: Seen
    weighed: Weighed
    speakers: frozenset[str]

    def chosen(self) -> dict[str, str]:
        """Return the roles of the entities that are parties of the act already."""
        words = ((self.seen.entity(token), role) for role, token, _ in self.weighed.parties)
        far = ((mention.entity_id, role) for role, mention, _ in self.weighed.elsewhere)
        return {entity: role for entity, role in (*words, *far) if entity and role in {ACTOR, OTHER}}

    def names_somebody(self) -> bool:
        """Tell whether the act's own words tell who a party is."""
        words = [token for role, token, _ in self.weighed.parties if role in {ACTOR, OTHER}]
        return bool(self.weighed.elsewhere) or any(tells(self.seen, token) for token in words)

    def roles(self) -> set[str]:
        """Return the roles that somebody has, named or not."""
        return {role for role, *_ in (*self.weighed.parties, *self.weighed.elsewhere)}


class Dealings:
    """Who deals with whom in an article, as far as the acts' own words tell; an act counts for what it is worth."""

    def __init__(self, acts: Sequence[Told], named: Mapping[tuple[int, int], Mention]) -> None:
        self.pairs: defaultdict[tuple[str, str], float] = defaultdict(float)
        self.turns: defaultdict[tuple[str, str, str, str], float] = defaultdict(float)
        self.roles: defaultdict[tuple[str, str], float] = defaultdict(float)
        self.types: defaultdict[tuple[str, str, str], float] = defaultdict(float)
        for act in acts:
            chosen, worth = act.chosen(), act.weighed.worth
            for one, role in chosen.items():
                self.roles[one, role] += worth
                self.types[act.weighed.root, one, role] += worth
                for two, part in chosen.items():
                    if two != one:
                        self.pairs[one, two] += worth
                        self.turns[one, role, two, part] += worth
        self.sums: defaultdict[str, float] = defaultdict(float)
        for (one, _), worth in self.pairs.items():
            self.sums[one] += worth
        often = Counter(mention.entity_id or "" for mention in named.values())
        self.ranks = {entity: rank for rank, (entity, _) in enumerate(often.most_common())}
        self.first: dict[str, int] = {}
        for (place, _), mention in sorted(named.items()):
            self.first.setdefault(mention.entity_id or "", place)


def fill(acts: Sequence[Told], named: Mapping[tuple[int, int], Mention]) -> Iterator[Weighed]:
    """Yield the acts in their order, each with the likeliest entity in a role that its own words leave empty."""
    dealings = Dealings(acts, named)
    before: dict[tuple[str, str], str] = {}
    for act in acts:
        found: dict[str, tuple[float, Left]] = {}
        least = LEAST if act.names_somebody() else FAINT
        for left, role, signs in asked(act, dealings, before):
            odds = probability(signs)
            if odds >= least and odds > found.get(role, (0.0, left))[0]:
                found[role] = odds, left
        yield _filled(act, found)
        remember(act, before)


def asked(act: Told, dealings: Dealings, before: Mapping[tuple[str, str], str]) -> Iterator[tuple[Left, str, Signs]]:
    """Yield for each role that nobody has the entities that may have it, with the signs for and against."""
    chosen, taken = act.chosen(), act.roles()
    for role in (ACTOR, OTHER):
        free = [left for left in act.weighed.left if left.entity not in chosen and _is_asked(act, left, role)]
        if role not in taken and free:
            scores = sorted((_score(left.odds, role) for left in free), reverse=True)
            for left in free:
                yield left, role, signs_of(act, left, role, scores, dealings, before)


def _is_asked(act: Told, left: Left, role: str) -> bool:
    weighed = act.weighed.act
    near = left.token is not None and role == ACTOR and not may_act(weighed, left.slot) and act.names_somebody()
    whole = role == OTHER and (is_done_to_itself(act.seen, weighed) or does_it(weighed, left.slot))
    whole = whole or (role == ACTOR and _is_of_another(act, left))
    return _score(left.odds, role) > LEAST_SCORE and not is_place(weighed, left.slot) and not near and not whole


def _is_of_another(act: Told, left: Left) -> bool:
    """Tell whether an act's own words give it to somebody else: "delayed by a quarrel"; "the company" is no person."""
    weighed, lexicon = act.weighed.act, act.seen.lexicon
    if weighed.pos != "VERB" or weighed.arguments.inherited:
        return False
    nouns = [word for word in weighed.arguments.subjects if word.upos == "NOUN"]
    if weighed.arguments.passive:
        return bool(nouns)
    kind = HUMAN if left.sort.partition("/")[0] != PERSON else BODY
    return any(lexicon.is_word(word, kind) and not lexicon.is_word(word, OTHER_KIND[kind]) for word in nouns)


def signs_of(
    act: Told,
    left: Left,
    role: str,
    scores: Sequence[float],
    dealings: Dealings,
    before: Mapping[tuple[str, str], str],
) -> Signs:
    """Return the signs by name, as numbers."""
    entity, weighed, chosen = left.entity, act.weighed, act.chosen()
    score, here = _score(left.odds, role), float(left.token is not None)
    is_best = score == scores[0]
    rival = (scores[1] if len(scores) > 1 else LOWEST) if is_best else scores[0]
    shares = [dealings.pairs[one, entity] / dealings.sums[one] for one in chosen if dealings.sums[one]]
    rank = dealings.ranks.get(entity, RANKS)
    is_verb, is_passive = weighed.act.pos == "VERB", weighed.act.arguments.passive
    sort, root = left.sort.partition("/")[0], weighed.root
    return {
        BIAS: 1.0, "score": score, "other role": _score(left.odds, OTHER if role == ACTOR else ACTOR),
        "best": is_best, "margin": score - rival, "here": here, "elsewhere score": (1 - here) * score,
        "share": max(shares, default=0.0),
        "together": math.log1p(max((dealings.pairs[one, entity] for one in chosen), default=0.0)),
        "in turn": math.log1p(max((dealings.turns[*pair, entity, role] for pair in chosen.items()), default=0.0)),
        "in role": math.log1p(dealings.roles[entity, role]), "in type": math.log1p(dealings.types[root, entity, role]),
        "rank": min(RANKS, rank), "first rank": rank == 0, "second rank": rank == 1,
        "in title": dealings.first.get(entity) == 0, "speaks": entity in act.speakers, "alone": not chosen,
        "alone score": (not chosen) * score, "several": len(chosen) > 1, "actor": role == ACTOR,
        "before": before.get(("", role)) == entity, "before in type": before.get((root, role)) == entity,
        "verb": is_verb, "verb other": is_verb and role == OTHER, "passive": is_passive,
        "passive actor": is_passive and role == ACTOR, "country": sort == "Country", "person": sort == "Person",
        "outside": left.slot == "-", "act": weighed.worth, f"type {root}": 1.0, f"type {root} {role}": 1.0,
    }  # fmt: skip


def probability(signs: Signs) -> float:
    """Return how likely an entity has a role, by its signs."""
    return logistic(TABLE, signs)


def remember(act: Told, before: dict[tuple[str, str], str]) -> None:
    """Keep who had each role in the last act, and in the last act of its type."""
    for entity, role in act.chosen().items():
        before["", role] = before[act.weighed.root, role] = entity


def _filled(act: Told, found: Mapping[str, tuple[float, Left]]) -> Weighed:
    best: dict[str, tuple[float, str, Left]] = {}
    for role, (odds, left) in sorted(found.items()):
        if left.entity not in best or odds > best[left.entity][0]:
            best[left.entity] = odds, role, left
    here = [(role, left.token, odds) for odds, role, left in best.values() if left.token is not None]
    far = [(role, left.mention, odds) for odds, role, left in best.values() if left.mention is not None]
    rest = [pair for pair in act.weighed.parties if act.seen.entity(pair[1]) not in best]
    left_over = tuple(left for left in act.weighed.left if left.entity not in best)
    elsewhere = (*act.weighed.elsewhere, *far)
    likely = any(odds >= LEAST for odds, *_ in best.values())
    unsure = not act.names_somebody() and not likely
    if unsure and not best:
        rest += act.weighed.spare
    return replace(act.weighed, parties=(*here, *rest), elsewhere=elsewhere, left=left_over, unsure=unsure)


def _score(odds: Odds, role: str) -> float:
    return odds.actor if role == ACTOR else odds.other


def by_sentence(acts: Sequence[Told], filled: Sequence[Weighed]) -> dict[int, dict[int, Weighed]]:
    """Return the weighed acts by sentence and word."""
    found: dict[int, dict[int, Weighed]] = defaultdict(dict)
    for act, weighed in zip(acts, filled, strict=True):
        found[act.seen.place][weighed.act.token.i] = weighed
    return found
