"""Reports that pass on one utterance: they quote the same words, or call what they have it from the same document.

An editor counts one tweet, letter, statement or televised address once, however many quote it and whomever each text
makes of its speaker ("Mr. Trump", "the president", "he").
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from recoupe.lang import LANGUAGES
from recoupe.lang.reporting import lexicon_of
from recoupe.model import Entity, Manner, SourceKind
from recoupe.stages.corroborate.report import Report
from recoupe.stages.corroborate.union import Edge
from recoupe.syntax.rarity import fold

WORD = re.compile(r"[^\W_]+")
ALIKE = 6
"""Words in a row that two speakers do not say by chance."""
SHOWN = 8
"""Words of a quotation that its evidence shows."""


def one_utterance(reports: Sequence[Report], entities: dict[str, Entity]) -> list[Edge]:
    """Return an edge between reports that rest on one utterance.

    "North Korea has agreed to suspend all nuclear tests", quoted in two papers; « la plainte », "the lawsuit" of two
    """
    ordered = sorted(reports, key=lambda report: report.claim.id)
    return [*_quoted(ordered), *_named(ordered, entities)]


def _quoted(reports: Iterable[Report]) -> Iterator[Edge]:
    first: dict[tuple[str, ...], tuple[Report, str]] = {}
    for report in reports:
        words = _words_of(report)
        runs = [tuple(words[n : n + ALIKE]) for n in range(len(words) - ALIKE + 1)]
        known = next((first[run] for run in runs if run in first), None)
        if known is not None:
            other, shown = known
            yield other.claim.id, report.claim.id, "same_speaker", f"both quote the words « {shown} »"
        for run in runs:
            first.setdefault(run, (report, " ".join(words[:SHOWN])))


def _words_of(report: Report) -> list[str]:
    """Return the words in quotation marks that hold a claim; none where they are not the speaker's own."""
    saying, claim = report.attribution, report.claim
    if saying is None or saying.manner is not Manner.DIRECT:
        return []
    held = [part for part in saying.content if part.start < claim.end and claim.start < part.end]
    return [fold(word) for part in held for word in WORD.findall(report.document.text[part.start : part.end])]


def _named(reports: Iterable[Report], entities: dict[str, Entity]) -> Iterator[Edge]:
    first: dict[tuple[str, str], Report] = {}
    for report in reports:
        kind = _document(report, entities)
        if kind is not None:
            other = first.setdefault((report.document.language, kind), report)
            if other is not report:
                yield other.claim.id, report.claim.id, "same_speaker", f"both rest on {kind}"


def _document(report: Report, entities: dict[str, Entity]) -> str | None:
    """Return the noun by which a text calls the one document that it has a claim from: "the lawsuit"."""
    saying, language = report.attribution, report.document.language
    if saying is None or saying.source_kind is not SourceKind.DOCUMENT or language not in LANGUAGES:
        return None
    if any(key in entities for key in saying.source_entity_ids):
        return None
    kinds = lexicon_of(language).sources
    words = [fold(word) for word in WORD.findall(saying.source_text)]
    return next((word for word in words if kinds.get(word) is SourceKind.DOCUMENT), None)
