"""The word a reader is shown for a claim, computed from the stored axes."""

from collections.abc import Iterable

from recoupe.model import Attribution, Certainty, Claim, Modality, Polarity, SourceKind, Stance
from recoupe.view.parts import Word

PLANNED = {Modality.PLANNED, Modality.PROMISED, Modality.OFFERED, Modality.FORECAST}
RULED = {Modality.OBLIGED, Modality.FORBIDDEN}
UNSURE = {Certainty.POSSIBLE, Certainty.IMPROBABLE, Certainty.UNKNOWN}
STRONGEST_FIRST = (
    Word.HAPPENED, Word.ALLEGED, Word.PLANNED, Word.POSSIBLE, Word.WANTED, Word.RULED,
    Word.NEGATED, Word.DENIED,
)  # fmt: skip
DENYING = (Word.DENIED, Word.NEGATED)
DENIAL = "deny"
"""The neutral sense of saying that something is not so: to tell of a denial is no report of a fact."""
WEAKEST_FIRST = (
    Certainty.UNKNOWN, Certainty.IMPROBABLE, Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN,
)  # fmt: skip


def word_for(claim: Claim, attribution: Attribution | None, sense: str | None = None) -> Word:
    """Return the word for one instance; the order of the questions is the order of the tests below.

    "The resolution forbids states to sell it arms"      -> Word.RULED
    "Lurania denies that the trucks arrived"             -> Word.DENIED
    « La Luranie nie tout accord » (sense: deny)         -> Word.DENIED, never a fact
    « La Luranie n'a pas reçu de camions »               -> Word.NEGATED (the article's own voice)
    "Lurania hopes to buy fuel"                          -> Word.WANTED
    « La Tavorie pourrait livrer du gazole »             -> Word.POSSIBLE
    "Lurania will probably ship wheat, an analyst said"  -> Word.POSSIBLE
    "Lurania will ship wheat by April"                   -> Word.PLANNED
    « La Tavorie aurait livré du carburant »             -> Word.ALLEGED
    "An official said that forty trucks crossed"         -> Word.ALLEGED (he is no party to it)
    "Lurania has shipped the wheat, its ministry said"   -> Word.HAPPENED (a party to it owns to it)
    """
    stance = attribution.stance if attribution else None
    if claim.modality in RULED:
        return Word.RULED
    if claim.polarity is Polarity.NEGATED and attribution is None and not claim.denies_id:
        return Word.NEGATED
    if claim.polarity is Polarity.NEGATED or stance is Stance.DENIES or claim.denies_id or sense == DENIAL:
        return Word.DENIED
    if claim.modality is Modality.WANTED or stance in (Stance.WANTS, Stance.ASKS):
        return Word.WANTED
    if claim.certainty in UNSURE or claim.modality in (Modality.ABLE, Modality.HYPOTHETICAL):
        return Word.POSSIBLE
    if claim.modality is Modality.FORECAST and (claim.certainty is not Certainty.CERTAIN or stance is Stance.EXPECTS):
        return Word.POSSIBLE
    if claim.modality in PLANNED:
        return Word.PLANNED
    if claim.hearsay or stance in (Stance.ALLEGES, Stance.DOUBTS, Stance.EXPECTS):
        return Word.ALLEGED
    return Word.HAPPENED if attribution is None or owns(claim, attribution) else Word.ALLEGED


def owns(claim: Claim, attribution: Attribution) -> bool:
    """Tell whether the speaker confirms, or is a named party to what is claimed.

    « La Luranie a expédié le blé, a confirmé le ministère » -> True
    """
    if attribution.stance is Stance.CONFIRMS:
        return True
    if attribution.source_kind is SourceKind.UNNAMED:
        return False
    parties = {*claim.giver, *claim.receiver, *(role.entity_id for role in claim.roles if role.entity_id)}
    return bool(parties & set(attribution.source_entity_ids))


def strongest(words: Iterable[Word]) -> Word:
    """Return the word that says most, a denial only where there is nothing else."""
    found = set(words)
    return next((word for word in STRONGEST_FIRST if word in found), Word.ALLEGED)


def firmness(certainty: Certainty, modality: Modality, hearsay: bool) -> int:
    """Return a rank of how firmly an event is put: higher is firmer. It is used to compare a copy with its original.

    « aurait livré » ranks below « a livré »; "may deliver" below "will deliver".
    """
    actual = modality in (Modality.ACTUAL, Modality.ONGOING)
    return WEAKEST_FIRST.index(certainty) * 4 + (2 if actual else 0) - (3 if hearsay else 0)
