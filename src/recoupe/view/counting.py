"""Independent sources over the whole pile: folded within each happening, then by who speaks across happenings."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from itertools import pairwise

from recoupe.stages.corroborate.independence import Report, sources, speakers
from recoupe.stages.corroborate.union import Edge, components
from recoupe.view.parts import Row, Side
from recoupe.view.shelf import Shelf

SPEAKER, OFFICE, VOICE, NOBODY = range(4)
LEVELS = {"same_speaker": SPEAKER, "same_office": OFFICE, "same_text": VOICE, "same_medium": VOICE}
"""What makes two sources one across happenings: a named speaker, else a government, else the text or medium."""


Voices = dict[tuple[str, str], str]
"""For a row and one of its instances (ids), the source behind it over the whole pile."""


def counted(voices: Voices, rows: Iterable[Row], claim_ids: Container[str] | None = None) -> int:
    """Return how many sources speak for these rows together, in the instances asked for, once each."""
    return len(
        {
            voices[row.id, each.claim_id]
            for row in rows
            for each in row.quotations
            if each.side is Side.FOR and (claim_ids is None or each.claim_id in claim_ids)
        }
    )


def voices_of(shelf: Shelf, rows: tuple[Row, ...]) -> Voices:
    """Return who speaks in each instance of each row; one heard on ten happenings is one.

    What was folded for one happening stays folded, so these are never more than the sum over the rows. Across
    happenings only who speaks counts: a paper that hands on what officials say of one thing may have words of its own
    on another, so it is not joined through them to every paper that hears officials.
    """
    reports = [
        Report(claim=claim, document=reading.document, attribution=shelf.attribution(claim))
        for reading in shelf.pile.readings
        for claim in reading.claims
    ]
    _, edges = sources(reports, shelf.entities)
    offices = {claim_id for edge in edges if edge[2] == "same_office" for claim_id in edge[:2]}
    named = {report.claim.id for report in reports if speakers(report, shelf.entities)}
    levels = {report.claim.id: _level(shelf, report, offices) for report in reports}
    nodes = {f"{row.id}/{n}": backer for row in rows for n, backer in enumerate(row.backers)}
    homes: dict[str, list[str]] = defaultdict(list)
    for key, backer in nodes.items():
        highest = min(levels[each.claim_id] for each in backer.quotations)
        for each in backer.quotations:
            homes[each.claim_id].append(key)
            levels[each.claim_id] = levels[each.claim_id] if levels[each.claim_id] == highest else NOBODY
    groups = [[claim_id for claim_id in group if claim_id in homes] for group in _groups(levels, edges, named)]
    across = [(homes[a][0], homes[b][0], "", "") for group in groups for a, b in pairwise(group)]
    again = [(one, two, "", "") for found in homes.values() for one, two in pairwise(found)]
    root = components(nodes, [*across, *again])
    return {
        (row.id, each.claim_id): root[f"{row.id}/{n}"]
        for row in rows
        for n, backer in enumerate(row.backers)
        for each in backer.quotations
    }


def _groups(levels: dict[str, int], edges: list[Edge], named: set[str]) -> Iterator[list[str]]:
    """Yield the reports that have one speaker, government, text or medium; of each, those for whom that decides."""
    for kind, level in LEVELS.items():
        own = [edge for edge in edges if edge[2] == kind and (level < VOICE or not named & set(edge[:2]))]
        members: dict[str, list[str]] = defaultdict(list)
        for claim_id, root in components(levels, own).items():
            if levels[claim_id] == level:
                members[root].append(claim_id)
        yield from members.values()


def _level(shelf: Shelf, report: Report, offices: set[str]) -> int:
    named = speakers(report, shelf.entities)
    if any(shelf.entities[key].schema != "Country" for key in named):
        return SPEAKER
    return OFFICE if named or report.claim.id in offices else VOICE
