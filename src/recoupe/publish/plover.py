"""Claims as PLOVER events in tab-separated values, folded as its coders fold: what is to come becomes words.

`inferred`: "yes" where the claim's own sentence does not tell of both parties; these are often wrong.
"""

import csv
import re
from pathlib import Path

from recoupe.analysis.relations import pairs_of
from recoupe.analysis.stand import Stand
from recoupe.model import Claim, Pile, When
from recoupe.ontology import quadrant_of
from recoupe.ontology.folding import folded
from recoupe.publish.harmless import cell
from recoupe.view.inferring import as_told

COLUMNS = (
    "claim_id", "document_id", "date", "event_type", "mode", "quadrant", "unfolded_type", "modality", "polarity",
    "source", "source_country", "target", "target_country", "place", "independent_sources", "inferred",
)  # fmt: skip
DAY = re.compile(r"\d{4}-\d\d-\d\d")


NAME, APART = "plover.tsv", "plover-undated.tsv"


def write(pile: Pile, out: Path) -> list[Path]:
    """Write a row for each claim with a type and each pair of its parties; those without a day in a second file."""
    rows, at = rows_of(pile), COLUMNS.index("date")
    return [
        _write(out / NAME, [row for row in rows if DAY.fullmatch(row[at])]),
        _write(out / APART, [row for row in rows if not DAY.fullmatch(row[at])]),
    ]


def _write(path: Path, rows: list[tuple[str, ...]]) -> Path:
    with path.open("w", encoding="utf-8", newline="", errors="surrogatepass") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([cell(value) for value in row] for row in rows)
    return path


def rows_of(pile: Pile) -> list[tuple[str, ...]]:
    """Return the rows, by claim and parties; a claim of one party alone has no target, one denied has no row."""
    stand = Stand(pile)
    rows: list[tuple[str, ...]] = []
    for claim in stand.claims:
        event = folded(claim.plover, claim.modality, claim.polarity)
        if event is None or claim.plover is None or stand.is_denied(claim):
            continue
        quadrant = quadrant_of(event)
        told = as_told(claim, stand.readings[claim.document_id], stand.entities)
        given = pairs_of(stand, told)
        for source, target in sorted(pairs_of(stand, claim)) or [(lone(stand, claim), "")]:
            rows.append(
                (
                    claim.id,
                    claim.document_id,
                    day_of(claim.time),
                    event.type,
                    event.mode or "",
                    quadrant.value if quadrant else "",
                    claim.plover.type,
                    claim.modality.value,
                    claim.polarity.value,
                    name(stand, source),
                    stand.country_of(source) or "",
                    name(stand, target),
                    stand.country_of(target) or "",
                    name(stand, claim.place_entity_id or ""),
                    str(stand.sources([claim])),
                    "yes" if told is not claim and (source, target) not in given else "",
                )
            )
    return rows


def day_of(when: When | None) -> str:
    """Return the day of an event; the interval where the text gives no more, empty where it gives nothing.

    « le 3 mars » -> 2031-03-03; « en mars » -> 2031-03-01/2031-03-31
    """
    if when is None or not (when.earliest or when.latest):
        return ""
    return when.earliest or "" if when.earliest == when.latest else f"{when.earliest or '..'}/{when.latest or '..'}"


def lone(stand: Stand, claim: Claim) -> str:
    """Return the first party of a claim that has no pair, empty where it has none."""
    named = [role.entity_id for role in claim.roles if role.entity_id and role.role != "place"]
    return stand.state_of(named[0]) if named else ""


def name(stand: Stand, entity_id: str) -> str:
    """Return an entity's name, empty where there is none."""
    entity = stand.entities.get(entity_id)
    return entity.name if entity is not None else ""
