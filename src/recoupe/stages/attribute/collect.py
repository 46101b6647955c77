"""From a page to its drafts: every rule in turn, then one saying a cue, and no quotation cut in two."""

from bisect import bisect_right
from dataclasses import replace

from recoupe.lang.rows.reporting import CueClass
from recoupe.model import Span, Token
from recoupe.stages.attribute.according import according_drafts
from recoupe.stages.attribute.direct import direct_drafts
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.heard import heard_drafts
from recoupe.stages.attribute.incise import incise_draft
from recoupe.stages.attribute.labels import label_drafts
from recoupe.stages.attribute.nominal import adjective_draft, adverb_draft, noun_draft
from recoupe.stages.attribute.page import Page, joined, trimmed
from recoupe.stages.attribute.verbs import verb_draft
from recoupe.syntax import Tree
from recoupe.syntax.tree import base
from recoupe.syntax.verbs import passive

SAME = 0.8
NEAR = 16


def drafts_of(page: Page) -> list[Draft]:
    """Return every saying of a page, in text order."""
    indirect = [*label_drafts(page), *(draft for tree in page.trees for draft in _of_tree(page, tree))]
    direct, indirect = direct_drafts(page, indirect)
    used = {token.start for draft in direct for _, token in page.words_within(draft.cue)}
    kept = [draft for draft in indirect if draft.anchor is None or draft.anchor.start not in used]
    found = [_within_its_quotation(page, _around_incise(page, draft)) for draft in [*direct, *kept]]
    found += heard_drafts(page, found)
    found = [_whole_quotations(page, draft) for draft in found if draft.content]
    return _without_orphans(page, _without_doubles([draft for draft in found if draft.content and draft.cue]))


def _within_its_quotation(page: Page, draft: Draft) -> Draft:
    """What is said inside a quotation reports nothing outside it: He wrote, “Rain is coming, my aunt told me.”"""
    quotation = page.quotation_at(draft.anchor.start) if draft.anchor is not None and draft.form != "quote" else None
    if quotation is None or all(span.start >= quotation.start for span in draft.content):
        return draft
    inside = (Span(max(span.start, quotation.start), min(span.end, quotation.end)) for span in draft.content)
    return replace(draft, content=tuple(span for span in inside if span.start < span.end))


def _around_incise(page: Page, draft: Draft) -> Draft:
    """Take the rest of a quotation whose incise stands inside it: « Le port, a affirmé Brandt, restera ouvert. »"""
    anchor = draft.anchor
    quotation = page.quotation_at(anchor.start) if anchor is not None and draft.form == "incise" else None
    if quotation is None or not draft.source.spans or draft.source.spans[0].start < draft.cue[0].start:
        return draft
    first = trimmed(page.text, Span(quotation.start, draft.cue[0].start))
    last = max(draft.source.spans[-1].end, draft.cue[-1].end)
    rest = trimmed(page.text, Span(last, quotation.end))
    spans = tuple(span for span in (first, rest) if any(char.isalnum() for char in page.text[span.start : span.end]))
    return replace(draft, form="quote", content=spans)


