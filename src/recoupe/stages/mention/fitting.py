"""Whether an earlier stretch may be what a pronoun means: gender, number, sort of thing, and quotation."""

from recoupe.stages.mention.recent import Referent
from recoupe.stages.mention.rows import PronounRow
from recoupe.stages.mention.working import Nature

_ANIMATE = {Nature.PERSON, Nature.ROLE, Nature.UNKNOWN}


def agrees(row: PronounRow, item: Referent) -> bool:
    """Tell whether gender and number, and for "he" or "it" the sort of thing, allow the reading."""
    figure = item.figure
    if (row.number == "p") != item.plural:
        return False
    if figure is None and (row.animate or item.human):
        return item.human and not (item.gender and row.gender and item.gender != row.gender)
    if row.animate and (figure is None or figure.nature not in _ANIMATE):
        return False
    if row.animate and figure is not None and figure.nature is Nature.UNKNOWN:
        return item.subject
    if row.number == "p" and item.others and not item.subject:
        return False
    if figure is None or item.others:
        return row.gender in {"", "n"} or not item.gender or row.gender == item.gender
    if row.gender == "n":
        return figure.nature in {Nature.STATE, Nature.GROUP} and item.subject and item.main
    if row.gender and figure.nature in {Nature.STATE, Nature.GROUP} and item.gender != row.gender:
        return False
    if figure.nature in {Nature.PLACE, Nature.UNKNOWN} or (row.gender and figure.gender == "n"):
        return False
    return not row.gender or not item.gender or row.gender == item.gender


def outside(item: Referent, *, quoted: bool, owner: bool = False) -> bool:
    """Tell whether a quoted pronoun would mean its own speaker, who says "I": « Souza : "Il hésite." »."""
    return quoted and not item.quoted and (item.speaks or owner)
