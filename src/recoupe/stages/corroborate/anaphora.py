"""Denials that point back: who rejects "that version" denies what somebody else has just been quoted with."""

import re
from collections.abc import Iterator

from recoupe.model import Attribution, Claim, Frame, Reading, Span, Stance
from recoupe.syntax.rarity import fold
from recoupe.syntax.untruth import accounts

WORD = re.compile(r"\w+")
BEFORE = 500
"""Characters before a denial in which what it denies stands."""
FEW = 5
"""Words of a denial's content that may do no more than point back."""


def pointing_back(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield the claims that are denials of what was said before, each with the claim that it denies (ids).

    « Karst accuse la Zembla d'avoir ouvert le feu. La Zembla rejette cette version. » So with "denied it".
    """
    for saying in reading.attributions:
        if saying.stance is Stance.DENIES and _is_account(saying, reading):
            denial, target = _denial(saying, reading), _target(saying, reading)
            if denial is not None and target is not None and denial.denies_id is None:
                yield denial.id, target.id


def _is_account(saying: Attribution, reading: Reading) -> bool:
    """Tell whether all that is denied is a word for what was said."""
    text = " ".join(reading.document.text[part.start : part.end] for part in saying.content)
    words = [fold(word) for word in WORD.findall(text)]
    language = reading.document.language
    if words and set(words) <= accounts(language, alone=True):
        return True
    return 0 < len(words) <= FEW and bool(accounts(language) & set(words))


def _denial(saying: Attribution, reading: Reading) -> Claim | None:
    """Return the claim that the denying itself was read as."""
    cues = [*saying.cue, *saying.source]
    near = (one for one in reading.claims if any(cue.overlaps(Span(one.start, one.end)) for cue in cues))
    return min((one for one in near if one.frame is Frame.COMMUNICATION), key=lambda one: one.id, default=None)


def _target(saying: Attribution, reading: Reading) -> Claim | None:
    """Return the nearest deed told before that another speaker tells, one laid to the denier before all others."""
    place = min((part.start for part in (*saying.source, *saying.cue, *saying.content)), default=0)
    deniers = set(saying.source_entity_ids)
    speakers = {one.id: set(one.source_entity_ids) for one in reading.attributions}
    before = [
        one
        for one in reading.claims
        if place - BEFORE <= one.start and one.end <= place and one.frame is not Frame.COMMUNICATION
        and one.attribution_id is not None and not speakers.get(one.attribution_id, set()) & deniers
    ]  # fmt: skip
    laid = [one for one in before if deniers & {role.entity_id for role in one.roles}]
    return max(laid or before, key=lambda one: (one.end, one.id), default=None)
