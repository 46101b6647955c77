"""The stage `time`: the time expressions of a document, and its date of publication where only the text gives it."""

from dataclasses import replace
from datetime import date, timedelta

from recoupe.lang import LANGUAGES
from recoupe.model import BlockKind, Issue, Published, PublishedBasis, Reading, RepairKind, Severity, Span, Timex, When
from recoupe.stages.stage import DocumentStage
from recoupe.stages.time.agreement import Inference, agreed
from recoupe.stages.time.published import from_url, infer
from recoupe.stages.time.tagger import tag

_REPUBLISHED = timedelta(days=6)
"""A page this much younger than its text's own dates republishes it."""


def run(reading: Reading) -> Reading:
    """Add the time expressions; infer the date of publication where none is known.

    A text in a language that does not ship has no times.
    """
    document = reading.document
    if document.language not in LANGUAGES:
        return reading
    dated = _dated(reading)
    published = _when(dated.document.published)
    older = _older(dated)
    if older is not None:
        dated = replace(dated, issues=(*dated.issues, _original(dated, older)))
        published = _when(older.published)
    return replace(dated, times=times_of(dated, published))


def times_of(reading: Reading, published: When | None) -> tuple[Timex, ...]:
    """Return the time expressions of a document counted from a day or an interval."""
    document = reading.document
    return tag(document.text, document.language, published, reading.sentences, document_id=document.id)


def _when(published: Published) -> When:
    return When(value=published.value, earliest=published.earliest, latest=published.latest)


def _dated(reading: Reading) -> Reading:
    document = reading.document
    if document.published.basis is not PublishedBasis.NONE:
        return reading
    if (found := from_url(document.url)) is not None:
        return replace(reading, document=replace(document, published=found))
    captions = [Span(block.start, block.end) for block in reading.blocks if block.kind is BlockKind.CAPTION]
    lines = [Span(repair.start, repair.end) for repair in reading.repairs if repair.kind is RepairKind.DATELINE]
    inferred = infer(document.text, document.language, reading.sentences, captions, _furniture(reading), lines)
    if inferred is None:
        return reading
    issue = _inferred(document.id, document.text, inferred)
    return replace(reading, document=replace(document, published=inferred.published), issues=(*reading.issues, issue))


def _furniture(reading: Reading) -> list[Span]:
    return [Span(block.start, block.end) for block in reading.blocks if block.kind is BlockKind.FURNITURE]


def _older(reading: Reading) -> Inference | None:
    """Return when the original of a republished text was written, where its own dates prove that it is older.

    « La visite commence demain », a visit of 18 June, on a page of 4 July
    """
    document = reading.document
    if document.published.earliest is None or document.published.basis is PublishedBasis.TEXT:
        return None
    found = agreed(document.text, document.language, _furniture(reading))
    if found is None or found.published.latest is None:
        return None
    page = date.fromisoformat(document.published.earliest)
    return found if page - date.fromisoformat(found.published.latest) > _REPUBLISHED else None


def _original(reading: Reading, inference: Inference) -> Issue:
    document, published, shown = reading.document, inference.published, inference.shown
    return Issue(
        code="older_original",
        severity=Severity.WARNING,
        message=f"the page is of {document.published.earliest}, but {document.text[shown.start : shown.end]!r} was "
        f"written between {published.earliest} and {published.latest}; relative dates count from then",
        document_id=document.id,
        start=shown.start,
        end=shown.end,
    )


def _inferred(document_id: str, text: str, inference: Inference) -> Issue:
    published, shown = inference.published, inference.shown
    words = text[shown.start : shown.end]
    return Issue(
        code="published_inferred",
        severity=Severity.INFO,
        message=f"date of publication {published.earliest}/{published.latest} inferred from {words!r}; "
        "give --published to set it",
        document_id=document_id,
        start=shown.start,
        end=shown.end,
    )


STAGE = DocumentStage(name="time", version=6, needs=("blocks", "sentences"), yields=("times", "document"), run=run)
