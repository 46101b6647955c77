"""The stage itself: a reading in, the same with its attributions out."""

from dataclasses import replace

from recoupe.encoder.sayings import sayings_of
from recoupe.lang import LANGUAGES
from recoupe.model import Attribution, Manner, Reading, SourceKind, Span
from recoupe.model.ids import content_id
from recoupe.stages.attribute.chain import chain_of
from recoupe.stages.attribute.collect import drafts_of
from recoupe.stages.attribute.confidence import confidence_of, credible
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.heard import reheard
from recoupe.stages.attribute.nesting import parents_of
from recoupe.stages.attribute.page import Page, lay_out
from recoupe.stages.attribute.refuting import without_unsaid
from recoupe.stages.attribute.remark import respoken
from recoupe.stages.attribute.roots import Roots, roots_of
from recoupe.stages.attribute.sourcekind import kind_of
from recoupe.stages.attribute.speakers import speakers_of, unknown
from recoupe.stages.attribute.speaking import without_mutes
from recoupe.stages.attribute.stance import stance_of
from recoupe.stages.attribute.vouched import vouched_of
from recoupe.stages.stage import DocumentStage

QUOTED = 0.9


def run(reading: Reading, *, encoder: bool = True) -> Reading:
    """Find who says what. A text in a language that does not ship has no attributions."""
    if reading.document.language not in LANGUAGES:
        return reading
    page = lay_out(reading, sayings_of(reading) if encoder else None)
    found = [reheard(page, draft) for draft in respoken(page, list(drafts_of(page)))]
    kept = without_unsaid(page, [draft for draft in found if credible(page, draft)])
    drafts = [without_mutes(page, draft) for draft in kept]
    ids = [_id(reading, draft) for draft in drafts]
    parents = parents_of(drafts)
    speakers = speakers_of(page, drafts, parents)
    roots = roots_of(page)
    told = [
        _attribution(page, draft, ids[n], None if parent is None else ids[parent], speakers[n], roots)
        for n, (draft, parent) in enumerate(zip(drafts, parents, strict=True))
    ]
    return replace(reading, attributions=tuple({one.id: one for one in told}.values()))


def run_fast(reading: Reading) -> Reading:
    """Find who says what by the rules alone."""
    return run(reading, encoder=False)


def _id(reading: Reading, draft: Draft) -> str:
    return content_id("attribution", reading.document.id, draft.cue, draft.content)


def _attribution(
    page: Page, draft: Draft, own: str, parent: str | None, speakers: tuple[str, ...], roots: Roots
) -> Attribution:
    spans, stance = draft.source.spans, stance_of(page, draft)
    open_ = not spans or unknown(page, draft.source, speakers)
    return Attribution(
        id=own,
        document_id=page.reading.document.id,
        source=spans,
        cue=draft.cue,
        content=draft.content,
        vouched=vouched_of(page, draft, stance),
        manner=manner_of(page, draft.content),
        source_kind=SourceKind.UNNAMED if open_ else kind_of(page, draft.source),
        source_text="" if open_ else page.text[spans[0].start : spans[-1].end],
        source_entity_ids=speakers,
        chain=chain_of(page, draft, speakers, roots, known=not open_),
        stance=stance,
        parent_id=parent if parent != own else None,
        cue_lemma=draft.cue_row.lemma if draft.cue_row is not None else _lemma(draft),
        confidence=confidence_of(page, draft),
    )


def _lemma(draft: Draft) -> str:
    return draft.anchor.lemma.lower() if draft.anchor is not None else ""


def manner_of(page: Page, content: tuple[Span, ...]) -> Manner:
    """Return direct where nearly every letter is quoted, mixed where some are.

    she called it “a trap” -> mixed
    """
    letters = quoted = 0
    for span in content:
        letters += sum(page.text[at].isalnum() for at in range(span.start, span.end))
        for quotation in page.quotations_within(span):
            inside = range(max(span.start, quotation.start), min(span.end, quotation.end))
            quoted += sum(page.text[at].isalnum() for at in inside)
    if quoted == 0:
        return Manner.INDIRECT
    return Manner.DIRECT if quoted >= QUOTED * letters else Manner.MIXED


STAGE = DocumentStage(
    name="attribute",
    version=8,
    needs=("sentences", "mentions"),
    yields=("attributions",),
    run=run,
)
