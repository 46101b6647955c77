"""Independent sources over the whole pile: the rule for one happening, applied to every claim at once."""

from itertools import pairwise

from recoupe.stages.corroborate.independence import Report, sources
from recoupe.stages.corroborate.union import components
from recoupe.view.parts import Row
from recoupe.view.shelf import Shelf


def independent(shelf: Shelf, rows: tuple[Row, ...]) -> int:
    """Return how many independent sources speak in the pile; one heard on ten happenings is one.

    What was folded for one happening stays folded, so this is never more than the sum over the rows.
    """
    reports = [
        Report(claim=claim, document=reading.document, attribution=shelf.attribution(claim))
        for reading in shelf.pile.readings
        for claim in reading.claims
    ]
    _, edges = sources(reports, shelf.entities)
    for backer in (backer for row in rows for backer in row.backers):
        ids = [each.claim_id for each in backer.quotations]
        edges.extend((a, b, "folded", "") for a, b in pairwise(ids))
    root = components((report.claim.id for report in reports), edges)
    return len(set(root.values()))
