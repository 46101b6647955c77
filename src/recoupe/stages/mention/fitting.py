"""Whether an earlier stretch may be what a pronoun means: gender, number, sort of thing, and quotation."""

from recoupe.stages.mention.recent import Referent
from recoupe.stages.mention.rows import PronounRow
from recoupe.stages.mention.working import Nature

_ANIMATE = {Nature.PERSON, Nature.ROLE, Nature.UNKNOWN}
_BODIES = {Nature.GROUP, Nature.UNKNOWN}


def agrees(row: PronounRow, item: Referent) -> bool:
    """Tell whether gender and number, and for "he" or "it" the sort of thing, allow the reading."""
    figure = item.figure
    if not _numbered(row, item):
        return False
    if row.animate and not (item.human if figure is None else figure.nature in _ANIMATE):
        return False
    if row.animate and figure is not None and figure.nature is Nature.UNKNOWN and not item.subject:
        return False
    human = item.human if figure is None else figure.nature in {Nature.PERSON, Nature.ROLE}
    if row.gender == "n":
        return not human
    if item.others or not row.gender:
        return True
    gender = item.gender or (figure.gender if figure is not None else "")
    return not gender or gender in {row.gender, "n"}


def _numbered(row: PronounRow, item: Referent) -> bool:
    """Tell whether the number fits; "they" without gender may be one body: "Orden Corp … they"."""
    if item.others:
        return row.number == "p"
    body = item.figure is not None and item.figure.nature in _BODIES
    return (row.number == "p") == item.plural or (row.number == "p" and not row.gender and body)


def outside(item: Referent, speaker: Referent | None, *, here: bool) -> bool:
    """Tell whether a quoted pronoun would mean its own speaker, who says "I": « Souza : "Il hésite." ».

    That is who speaks outside in the same sentence (`here`), or spoke last.
    """
    if item.quoted or not item.speaks:
        return False
    return here or (speaker is not None and bool(set(item.key or ()) & set(speaker.key or ())))
