"""Direct speech: each quotation with the verb that reports it, in its sentence, its paragraph or the one before."""

from dataclasses import dataclass, replace

from recoupe.model import Span, Token
from recoupe.stages.attribute.announced import speech_announced
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.gap import Place, Speech, first_clause, last_clause, places, speech_after, speech_before
from recoupe.stages.attribute.page import Page, joined, runs, trimmed
from recoupe.stages.attribute.quoted import (
    ends_open,
    is_over,
    is_title,
    is_worth,
    mark_before,
    opens_sentence,
    stands_alone,
)
from recoupe.stages.attribute.verbgroup import group
from recoupe.syntax.quotation import Quotation
from recoupe.syntax.tree import base
from recoupe.syntax.words import is_word

RECENT = 8
STRETCH = 500
"""Characters of text between two entries of the index of contents."""
WHOLE = 0.85
NEAR = 4
"""Characters, blanks and marks, between a reported clause and a quotation that belongs to it."""
REPORTED = ("clause", "told")


@dataclass(slots=True)
class _Running:
    """The saying that a next quotation may carry on: its place among the drafts and the paragraph it reached."""

    index: int
    paragraph: int
    indirect: bool = False


@dataclass(slots=True)
class _Reader:
    page: Page
    indirect: list[Draft]
    drafts: list[Draft]
    near: dict[int, list[int]]
    running: _Running | None = None

    def drafts_of(self, running: _Running) -> list[Draft]:
        """The list that a running saying stands in."""
        return self.indirect if running.indirect else self.drafts

    def around(self, span: Span) -> list[int]:
        """Return the numbers of the indirect drafts near a range, in text order."""
        return sorted({number for at in _stretches(span) for number in self.near.get(at, ())})

    def covering(self, quotation: Quotation) -> int | None:
        """Return the number of the reported clause that already holds a quotation, whole or its first sentence."""
        for number in self.around(Span(quotation.start, quotation.start + 1)):
            draft = self.indirect[number]
            if draft.form == "incise" or draft.anchor is None or _inside(draft.anchor.start, quotation):
                continue
            if any(span.start <= quotation.start + 1 < span.end for span in draft.content):
                return number
        return None


def _inside(offset: int, quotation: Quotation) -> bool:
    return quotation.start <= offset < quotation.end


def direct_drafts(page: Page, indirect: list[Draft]) -> tuple[list[Draft], list[Draft]]:
    """Return the drafts of direct speech, and the indirect ones, some carried on by quotations that follow them."""
    ordered = sorted(indirect, key=lambda d: d.start)
    reader = _Reader(page=page, indirect=ordered, drafts=[], near=_by_stretch(ordered))
    by_paragraph: dict[int, list[Quotation]] = {}
    at = 0
    for quotation in page.quotations:
        while at < len(page.paragraphs) and page.paragraphs[at].end <= quotation.start:
            at += 1
        by_paragraph.setdefault(at, []).append(quotation)
    for number in sorted(by_paragraph):
        _read_paragraph(reader, number, by_paragraph[number])
    return reader.drafts, reader.indirect


def _by_stretch(drafts: list[Draft]) -> dict[int, list[int]]:
    """Return the numbers of the drafts whose content reaches into each stretch of the text."""
    found: dict[int, list[int]] = {}
    for number, draft in enumerate(drafts):
        for at in sorted({at for span in draft.content for at in _stretches(span)}):
            found.setdefault(at, []).append(number)
    return found


