"""Read the claims of a document: those of the frames by their rules, those of every other act by the weights."""

from dataclasses import replace

from recoupe.model import BlockKind, Claim, Frame, Level, Reading
from recoupe.stages.claim.bargain import link
from recoupe.stages.claim.build import Reader
from recoupe.stages.claim.general import General
from recoupe.stages.claim.lexicon import lexicon

RULED = 0.65
"""What the rules' own confidence is worth on news nobody tuned for: of rows given 0.93 two in three are citable."""
READ = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.BODY})


def run(reading: Reading) -> Reading:
    """Return the reading with its claims, sorted by place; captions and furniture make none."""
    reader = Reader(reading, lexicon(reading.document.language))
    general = General(reading, reader.lexicon, reader.cast, reader.voice)
    claims: list[Claim] = []
    for place, sentence in enumerate(reading.sentences):
        if sentence.kind in READ and sentence.tokens:
            ruled = link(sentence, reader.claims_of(sentence), claims, reading.document.language)
            claims.extend(join(ruled, general.claims_of(reader.cast.tree, place)))
    unique = {claim.id: claim for claim in claims}
    return replace(reading, claims=tuple(sorted(unique.values(), key=lambda claim: (claim.start, claim.end, claim.id))))


def join(ruled: list[Claim], weighed: list[Claim]) -> list[Claim]:
    """Return one claim a word: the frames' own reading of what passes hands, the weighed one of everything else.

    A claim that only the rules make, and that is no exchange between two sides, stays open: nothing else bears it out.
    """
    beside = {(claim.predicate, claim.sentence.start): claim for claim in weighed}
    found: list[Claim] = []
    for claim in ruled:
        other = beside.pop((claim.predicate, claim.sentence.start), None)
        found.append(_alone(claim) if other is None else _both(claim, other))
    return [*found, *beside.values()]


def _alone(claim: Claim) -> Claim:
    sides = claim.frame is Frame.EXCHANGE and claim.giver and claim.receiver
    level = Level.TYPED if sides or claim.denies_id else Level.OPEN
    return replace(claim, level=level, confidence=round(claim.confidence * RULED, 3))


def _both(ruled: Claim, weighed: Claim) -> Claim:
    """Return the rules' claim, worth what the weighed one is; outside exchanges with the weighed one's parties."""
    found = replace(
        ruled, sense=ruled.sense or weighed.sense, level=weighed.level, confidence=weighed.confidence,
        plover=ruled.plover or weighed.plover,
    )  # fmt: skip
    if ruled.frame is Frame.EXCHANGE:
        return found
    return replace(
        found, roles=weighed.roles, start=min(ruled.start, weighed.start), end=max(ruled.end, weighed.end)
    )  # fmt: skip
