"""What a contradiction's instances differ in: a day, a place or a number, each given once with those that say it."""

from recoupe.model import ContradictionKind as Kind
from recoupe.view.pages import Clash
from recoupe.view.parts import Quotation
from recoupe.view.word import DENYING


def apart(clash: Clash) -> tuple[tuple[Quotation, ...], ...]:
    """Return the instances by what they differ in, in the order in which each was first said; denials stand elsewhere.

    "on 3 March" (Courrier), "on 5 March" (Post), "le 3 mars" (Matin) -> (Courrier, Matin), (Post)
    """
    kind, found = clash.contradiction.kind, dict[object, list[Quotation]]()
    for each in clash.quotations:
        if kind is not Kind.DENIAL or each.word not in DENYING:
            found.setdefault(_said(kind, each), []).append(each)
    return tuple(tuple(members) for members in found.values())


def both_sides(clash: Clash) -> tuple[Quotation, ...]:
    """Return the two ends of a contradiction: the first that asserts, then the first that denies or differs."""
    groups = apart(clash)
    if clash.contradiction.kind is Kind.DENIAL:
        groups = (*groups, tuple(each for each in clash.quotations if each.word in DENYING))
    first = [members[0] for members in groups if members]
    return tuple(first[:2]) if len(first) > 1 else clash.quotations[:2]


def _said(kind: Kind, each: Quotation) -> object:
    """Return what is told apart: where it is a happening that is denied or turned round, only whether it is so."""
    if kind is Kind.DATE:
        return (each.time.earliest, each.time.latest) if each.time else (None, None)
    if kind is Kind.PLACE:
        return each.place
    if kind is Kind.NUMBER:
        return each.amounts
    return each.word in DENYING
