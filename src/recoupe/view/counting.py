"""Independent sources over the whole pile: folded within each happening, then by who speaks across happenings."""

from itertools import pairwise

from recoupe.stages.corroborate.independence import Report, sources, speakers
from recoupe.stages.corroborate.union import components
from recoupe.view.parts import Row
from recoupe.view.shelf import Shelf

SAME_WHATEVER = ("same_speaker", "same_office")
SAME = ("same_text", "same_medium")
"""Reasons that hold across happenings; those of `SAME` only between reports that are both without a named speaker."""


def independent(shelf: Shelf, rows: tuple[Row, ...]) -> int:
    """Return how many independent sources speak in the pile; one heard on ten happenings is one.

    What was folded for one happening stays folded, so this is never more than the sum over the rows. Across
    happenings only who speaks counts: an article that cites a paper, or tells what a speaker told it, does so of one
    happening, and on another it may have words of its own.
    """
    reports = [
        Report(claim=claim, document=reading.document, attribution=shelf.attribution(claim))
        for reading in shelf.pile.readings
        for claim in reading.claims
    ]
    named = {report.claim.id: bool(speakers(report, shelf.entities)) for report in reports}
    _, found = sources(reports, shelf.entities)
    edges = [
        edge for edge in found if edge[2] in SAME_WHATEVER or (edge[2] in SAME and named[edge[0]] == named[edge[1]])
    ]
    for backer in (backer for row in rows for backer in row.backers):
        ids = [each.claim_id for each in backer.quotations]
        edges.extend((a, b, "folded", "") for a, b in pairwise(ids))
    root = components((report.claim.id for report in reports), edges)
    return len(set(root.values()))
