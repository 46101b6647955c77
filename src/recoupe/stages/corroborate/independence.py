"""Count independent sources: connected components over every reason to think that two reports share a source.

The rule, claim by claim. A report's source is the first speaker that its attribution names; where nobody is named, the
article's own voice. Two reports are one source when they have
  the same speaker    one expert quoted under two employers, or in ten articles, is one source; so are words that two
                      articles quote alike, and one document (`utterance`);
  the same text       copies, rewrites, translations and pasted passages speak with the voice of what they rest on;
  the same medium     what both know through one medium alone, or through one agency that both credit;
  the same office     unnamed officials of one government on one happening are one disclosure, and so is its own word;
and a report that cites a medium rests on that medium's article, where it is in the pile. All else is independent. Each
edge keeps its evidence, so that an analyst can disagree.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from recoupe.lang import LANGUAGES, load
from recoupe.model import Attribution, Derivation, Entity, LinkRole, SourceKind
from recoupe.ontology.media import medium_key
from recoupe.stages.corroborate.passage import copied
from recoupe.stages.corroborate.report import Report
from recoupe.stages.corroborate.union import Edge, components
from recoupe.stages.corroborate.utterance import one_utterance

__all__ = ["Report", "cited", "identity", "sources", "speakers"]

IDENTIFIED = {SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.STATE, SourceKind.ROLE, SourceKind.DOCUMENT}
"""Kinds of source of whom it is known who they are."""


def sources(
    reports: Sequence[Report], entities: dict[str, Entity], passages: Sequence[Derivation] = ()
) -> tuple[dict[str, str], list[Edge]]:
    """Return for each claim id the id of its independent source, and the edges that folded reports together.

    `passages` are the derivations between the reports' documents: what stands in a passage was said once.
    """
    edges = [*copied(reports, passages), *one_utterance(reports, entities)]
    edges += [*_cited(reports, entities), *_narrated(reports, entities)]
    for kind, key_of, words in _REASONS:
        groups: dict[str, list[Report]] = {}
        for report in reports:
            for key in key_of(report, entities):
                groups.setdefault(key, []).append(report)
        for key, group in sorted(groups.items()):
            ordered = sorted(group, key=lambda report: report.claim.id)
            evidence = words.format(key=_name(key, entities))
            edges.extend((a.claim.id, b.claim.id, kind, evidence) for a, b in pairwise(ordered))
    return components((report.claim.id for report in reports), edges), edges


def identity(reports: Iterable[Report], entities: dict[str, Entity]) -> str:
    """Return who speaks in the reports of one source, by the same name on every happening.

    A named speaker decides, else a government, else the medium, else the text; of several the first in order.
    """
    known = list(reports)
    for key_of in (_speakers, _offices, _media, _texts, _words):
        if keys := sorted({key for report in known for key in key_of(report, entities)}):
            return keys[0]
    raise ValueError("no report, no source")


def _words(report: Report, _: dict[str, Entity]) -> list[str]:
    """A state that is named as a source, and whatever else is known by its words alone."""
    saying = report.attribution
    return [f"words:{saying.source_text.casefold() if saying else ''}:{report.origin}"]


def _name(key: str, entities: dict[str, Entity]) -> str:
    return entities[key].name if key in entities else key.partition(":")[2] or key


def speakers(report: Report, entities: dict[str, Entity]) -> list[str]:
    """Return the speakers of whom it is known who they are: a person, a body, a state, a document."""
    saying = report.attribution
    if saying is None or saying.source_kind not in IDENTIFIED:
        return []
    return [key for key in saying.source_entity_ids if key in entities]


def _speakers(report: Report, entities: dict[str, Entity]) -> list[str]:
    return [key for key in speakers(report, entities) if entities[key].schema != "Country"]


def _texts(report: Report, entities: dict[str, Entity]) -> list[str]:
    """An article's own voice, and a source it does not name, stand on the text family."""
    return [] if speakers(report, entities) else [f"text:{report.origin}"]


def _pages(report: Report, _: dict[str, Entity]) -> list[str]:
    """What one article tells in nobody's name it knows once, though a passage of it stands in another text too."""
    return [] if report.attribution else [f"page:{report.document.id}"]


