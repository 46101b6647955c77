"""What a contradiction's instances differ in: a day, a place or a number, each given once with those that say it."""

from collections.abc import Iterable

from recoupe.model import ContradictionKind as Kind
from recoupe.view.pages import Clash
from recoupe.view.parts import Quotation, Side
from recoupe.view.word import DENYING


def apart(clash: Clash) -> tuple[tuple[Quotation, ...], ...]:
    """Return the instances by what they differ in, in the order in which each was first said; denials stand elsewhere.

    "on 3 March" (Courrier), "on 5 March" (Post), "le 3 mars" (Matin) -> (Courrier, Matin), (Post)
    """
    kind, found = clash.contradiction.kind, dict[object, list[Quotation]]()
    for each in clash.quotations:
        if kind is not Kind.DENIAL or each.word not in DENYING:
            found.setdefault(_said(kind, each), []).append(each)
    return tuple(once(members) for members in found.values())


def denials(clash: Clash) -> tuple[Quotation, ...]:
    """Return what denies, where a happening is asserted and denied."""
    return once(each for each in clash.quotations if clash.contradiction.kind is Kind.DENIAL and each.word in DENYING)


def silences(clash: Clash) -> tuple[Quotation, ...]:
    """Return what neither confirms nor denies: no sentence that denies too."""
    told = {_sentence(each) for each in denials(clash)}
    silent = (each for each in clash.row.quotations if each.side is Side.SILENT and each.word not in DENYING)
    return once(each for each in silent if clash.contradiction.kind is Kind.DENIAL and _sentence(each) not in told)


def both_sides(clash: Clash) -> tuple[Quotation, ...]:
    """Return the two ends of a contradiction: the first that asserts, then the first that denies or differs."""
    first = [members[0] for members in (*apart(clash), denials(clash)) if members]
    return tuple(first[:2]) if len(first) > 1 else clash.quotations[:2]


def left(clash: Clash) -> int:
    """Return how many more instances a contradiction's page gives than its two ends."""
    return sum(map(len, apart(clash))) + len(denials(clash)) - len(both_sides(clash))


def once(quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """Return each sentence once where several claims of one source rest on it, by the longest of its clauses.

    "she visited the port and met the mayor": visited, met -> the sentence, marked over both
    """
    found: dict[object, Quotation] = {}
    for each in quotations:
        key = (*_sentence(each), each.source_id, each.word)
        kept = found.get(key)
        found[key] = each if kept is None or len(each.clause) > len(kept.clause) else kept
    return tuple(found.values())


def _sentence(each: Quotation) -> tuple[str, int]:
    return each.document_id, each.sentence


def _said(kind: Kind, each: Quotation) -> object:
    """Return what is told apart: where it is a happening that is denied or turned round, only whether it is so."""
    if kind is Kind.DATE:
        return (each.time.earliest, each.time.latest) if each.time else (None, None)
    if kind is Kind.PLACE:
        return each.place
    if kind is Kind.NUMBER:
        return each.amounts
    return each.word in DENYING
