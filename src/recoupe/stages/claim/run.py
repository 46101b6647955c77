"""Read a document's clauses, and its claims: those of the frames by their rules, of every other act by the weights."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from recoupe.encoder.network import knows
from recoupe.model import BlockKind, Certainty, Claim, Clause, Frame, Level, Reading
from recoupe.stages.claim.acts import Act, acts_of
from recoupe.stages.claim.bargain import link
from recoupe.stages.claim.build import Reader
from recoupe.stages.claim.clauses import Clauses
from recoupe.stages.claim.counterparts import by_sentence, fill
from recoupe.stages.claim.encoded import Encoded
from recoupe.stages.claim.general import General
from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.stances import Stances
from recoupe.stages.claim.traits import Seen
from recoupe.stages.claim.weigh import Weighed
from recoupe.syntax import Tree

Row = TypeVar("Row", Claim, Clause)

RULED = 0.65
"""What the rules' own confidence is worth on news nobody tuned for: of rows given 0.93 two in three are citable."""
READ = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.BODY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one sentence holds: its acts, the clauses and claims made of them, and what each was made from."""

    seen: Seen
    acts: tuple[Act, ...]
    stances: Stances
    clauses: tuple[Clause, ...]
    ruled: tuple[Claim, ...]
    weighed: tuple[Claim, ...]
    claims: tuple[Claim, ...]
    judged: Mapping[int, Weighed]
    general: General

    def weigh(self, act: Act) -> Weighed:
        """Return one of the acts as it was weighed, whatever it is worth."""
        found = self.judged.get(act.token.i) or self.general.weigh(self.seen, act, least=0.0)
        assert found is not None
        return found


def run(reading: Reading, *, encoder: bool = True) -> Reading:
    """Return the reading with its clauses and claims, sorted by place; captions and furniture make none."""
    clauses: list[Clause] = []
    claims: list[Claim] = []
    for found in sentences_of(Reader(reading, lexicon(reading.document.language)), encoder=encoder):
        clauses.extend(found.clauses)
        claims.extend(found.claims)
    return replace(reading, clauses=_in_order(clauses), claims=_in_order(claims))


def run_fast(reading: Reading) -> Reading:
    """Return the reading with its clauses and claims by the tables alone; no role is filled from other sentences."""
    return run(reading, encoder=False)


def sentences_of(reader: Reader, make: type[General] = General, *, encoder: bool = True) -> Iterator[Found]:
    """Yield what each sentence that is read holds, in text order; `reader.cast` stands at that sentence."""
    reading, words = reader.reading, reader.lexicon
    encoded = Encoded(reading, reader.cast) if encoder and knows(reading) else None
    general = make(reading, words, reader.cast, reader.voice, encoded)
    clauses = Clauses(reading, reader.cast, reader.voice)
    sentences = [place for place, each in enumerate(reading.sentences) if each.kind in READ and each.tokens]
    seen, acts = {}, {}
    for place in sentences:
        reader.cast.enter(Tree(reading.sentences[place]))
        seen[place] = Seen(reader.cast.tree, words, reader.cast.mentioned(), place)
        acts[place] = tuple(acts_of(seen[place].tree, words, reading.document.language))
    told = [each for place in sentences for each in general.weighed(seen[place], acts[place])]
    judged = by_sentence(told, list(fill(told, encoded.named)) if encoded else [each.weighed for each in told])
    before: list[Claim] = []
    for place in sentences:
        ruled = link(reading.sentences[place], reader.claims_of(seen[place].tree), before, reading.document.language)
        stances = Stances(seen[place], words, encoded)
        weighed = general.claims_of(seen[place], acts[place], judged.get(place, {}), stances)
        claims = join(ruled, weighed)
        before.extend(claims)
        yield Found(
            seen=seen[place],
            acts=acts[place],
            stances=stances,
            clauses=tuple(clauses.of(seen[place].tree, acts[place], stances)),
            ruled=tuple(ruled),
            weighed=tuple(weighed),
            claims=tuple(claims),
            judged=judged.get(place, {}),
            general=general,
        )


def _in_order(rows: Iterable[Row]) -> tuple[Row, ...]:
    unique = {row.id: row for row in rows}
    return tuple(sorted(unique.values(), key=lambda row: (row.start, row.end, row.id)))


def join(ruled: list[Claim], weighed: list[Claim]) -> list[Claim]:
    """Return one claim a word: the frames' own reading of what passes hands, the weighed one of everything else.

    A claim that only the rules make, and that is no exchange between two sides, stays open: nothing else bears it out.
    """
    beside = list(weighed)
    found: list[Claim] = []
    for claim in ruled:
        alike = [other for other in beside if _shared(claim, other) > 0]
        if alike:
            other = max(alike, key=lambda each: (_shared(claim, each), each.id))
            beside.remove(other)
        found.append(_both(claim, other) if alike else _alone(claim))
    return [*found, *beside]


def _shared(ruled: Claim, weighed: Claim) -> int:
    """Return how many letters two claims of one verb in one sentence share, 0 where they are of other words."""
    if (ruled.predicate, ruled.sentence) != (weighed.predicate, weighed.sentence):
        return 0
    return min(ruled.end, weighed.end) - max(ruled.start, weighed.start)


def _level(ruled: Claim, weighed: Claim) -> Level:
    """Return the weighed level; goods between two sides are typed, unless one is both or nobody speaks of it."""
    if ruled.frame is Frame.EXCHANGE and set(ruled.giver) & set(ruled.receiver):
        return Level.OPEN
    unspoken = weighed.certainty is Certainty.UNKNOWN and not weighed.hearsay
    return Level.TYPED if _has_sides(ruled) and not unspoken else weighed.level


def _alone(claim: Claim) -> Claim:
    level = Level.TYPED if _has_sides(claim) or claim.denies_id else Level.OPEN
    return replace(claim, level=level, confidence=round(claim.confidence * RULED, 3))


def _has_sides(claim: Claim) -> bool:
    """Tell whether goods pass from one known side to another: « Zembla livre des obus à l'Ardavie ».

    What one is said to give to oneself has a pronoun read wrongly: "We will send fuel to Ardavia".
    """
    sides = set(claim.giver) and set(claim.receiver) and not set(claim.giver) & set(claim.receiver)
    return claim.frame is Frame.EXCHANGE and bool(sides and claim.items)


def _both(ruled: Claim, weighed: Claim) -> Claim:
    """Return the rules' claim, worth what the weighed one is; outside exchanges with the weighed one's parties."""
    found = replace(
        ruled, sense=ruled.sense or weighed.sense, level=_level(ruled, weighed),
        confidence=weighed.confidence, plover=ruled.plover or weighed.plover,
    )  # fmt: skip
    if ruled.frame is Frame.EXCHANGE:
        return found
    return replace(
        found, roles=weighed.roles, start=min(ruled.start, weighed.start), end=max(ruled.end, weighed.end)
    )  # fmt: skip