def _media(report: Report, entities: dict[str, Entity]) -> list[str]:
    """Return the media that speak where nobody is named: those cited, else those credited, else the outlet itself."""
    if speakers(report, entities):
        return []
    names = cited(report, entities) or report.credits or ((report.voice,) if report.voice else ())
    return sorted({f"medium:{medium_key(name)}" for name in names})


def cited(report: Report, entities: dict[str, Entity]) -> tuple[str, ...]:
    """Return the media that an attribution says the words passed through (« a dit X au Harbour Post »)."""
    links = report.attribution.chain if report.attribution else ()
    return tuple(
        entities[link.entity_id].name if link.entity_id in entities else link.text
        for link in links
        if link.role is LinkRole.MEDIUM
    )


def _offices(report: Report, entities: dict[str, Entity]) -> list[str]:
    """Return the governments that speak: under the name of the state, through a body or a spokesman, or unnamed."""
    saying = report.attribution
    if saying is None:
        return []
    known = [entities[key] for key in saying.source_entity_ids if key in entities]
    if not _official(saying, report.document.language):
        known = [one for one in known if one.schema == "PublicBody"]
    countries = {one.country for one in known}
    return sorted(f"office:{country}" for country in countries if country)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialRow:
    """A word for somebody who speaks for a government; `named`: whose own name changes nothing in that."""

    word: str
    named: str = ""


def _official(saying: Attribution, language: str) -> bool:
    """Tell whether a source is a government's voice (« deux responsables ordriens », "the Ordrian ministry").

    « le porte-parole du ministère, Jonas Brevet » is; « Ida Torvald, ministre de la Défense » speaks for herself
    """
    if saying.source_kind is SourceKind.STATE or language not in LANGUAGES:
        return saying.source_kind is SourceKind.STATE
    rows = load(language).table("officials", OfficialRow)
    named = saying.source_kind in (SourceKind.PERSON, SourceKind.ROLE)
    words = saying.source_text.casefold()
    return any(re.search(rf"(?<!\w){re.escape(row.word)}", words) for row in rows if row.named or not named)


def _cited(reports: Iterable[Report], entities: dict[str, Entity]) -> list[Edge]:
    """Tie a report that knows its source through a medium to the first report in that medium's own article.

    « selon le Harbour Post » adds no source to what the Harbour Post's article says, whoever speaks there.
    """
    ordered = sorted(reports, key=lambda report: report.claim.id)
    own: dict[tuple[str, str | None], Report] = {}
    for report in ordered:
        if report.document.outlet and not cited(report, entities):
            own.setdefault((medium_key(report.document.outlet), report.claim.event_id), report)
    edges = []
    for report in ordered:
        for name in () if speakers(report, entities) else cited(report, entities):
            first = own.get((medium_key(name), report.claim.event_id))
            if first is not None and first.document.id != report.document.id:
                edges.append((first.claim.id, report.claim.id, "cites", f"cites {name}, whose article says it too"))
    return edges


def _narrated(reports: Iterable[Report], entities: dict[str, Entity]) -> list[Edge]:
    """Tie an article's own words to what it has from a named speaker: it tells again what it was told.

    « L'Ordrie a livré des obus. "Ils sont arrivés", dit Mara Lindqvist. » is one source, not the paper and Lindqvist.
    """
    told: dict[tuple[str, str | None], Report] = {}
    for report in sorted(reports, key=lambda report: report.claim.id):
        if speakers(report, entities):
            told.setdefault((report.document.id, report.claim.event_id), report)
    own = ((told.get((one.document.id, one.claim.event_id)), one) for one in reports if one.attribution is None)
    return [
        (first.claim.id, one.claim.id, "same_text", "the article tells what it has from a speaker")
        for first, one in own
        if first is not None
    ]


_REASONS = (
    ("same_speaker", _speakers, "both rest on {key}"),
    ("same_text", _texts, "both stand in one family of texts ({key})"),
    ("same_text", _pages, "one article tells both in nobody's name"),
    ("same_medium", _media, "both know it through {key}"),
    ("same_office", _offices, "both rest on one government's own word ({key})"),
)
