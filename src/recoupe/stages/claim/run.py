"""Read the claims of a document."""

from dataclasses import replace

from recoupe.model import BlockKind, Claim, Reading
from recoupe.stages.claim.bargain import link
from recoupe.stages.claim.build import Reader
from recoupe.stages.claim.lexicon import lexicon

READ = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.BODY})


def run(reading: Reading) -> Reading:
    """Return the reading with its claims, sorted by place; captions and furniture make none."""
    reader = Reader(reading, lexicon(reading.document.language))
    claims: list[Claim] = []
    for sentence in reading.sentences:
        if sentence.kind in READ and sentence.tokens:
            claims.extend(link(sentence, reader.claims_of(sentence), claims, reading.document.language))
    unique = {claim.id: claim for claim in claims}
    return replace(reading, claims=tuple(sorted(unique.values(), key=lambda claim: (claim.start, claim.end, claim.id))))
