"""Two texts side by side: passages that belong together, and what a changed word is (hedge, number, name, source)."""

import difflib
import re

from recoupe.model import Derivation, MentionKind, Reading, Span
from recoupe.stages.lineage.differences import NUMBER, hedges
from recoupe.view.shelf import Shelf
from recoupe.view.textpages import Aligned, Segment

WORDS = re.compile(r"\s+|\w+|[^\w\s]")
GAP = 400
"""Characters between two shared passages within which what stands between them is compared too."""
Label = tuple[Span, str]


def aligned(shelf: Shelf, derivation: Derivation) -> tuple[Aligned, ...]:
    """Return the passages of a text beside those it was taken from, in the order of the later text."""
    earlier = shelf.readings.get(derivation.from_document_id or "")
    if earlier is None:
        return ()
    later = shelf.readings[derivation.document_id]
    pairs = stretches(derivation.from_spans, derivation.spans)
    if earlier.document.language != later.document.language:
        return tuple(Aligned(earlier=(_plain(earlier, a),), later=(_plain(later, b),)) for a, b in pairs)
    return tuple(_compare(earlier, later, a, b) for a, b in pairs)


def stretches(from_spans: tuple[Span, ...], spans: tuple[Span, ...]) -> list[tuple[Span, Span]]:
    """Return aligned spans, those that follow closely in both texts as one, so that what was dropped is inside."""
    found: list[tuple[Span, Span]] = []
    for b, a in sorted((Span(*b), Span(*a)) for a, b in zip(from_spans, spans, strict=False)):
        if found and 0 <= b.start - found[-1][1].end < GAP and 0 <= a.start - found[-1][0].end < GAP:
            found[-1] = (Span(found[-1][0].start, a.end), Span(found[-1][1].start, b.end))
        else:
            found.append((a, b))
    return found


def _plain(reading: Reading, span: Span) -> Segment:
    return Segment(text=reading.document.text[span.start : span.end])


def _compare(earlier: Reading, later: Reading, a: Span, b: Span) -> Aligned:
    one, two = _words(earlier, a), _words(later, b)
    codes = difflib.SequenceMatcher(
        None, [text for text, _ in one], [text for text, _ in two], autojunk=False
    ).get_opcodes()
    left, right = _labels(earlier, a, later), _labels(later, b, earlier)
    return Aligned(
        earlier=_segments(one, [(kind != "equal", i, j) for kind, i, j, _, _ in codes], left),
        later=_segments(two, [(kind != "equal", i, j) for kind, _, _, i, j in codes], right),
    )


def _words(reading: Reading, span: Span) -> list[tuple[str, int]]:
    text = reading.document.text
    return [(found.group(), found.start()) for found in WORDS.finditer(text, span.start, span.end)]


def _labels(reading: Reading, span: Span, other: Reading) -> list[Label]:
    """Return what a reader should notice if it changed. A name, number or source counts where the other lacks it."""
    text, known = reading.document.text, other.document.text.casefold()
    digits = {re.sub(r"\D", "", found) for found in NUMBER.findall(known)}
    found = [(part, "source") for saying in reading.attributions for part in saying.source]
    found += [(Span(each.start, each.end), "name") for each in reading.mentions if each.kind is MentionKind.NAME]
    found = [(part, kind) for part, kind in found if text[part.start : part.end].casefold() not in known]
    found += [(place, "hedge") for place in _hedges(reading, span)]
    numbers = NUMBER.finditer(text, span.start, span.end)
    return found + [(Span(*each.span()), "number") for each in numbers if re.sub(r"\D", "", each.group()) not in digits]


def _hedges(reading: Reading, span: Span) -> list[Span]:
    """Return where words stand that weaken an event (« probablement », "reportedly")."""
    language, text = reading.document.language, reading.document.text[span.start : span.end]
    return [
        Span(span.start + each.start(), span.start + each.end())
        for pattern in hedges(language).values()
        for each in re.finditer(pattern.pattern, text, re.IGNORECASE)
    ]


def _segments(
    words: list[tuple[str, int]], runs: list[tuple[bool, int, int]], labels: list[Label]
) -> tuple[Segment, ...]:
    """Join words that are drawn alike; blanks between two changed words of one finding belong to it."""
    found: list[Segment] = []
    for changed, first, end in runs:
        for text, start in words[first:end]:
            kind = next((name for span, name in labels if span.start <= start < span.end), "") if changed else ""
            last = found[-1] if found else None
            if last is not None and (last.changed, last.finding) == (changed, kind):
                found[-1] = Segment(text=last.text + text, changed=changed, finding=kind)
            else:
                found.append(Segment(text=text, changed=changed, finding=kind))
    return tuple(found)
