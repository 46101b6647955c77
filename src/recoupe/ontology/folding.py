"""PLOVER's folding of what has not happened into types of words, for export alone: help to come is an agreement."""

from recoupe.model import Modality, Plover, Polarity, Quadrant
from recoupe.ontology.plover import quadrant_of

COMING = frozenset({Modality.FORECAST, Modality.PLANNED, Modality.PROMISED, Modality.OFFERED, Modality.ABLE})
HARM = frozenset({Quadrant.MATERIAL_CONFLICT})
GOOD = frozenset({Quadrant.MATERIAL_COOPERATION})


def folded(plover: Plover | None, modality: Modality, polarity: Polarity) -> Plover | None:
    """Return the event type as POLECAT's coders would give it.

    A delivery promised -> AGREE; an attack announced -> THREATEN; a meeting refused -> REJECT
    """
    if plover is None:
        return None
    quadrant = quadrant_of(plover)
    peaceful = quadrant in GOOD or plover.type in {"CONSULT", "SUPPORT", "CONCEDE", "AGREE"}
    if polarity is Polarity.NEGATED and peaceful and modality is not Modality.WANTED:
        return Plover(type="REJECT")
    if (modality is Modality.OBLIGED and peaceful) or (
        modality is Modality.WANTED and peaceful and plover.type != "AGREE"
    ):
        return Plover(type="REQUEST")
    if modality in COMING and peaceful:
        return Plover(type="AGREE")
    if modality in COMING | {Modality.HYPOTHETICAL} and quadrant in HARM:
        return Plover(type="THREATEN")
    return plover