def _stretches(span: Span) -> range:
    return range(span.start // STRETCH, span.end // STRETCH + 1)


def _read_paragraph(reader: _Reader, number: int, quotations: list[Quotation]) -> None:
    gaps = _gaps(reader.page, number, quotations)
    speeches = [q for at, q in enumerate(quotations) if not is_title(reader.page, q, gaps[at])]
    if len(speeches) < len(quotations):
        quotations, gaps = speeches, _gaps(reader.page, number, speeches)
    for at, quotation in enumerate(quotations):
        _read_quotation(reader, number, quotation, gaps[at], gaps[at + 1], first=at == 0)


def _gaps(page: Page, number: int, quotations: list[Quotation]) -> list[list[Place]]:
    paragraph = page.paragraphs[number]
    edges = [paragraph.start, *(edge for q in quotations for edge in (q.start, q.end)), paragraph.end]
    return [places(page, Span(edges[n], edges[n + 1])) for n in range(0, len(edges), 2)]


def _read_quotation(
    reader: _Reader, number: int, quotation: Quotation, before: list[Place], after: list[Place], *, first: bool
) -> None:
    page = reader.page
    covering = reader.covering(quotation)
    open_end = ends_open(page, quotation, after)
    over = not after or is_over(page, quotation, after)
    follow = None if over else speech_after(page, first_clause(after), open_end=open_end)
    if covering is not None and not (follow is not None and open_end):
        _covered(reader, number, quotation, covering)
        return
    mark = mark_before(page, before, quotation)
    lead = speech_before(page, last_clause(before), mark=mark) if before else None
    if first and not before and number > 0 and page.text[page.paragraphs[number - 1].end - 1] == ":":
        mark, lead = ":", speech_before(page, last_clause(places(page, page.paragraphs[number - 1])), mark=":")
    if lead is not None and follow is not None:
        follow = follow if open_end else None
    if lead is None and follow is None and stands_alone(page, quotation, before, after):
        mark, lead = ".", speech_announced(page, before)
    speech = follow or lead
    if speech is not None and (follow is not None or is_worth(page, quotation, mark)):
        _add(reader, number, quotation, speech, before, after, follow=follow is not None)
    elif speech is None and not _inside_incise(reader, number, quotation):
        _carry_on(reader, number, quotation, before, after, first=first)


def _covered(reader: _Reader, number: int, quotation: Quotation, covering: int) -> None:
    """A quotation inside a reported clause: the clause may be the running saying's own, or runs on itself."""
    running, draft = reader.running, reader.indirect[covering]
    if running is not None and not running.indirect and reader.drafts[running.index].anchor is draft.anchor:
        _extend(reader, running, quotation.span, number)
    else:
        reader.running = _Running(covering, number, indirect=True)


def _inside_incise(reader: _Reader, number: int, quotation: Quotation) -> bool:
    """A quotation in the content of an incise makes that saying the running one."""
    for index in reader.around(quotation.span):
        draft = reader.indirect[index]
        if draft.form != "incise" or (draft.anchor is not None and _inside(draft.anchor.start, quotation)):
            continue
        if any(span.overlaps(quotation.span) for span in draft.content):
            reader.running = _Running(index, number, indirect=True)
            return True
    return False


def _carry_on(
    reader: _Reader, number: int, quotation: Quotation, before: list[Place], after: list[Place], *, first: bool
) -> None:
    """Give a quotation without a cue of its own to the saying that it goes on with.

    « Nous partons », a-t-il dit. « Rien ne nous retient. » -> one saying of two ranges
    """
    running = reader.running
    if running is None or not opens_sentence(reader.page, quotation, before):
        return
    if not stands_alone(page=reader.page, quotation=quotation, before=before, after=after):
        return
    same = running.paragraph == number
    words = [place for place in before if is_word(place.token)]
    if (same and _only_the_cue(reader, running, before)) or (
        not same and running.paragraph == number - 1 and first and not words
    ):
        _extend(reader, running, quotation.span, number)


def _only_the_cue(reader: _Reader, running: _Running, before: list[Place]) -> bool:
    """Tell whether nothing but the running saying's own clause stands before a quotation."""
    anchor = reader.drafts_of(running)[running.index].anchor
    clause = reader.drafts_of(running)[running.index].form != "incise"
    if running.indirect and clause and any(is_word(place.token) for place in before):
        return _after_the_content(reader, running, before)
    if _somebody_else_acts(before, anchor):
        return False
    ends = [n for n, place in enumerate(before) if place.token.text[:1] in ".!?" and not is_word(place.token)]
    return not any(is_word(p.token) for p in before) or len(ends) <= 1


def _somebody_else_acts(before: list[Place], anchor: Token | None) -> bool:
    """As in "…," she said, and her husband cut in. “…” — the next quotation may be the husband's."""
    return any(
        place.token.upos == "VERB"
        and base(place.token.deprel) == "conj"
        and place.tree.tokens[place.token.head].start <= anchor.start
        and place.tree.child(place.token, "nsubj") is not None
        for place in before
        if anchor is not None and place.token.start > anchor.start
    )


def _after_the_content(reader: _Reader, running: _Running, before: list[Place]) -> bool:
    """Tell whether the words before a quotation end the reported clause that it goes on with."""
    words = [place.token for place in before if is_word(place.token)]
    return words[-1].end <= reader.indirect[running.index].content[-1].end + 3


def _extend(reader: _Reader, running: _Running, span: Span, number: int) -> None:
    drafts = reader.drafts_of(running)
    draft = drafts[running.index]
    drafts[running.index] = replace(draft, content=tuple(sorted({*draft.content, span})))
    reader.running = replace(running, paragraph=number)


def _add(
    reader: _Reader,
    number: int,
    quotation: Quotation,
    speech: Speech,
    before: list[Place],
    after: list[Place],
    *,
    follow: bool,
) -> None:
    """Start a saying, or give its next range to the one that the same verb reports."""
    running = reader.running
    if running is not None and reader.drafts_of(running)[running.index].anchor is speech.place.token:
        _extend(reader, running, quotation.span, number)
        return
    content = _with_what_leads_up(reader, quotation, before) if follow else quotation.span
    reported = () if follow else _reported_around(reader, speech, quotation)
    page, verb = reader.page, speech.place
    words = group(verb.tree, verb.token, page.lexicon)
    reader.drafts.append(
        Draft(
            form="quote",
            cue_row=speech.cue,
            tree=verb.tree,
            anchor=verb.token,
            source=speech.source,
            cue=tuple(Span(run[0].start, run[-1].end) for run in runs(verb.tree, words)),
            content=joined([content, *reported], page.text),
            strength=speech.strength,
        )
    )
    outer = follow and _add_outer(reader, after)
    reader.running = _Running(len(reader.drafts) - (2 if outer else 1), number)


def _reported_around(reader: _Reader, speech: Speech, quotation: Quotation) -> tuple[Span, ...]:
    """Return the reported clause that a quotation goes on with: She noted that it leaks, “like a sieve.”"""
    text = reader.page.text
    for number in reader.around(Span(max(0, quotation.start - NEAR), quotation.end + NEAR)):
        draft = reader.indirect[number]
        if draft.anchor is not speech.place.token or draft.form not in REPORTED:
            continue
        before, after = draft.content[-1].end, draft.content[0].start
        between = text[before : quotation.start] if before <= quotation.start else text[quotation.end : after]
        if not any(char.isalnum() for char in between):
            return draft.content
    return ()


def _add_outer(reader: _Reader, after: list[Place]) -> bool:
    """Behind “…”, he added, said Ann and Bo: a second reporting clause reports the first one too, and goes on."""
    inner = reader.drafts[-1]
    rest = [
        place
        for place in after
        if place.token.start > max(inner.cue[-1].end, inner.source.spans[-1].end if inner.source.spans else 0)
    ]
    while rest and not is_word(rest[0].token):
        rest = rest[1:]
    clause = first_clause(rest)
    if not clause or not rest or clause[0].token.upos not in ("AUX", "VERB"):
        return False
    speech = speech_after(reader.page, clause, open_end=False)
    if speech is None or speech.cue is None or not speech.source.spans or speech.place.token is inner.anchor:
        return False
    end = max(inner.cue[-1].end, inner.source.spans[-1].end if inner.source.spans else 0)
    tree = speech.place.tree
    words = group(tree, speech.place.token, reader.page.lexicon)
    outer = Draft(
        form="quote", cue_row=speech.cue, tree=tree, anchor=speech.place.token, source=speech.source,
        cue=tuple(Span(run[0].start, run[-1].end) for run in runs(tree, words)),
        content=(Span(inner.content[0].start, end),), strength=0.8,
    )  # fmt: skip
    reader.drafts.insert(len(reader.drafts) - 1, outer)
    return True


def _with_what_leads_up(reader: _Reader, quotation: Quotation, before: list[Place]) -> Span:
    """Take in the unquoted beginning of the sentence: The plan was “a mistake”, she said."""
    lead = last_clause(before)
    words = [place for place in lead if is_word(place.token)]
    if words and words[0].token.upos == "CCONJ":
        words = words[1:]
    if mark_before(reader.page, before, quotation) == ":":
        return quotation.span
    taken = {span for draft in reader.drafts[-RECENT:] for span in (*draft.cue, *draft.content)}
    if not words or any(span.overlaps(Span(words[0].token.start, quotation.start)) for span in taken):
        return quotation.span
    return trimmed(reader.page.text, Span(words[0].token.start, quotation.start))._replace(end=quotation.end)
