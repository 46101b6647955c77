"""Read the claims of a document: those of the frames by their rules, those of every other act by the weights."""

from dataclasses import replace

from recoupe.model import BlockKind, Claim, Level, Reading
from recoupe.stages.claim.bargain import link
from recoupe.stages.claim.build import Reader
from recoupe.stages.claim.general import General
from recoupe.stages.claim.lexicon import lexicon

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
    """Return the rules' claims with the weighed ones of other words beside them."""
    told = {(claim.predicate, claim.sentence.start) for claim in ruled}
    return [*ruled, *(claim for claim in weighed if (claim.predicate, claim.sentence.start) not in told)]
