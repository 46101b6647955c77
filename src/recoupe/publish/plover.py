"""Claims as PLOVER events in tab-separated values, folded as its coders fold: what is to come becomes words."""

import csv
from pathlib import Path

from recoupe.analysis.relations import pairs_of
from recoupe.analysis.stand import Stand
from recoupe.model import Claim, Pile
from recoupe.ontology import quadrant_of
from recoupe.ontology.folding import folded

COLUMNS = (
    "claim_id", "document_id", "date", "event_type", "mode", "quadrant", "unfolded_type", "modality", "polarity",
    "source", "source_country", "target", "target_country", "place", "independent_sources",
)  # fmt: skip


def write(pile: Pile, out: Path) -> Path:
    """Write `plover.tsv` into a folder and return it: a row for each claim with a type and each pair of its parties."""
    path = out / "plover.tsv"
    with path.open("w", encoding="utf-8", newline="", errors="surrogatepass") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(rows_of(pile))
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
        for source, target in sorted(pairs_of(stand, claim)) or [(lone(stand, claim), "")]:
            rows.append(
                (
                    claim.id,
                    claim.document_id,
                    (claim.time.value if claim.time else None) or "",
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
                )
            )
    return rows


def lone(stand: Stand, claim: Claim) -> str:
    """Return the first party of a claim that has no pair, empty where it has none."""
    named = [role.entity_id for role in claim.roles if role.entity_id and role.role != "place"]
    return stand.state_of(named[0]) if named else ""


def name(stand: Stand, entity_id: str) -> str:
    """Return an entity's name, empty where there is none."""
    entity = stand.entities.get(entity_id)
    return entity.name if entity is not None else ""
