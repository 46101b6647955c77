"""The page of one claim: for and against, firmness from copy to copy, and what falls without each source."""

from recoupe.view.findings import clashes, forecasts
from recoupe.view.pages import ClaimPage, Clash, Due, Removal, Shift
from recoupe.view.parts import Backer, Quotation, Row, Side, Word
from recoupe.view.shelf import Shelf
from recoupe.view.word import firmness


def claim_pages(shelf: Shelf, rows: tuple[Row, ...]) -> tuple[ClaimPage, ...]:
    """Return the page of every row, in the order of the ledger."""
    all_clashes, all_forecasts = clashes(shelf, rows), forecasts(shelf, rows)
    row_of = {claim_id: row for row in rows for claim_id in row.claim_ids}
    return tuple(claim_page(shelf, row, row_of, all_clashes, all_forecasts) for row in rows)


def claim_page(
    shelf: Shelf, row: Row, row_of: dict[str, Row], all_clashes: tuple[Clash, ...], all_forecasts: tuple[Due, ...]
) -> ClaimPage:
    """Return one row's page."""
    own = set(row.claim_ids)
    counts = shelf.corroborations.get(row.id)
    return ClaimPage(
        row=row,
        supporting=_on(row, Side.FOR),
        disputing=_on(row, Side.AGAINST),
        silent=_on(row, Side.SILENT),
        shifts=shifts(shelf, row.quotations),
        removals=removals(row),
        edges=counts.edges if counts else (),
        clashes=tuple(each for each in all_clashes if own & set(each.contradiction.claims)),
        provisions=tuple(each for each in shelf.pile.provisions if each.claim_id in own),
        counterparts=_counterparts(shelf, row, row_of),
        forecasts=tuple(each for each in all_forecasts if each.forecast.claim_id in own),
    )


def _on(row: Row, side: Side) -> tuple[Backer, ...]:
    return tuple(backer for backer in row.backers if backer.side is side)


def shifts(shelf: Shelf, quotations: tuple[Quotation, ...]) -> tuple[Shift, ...]:
    """Return, for each instance in a copy, the firmest one of its original on the same side.

    « aurait livré » in the original, "delivered" in the copy -> a dropped hedge
    """
    found = []
    for derivation in shelf.pile.derivations:
        for after in quotations:
            before = [each for each in quotations if each.document_id == derivation.from_document_id]
            before = [each for each in before if (each.word is Word.DENIED) == (after.word is Word.DENIED)]
            if after.document_id == derivation.document_id and before:
                firmest = max(before, key=lambda each: (_firm(each), each.claim_id))
                found.append(Shift(before=firmest, after=after, dropped=_firm(after) > _firm(firmest)))
    return tuple(found)


def _firm(quotation: Quotation) -> int:
    return firmness(quotation.certainty, quotation.modality, quotation.hearsay)


def removals(row: Row) -> tuple[Removal, ...]:
    """Return, for each supporting source, how many independent sources and which words are left without it."""
    supporting = _on(row, Side.FOR)
    return tuple(
        Removal(
            backer=backer,
            independent=max(0, row.independent - 1),
            words=tuple(
                each.word for other in supporting if other is not backer for each in other.quotations
            ),
        )
        for backer in supporting
    )


def _counterparts(shelf: Shelf, row: Row, row_of: dict[str, Row]) -> tuple[Row, ...]:
    """Return the other halves of a bargain: "diesel in return for grain"."""
    own = set(row.claim_ids)
    ids = {shelf.claims[each].counterpart_id for each in row.claim_ids}
    ids |= {claim.id for claim in shelf.claims.values() if claim.counterpart_id in own}
    found = {row_of[each].id: row_of[each] for each in ids if each and each in row_of}
    return tuple(found[key] for key in sorted(found) if key != row.id)