def _without_orphans(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Drop what is said inside a quotation whose own speaker is unknown: “I think we will lose” from nobody."""
    spoken = [span for draft in drafts for span in draft.content]
    spoken = list(joined(spoken, page.text))
    return [draft for draft in drafts if not _orphan(page, draft, spoken)]


def _orphan(page: Page, draft: Draft, spoken: list[Span]) -> bool:
    quotation = page.quotation_at(draft.anchor.start) if draft.anchor is not None else None
    if quotation is None or draft.form == "quote":
        return False
    at = bisect_right(spoken, Span(quotation.start, len(page.text))) - 1
    return not (at >= 0 and spoken[at].contains(Span(quotation.start + 3, max(quotation.start + 3, quotation.end - 3))))


def _of_tree(page: Page, tree: Tree) -> list[Draft]:
    found = list(according_drafts(page, tree))
    marked = [span for draft in found for span in draft.cue]
    named = [span for draft in found for span in draft.source.spans]
    for token in tree:
        if any(span.start <= token.start < span.end for span in marked):
            continue
        if _says_which(tree, token) and any(span.start <= token.start < span.end for span in named):
            continue
        draft = _of_token(page, tree, token)
        if draft is not None:
            found.append(draft)
    return found


def _says_which(tree: Tree, token: Token) -> bool:
    """Tell a participle that only says which source is meant: « selon un rapport établi par l'institut »."""
    return token.upos == "VERB" and base(token.deprel) == "acl" and passive(tree, token)


def _of_token(page: Page, tree: Tree, token: Token) -> Draft | None:
    if token.upos in ("VERB", "AUX"):
        if token.deprel.startswith(("aux", "cop")):
            return None
        return incise_draft(page, tree, token) or _participle(page, tree, token) or verb_draft(page, tree, token)
    if token.upos == "NOUN":
        said = adjective_draft(page, tree, token) if tree.child(token, "cop") is not None else None
        return said or noun_draft(page, tree, token)
    if token.upos == "ADJ":
        return adjective_draft(page, tree, token)
    if token.upos == "ADV" and (CueClass.ADV, token.text.lower()) in page.lexicon.cues:
        return adverb_draft(page, tree, token)
    return None


def _participle(page: Page, tree: Tree, token: Token) -> Draft | None:
    """A participle may be an adjective of the lexicon: « est convaincu que », "worried about"."""
    if token.feats.get("VerbForm") != "Part" or tree.child(token, "obj", "expl") is not None:
        return None
    if tree.children(token, "aux") and not passive(tree, token):
        return None
    return adjective_draft(page, tree, token)


def _whole_quotations(page: Page, draft: Draft) -> Draft:
    """Widen ranges that begin or end inside a quotation whose edge they hold.

    Said that “it rained. It poured.” -> the clause ends at the first full stop, its content with the second mark
    """
    if (
        draft.form == "quote"
        and len(draft.content) == 2
        and draft.content[0].end <= draft.cue[0].start <= draft.content[1].start
    ):
        return draft
    anchor = draft.anchor.start if draft.anchor is not None else -1
    spans = [_joined_quotation(page, _whole(page, span, anchor)) for span in draft.content]
    content = joined(spans, page.text) if spans != list(draft.content) else draft.content
    clear = [span for span in content if not any(span.overlaps(cue) for cue in draft.cue)]
    return replace(draft, content=tuple(clear) or draft.content)


def _joined_quotation(page: Page, span: Span) -> Span:
    """Take in a quotation coordinated with the end of a mixed content: a “new low” and a “bizarre attempt”."""
    if not page.quotations_within(span):
        return span
    for quotation in page.quotations_within(Span(span.end, span.end + NEAR)):
        between = page.text[span.end : quotation.start].split()
        if quotation.start >= span.end and len(between) <= 3 and any(page.lexicon.has("and", word) for word in between):
            return Span(span.start, quotation.end)
    return span


def _whole(page: Page, span: Span, anchor: int) -> Span:
    start, end = span
    for quotation in page.quotations_within(span):
        if quotation.start <= anchor < quotation.end:
            continue
        if quotation.start <= start + 2 or quotation.end - 2 <= end:
            start, end = min(start, quotation.start), max(end, quotation.end)
        elif quotation.start > start and quotation.start < end:
            end = max(end, quotation.end)
    return Span(start, end)


def _without_doubles(drafts: list[Draft]) -> list[Draft]:
    """Of two sayings of nearly the same words keep the surer one."""
    drafts.sort(key=lambda d: (d.start, d.content[-1].end, -d.strength, d.cue))
    kept: list[Draft] = []
    for draft in drafts:
        near = range(len(kept) - 1, max(-1, len(kept) - 8), -1)
        rival = next((n for n in near if _same(kept[n], draft) and not _nested(kept[n], draft)), None)
        if rival is None:
            kept.append(draft)
        elif _rank(draft) > _rank(kept[rival]):
            kept[rival] = draft
    return kept


def _nested(one: Draft, other: Draft) -> bool:
    """Tell whether the cue of one stands in the content of the other: both are sayings, one inside the other."""
    pairs = ((one, other), (other, one))
    return any(span.contains(inner.cue[0]) for outer, inner in pairs for span in outer.content)


def _rank(draft: Draft) -> tuple[bool, float, int]:
    name = len(draft.cue_row.lemma) if draft.cue_row is not None else 0
    return (bool(draft.source.spans), draft.strength, sum(span.end - span.start for span in draft.cue) + name)


def _same(one: Draft, other: Draft) -> bool:
    """Tell whether two contents share most of their characters."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one.content for b in other.content)
    size = max(sum(s.end - s.start for s in one.content), sum(s.end - s.start for s in other.content))
    return shared >= SAME * size
