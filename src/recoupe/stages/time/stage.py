"""The stage `time`: the time expressions of a document, and its date of publication where only the text gives it."""

from dataclasses import replace

from recoupe.lang import LANGUAGES
from recoupe.model import BlockKind, Issue, Published, PublishedBasis, Reading, Severity, Span, Timex, When
from recoupe.stages.stage import DocumentStage
from recoupe.stages.time.agreement import Inference
from recoupe.stages.time.published import from_url, infer
from recoupe.stages.time.tagger import tag


def run(reading: Reading) -> Reading:
    """Add the time expressions; infer the date of publication where none is known.

    A text in a language that does not ship has no times.
    """
    document = reading.document
    if document.language not in LANGUAGES:
        return reading
    dated = _dated(reading)
    return replace(dated, times=times_of(dated, _when(dated.document.published)))


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
    furniture = [Span(block.start, block.end) for block in reading.blocks if block.kind is BlockKind.FURNITURE]
    inferred = infer(document.text, document.language, reading.sentences, captions, furniture)
    if inferred is None:
        return reading
    issue = _inferred(document.id, document.text, inferred)
    return replace(
        reading, document=replace(document, published=inferred.published), issues=(*reading.issues, issue)
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


STAGE = DocumentStage(
    name="time", version=1, needs=("blocks", "sentences"), yields=("times", "document"), run=run
)
