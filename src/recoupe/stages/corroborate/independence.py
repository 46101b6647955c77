"""Count independent sources: connected components over every reason to think that two reports share a source.

The rule, claim by claim. A report's source is the first speaker that its attribution names; where nobody is named, the
outlet's own voice. Two reports are one source when they have
  the same speaker    one expert quoted under two employers, or in ten articles, is one source;
  the same text       copies, rewrites and translations of one article speak with one voice of their own;
  the same medium     unnamed sources (and the outlet's own voice) that both articles know through one medium;
  the same office     unnamed officials of one government on one happening are one disclosure.
Everything else is independent. Each edge keeps its evidence, so that an analyst can disagree.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from recoupe.model import Attribution, Claim, Document, Entity, LinkRole, SourceKind
from recoupe.stages.corroborate.union import Edge, components


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One claim with who says it and where: what independence is judged by."""

    claim: Claim
    document: Document
    attribution: Attribution | None

    @property
    def origin(self) -> str:
        """The text family of the document."""
        return self.document.origin_id or self.document.id


def sources(reports: Sequence[Report], entities: dict[str, Entity]) -> tuple[dict[str, str], list[Edge]]:
    """Return for each claim id the id of its independent source, and the edges that folded reports together."""
    edges: list[Edge] = []
    for kind, key_of, words in _REASONS:
        groups: dict[str, list[Report]] = {}
        for report in reports:
            for key in key_of(report, entities):
                groups.setdefault(key, []).append(report)
        for key, group in sorted(groups.items()):
            ordered = sorted(group, key=lambda report: report.claim.id)
            evidence = words.format(key=_name(key, entities))
            edges.extend((a.claim.id, b.claim.id, kind, evidence) for a, b in pairwise(ordered))
    root = components((report.claim.id for report in reports), edges)
    return root, edges


def _name(key: str, entities: dict[str, Entity]) -> str:
    return entities[key].name if key in entities else key.partition(":")[2] or key


def _speakers(report: Report, entities: dict[str, Entity]) -> list[str]:
    """Return the named speakers: persons and bodies whose identity the ledger knows."""
    if report.attribution is None or report.attribution.source_kind is SourceKind.UNNAMED:
        return []
    return [key for key in report.attribution.source_entity_ids if key in entities and named(entities[key])]


def named(entity: Entity) -> bool:
    """Tell whether an entity has a name of its own, not only a description such as « des responsables »."""
    return entity.schema in ("Person", "Country", "PublicBody", "Company") or entity.name[:1].isupper()


def _texts(report: Report, entities: dict[str, Entity]) -> list[str]:
    """An article's own voice, and a source it does not name, stand on the text family."""
    return [] if _speakers(report, entities) else [f"text:{report.origin}"]


def _media(report: Report, entities: dict[str, Entity]) -> list[str]:
    """Return the media through which a source that is not named is known, and the outlet that speaks for itself."""
    if _speakers(report, entities):
        return []
    if report.attribution is None:
        return [f"medium:{report.document.outlet.casefold()}"] if report.document.outlet else []
    links = [link for link in report.attribution.chain if link.role is LinkRole.MEDIUM]
    names = [entities[link.entity_id].name if link.entity_id in entities else link.text for link in links]
    own = [report.document.outlet] if report.document.outlet and not links else []
    return [f"medium:{name.casefold()}" for name in (*names, *own)]


def _offices(report: Report, entities: dict[str, Entity]) -> list[str]:
    """Unnamed officials of one government, whoever reports them."""
    if report.attribution is None or _speakers(report, entities):
        return []
    countries = {entities[key].country for key in report.attribution.source_entity_ids if key in entities}
    return sorted(f"office:{country}" for country in countries if country)


_REASONS = (
    ("same_speaker", _speakers, "both rest on {key}"),
    ("same_text", _texts, "both stand in one family of texts ({key})"),
    ("same_medium", _media, "both know it through {key}"),
    ("same_office", _offices, "both rest on unnamed officials of one government ({key})"),
)
