"""The page of one claim: for and against, firmness from copy to copy, and what falls without each source."""

from collections import defaultdict
from dataclasses import dataclass

from recoupe.model import Corroboration
from recoupe.stages.corroborate.counting import without
from recoupe.view.findings import clashes, forecasts, rules
from recoupe.view.pages import ClaimPage, Clash, Due, Removal, Rule, Shift
from recoupe.view.parts import Backer, Quotation, Row, Side
from recoupe.view.questions import Question
from recoupe.view.shelf import Shelf
from recoupe.view.word import DENYING, firmness


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """What other pages list, kept to be shown beside the claim."""

    row_of: dict[str, Row]
    siblings: dict[str, tuple[Row, ...]]
    clashes: dict[str, list[Clash]]
    forecasts: dict[str, list[Due]]
    rules: dict[str, list[Rule]]
    counterparts: dict[str, list[str]]


def claim_pages(shelf: Shelf, rows: tuple[Row, ...], asked: tuple[Question, ...]) -> tuple[ClaimPage, ...]:
    """Return the page of every row, in the order of the ledger."""
    row_of = {claim_id: row for row in rows for claim_id in row.claim_ids}
    beside = {row.id: question.rows for question in asked for row in question.rows}
    lists = Lists(
        row_of=row_of,
        siblings=beside,
        clashes=defaultdict(list),
        forecasts=defaultdict(list),
        rules=defaultdict(list),
        counterparts=defaultdict(list),
    )
    for clash in clashes(shelf, rows, rows):
        for key in {row_of[each.claim_id].id: None for each in clash.quotations}:
            lists.clashes[key].append(clash)
    for due in forecasts(shelf, rows, rows):
        lists.forecasts[due.row.id].append(due)
    for rule in rules(shelf, rows):
        for row in rule.rows:
            lists.rules[row.id].append(rule)
    for claim in shelf.claims.values():
        if claim.counterpart_id:
            lists.counterparts[claim.counterpart_id].append(claim.id)
            lists.counterparts[claim.id].append(claim.counterpart_id)
    return tuple(claim_page(shelf, row, lists) for row in rows)


def claim_page(shelf: Shelf, row: Row, lists: Lists) -> ClaimPage:
    """Return one row's page."""
    counts = shelf.corroborations.get(row.id)
    return ClaimPage(
        row=row,
        supporting=_on(row, Side.FOR),
        disputing=_on(row, Side.AGAINST),
        negating=_on(row, Side.NEGATED),
        silent=silent(row),
        shifts=shifts(shelf, row.quotations),
        removals=removals(row, counts),
        edges=counts.edges if counts else (),
        clashes=tuple(lists.clashes.get(row.id, ())),
        provisions=tuple(lists.rules.get(row.id, ())),
        leading=lists.siblings.get(row.id, (row,))[0] is row,
        siblings=tuple(each for each in lists.siblings.get(row.id, ()) if each is not row),
        counterparts=_counterparts(row, lists),
        forecasts=tuple(lists.forecasts.get(row.id, ())),
    )


def silent(row: Row) -> tuple[Backer, ...]:
    """Return who takes no position, less those whose sentence is against: "denied paying for the release"."""
    against = {_voice(each) for each in row.quotations if each.side is Side.AGAINST}
    return tuple(each for each in _on(row, Side.SILENT) if not set(map(_voice, each.quotations)) <= against)


def _voice(each: Quotation) -> tuple[str, str, int]:
    return each.source, each.document_id, each.sentence


def _on(row: Row, side: Side) -> tuple[Backer, ...]:
    return tuple(backer for backer in row.backers if backer.side is side)


def shifts(shelf: Shelf, quotations: tuple[Quotation, ...]) -> tuple[Shift, ...]:
    """Return, for each instance in a copy, the firmest one of its original on the same side.

    « aurait livré » in the original, "delivered" in the copy -> a dropped hedge
    """
    found = []
    for after in quotations:
        for derivation in shelf.resting.get(after.document_id, ()):
            before = [each for each in quotations if each.document_id == derivation.from_document_id]
            before = [each for each in before if (each.word in DENYING) == (after.word in DENYING)]
            if before:
                firmest = max(before, key=lambda each: (_firm(each), each.claim_id))
                found.append(Shift(before=firmest, after=after, dropped=_firm(after) > _firm(firmest)))
    return tuple(found)


def _firm(quotation: Quotation) -> int:
    return firmness(quotation.certainty, quotation.modality, quotation.hearsay)


def removals(row: Row, counts: Corroboration | None) -> tuple[Removal, ...]:
    """Return, for each supporting source, which sources, words and standing are left without it."""
    supporting = _on(row, Side.FOR)
    return tuple(
        Removal(
            backer=backer,
            independent=max(0, row.independent - 1),
            status=without(counts, backer.source_id).status if counts else None,
            words=tuple(each.word for other in supporting if other is not backer for each in other.quotations),
        )
        for backer in supporting
    )


def _counterparts(row: Row, lists: Lists) -> tuple[Row, ...]:
    """Return the other halves of a bargain: "diesel in return for grain"."""
    ids = {other for each in row.claim_ids for other in lists.counterparts.get(each, ())}
    found = {lists.row_of[each].id: lists.row_of[each] for each in ids if each in lists.row_of}
    return tuple(found[key] for key in sorted(found) if key != row.id)
