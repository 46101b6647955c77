"""What an expression belongs to: the claims whose event it dates, and the saying that was said then."""

from dataclasses import dataclass

from recoupe.model import Sentence, Span, Timex, Token
from recoupe.stages.time.grammar import grammar
from recoupe.stages.time.page import Page
from recoupe.stages.time.spread import after, reached
from recoupe.stages.time.verb import is_clause
from recoupe.syntax.fold import fold


@dataclass(frozen=True, slots=True)
class Owner:
    """The claims whose own predicate an expression hangs from, those that share it, the saying whose day it gives."""

    claim_ids: tuple[str, ...] = ()
    attribution_id: str | None = None
    shared: tuple[str, ...] = ()


def owner_of(page: Page, timex: Timex) -> Owner:
    """Return what an expression belongs to: a saying and a deed at once, where one word is both.

    « Kim, a dit lundi le ministre, viendra jeudi » -> lundi: the saying; jeudi: the coming
    "Zembla accused Karst on Saturday of spying" -> Saturday: the saying and the accusing
    """
    number = page.sentence_at(timex.start)
    if number is None:
        return Owner()
    span = Span(timex.start, timex.end)
    if number not in page.trees:
        return _without_tree(page, number, span)
    tree, predicates, cues = page.trees[number], page.predicates.get(number, {}), page.cues.get(number, {})
    head = tree.head_of(span)
    below = head
    for token in [] if head is None else [head, *tree.ancestors(head)]:
        if token.i in cues and not _content_holds(page, cues[token.i], span, below):
            return Owner(predicates.get(token.i, ()), cues[token.i], _spread(page, number, token, head))
        below = token
        if token.i in predicates:
            return Owner(predicates[token.i], shared=_spread(page, number, token, head))
        if (published := _publishing(page, token)) is not None:
            return Owner(attribution_id=published)
        if token is not head and is_clause(tree, token):
            return Owner(shared=_spread(page, number, token, head))
    return _only(page, number, span)


def _spread(page: Page, number: int, anchor: Token, head: Token | None) -> tuple[str, ...]:
    """Return the claims of the anchor's sentence, beside its own, that the expression dates as well."""
    tree, predicates = page.trees[number], page.predicates.get(number, {})
    cue = anchor.i in page.cues.get(number, {})
    ahead = {page.claims[one].modality for one in predicates.get(anchor.i, ())}
    found: list[str] = []
    for token in reached(tree, anchor, head, saying=cue):
        for one in predicates.get(token.i, ()):
            if token.i != anchor.i and one not in found and not after(page.claims[one], token, ahead):
                found.append(one)
    return tuple(found)


def _publishing(page: Page, token: Token) -> str | None:
    """Return the saying whose source was published on the day, where the word says so.

    « selon un rapport publié lundi » was said on Monday; « selon un ministre nommé lundi » was not
    """
    if fold(token.text) not in grammar(page.reading.document.language).values.get("publishing", {}):
        return None
    span = Span(token.start, token.end)
    sources = (one for one in page.reading.attributions if any(source.contains(span) for source in one.source))
    return next((one.id for one in sources), None)


def _content_holds(page: Page, attribution_id: str, span: Span, below: Token | None) -> bool:
    """Tell whether an expression, or the word through which it hangs from the cue, is part of what is said."""
    found = next((one for one in page.reading.attributions if one.id == attribution_id), None)
    if found is None:
        return False
    through = span if below is None else Span(below.start, below.end)
    return any(content.contains(span) or content.contains(through) for content in found.content)


def _only(page: Page, number: int, span: Span) -> Owner:
    """Return the one claim whose clause holds an expression that hangs from nothing known, when it is the only one."""
    claims = [
        claim
        for claim in page.reading.claims
        if page.sentence_at(claim.sentence.start) == number and Span(claim.start, claim.end).contains(span)
    ]
    return Owner(claim_ids=(claims[0].id,)) if len(claims) == 1 else Owner()


def _without_tree(page: Page, number: int, span: Span) -> Owner:
    """Return what a sentence without tree leaves unambiguous: one claim, one time, no saying beside it."""
    sentence: Sentence = page.reading.sentences[number]
    cues = [
        one for one in page.reading.attributions if any(sentence.start <= cue.start < sentence.end for cue in one.cue)
    ]
    times = [t for t in page.reading.times if sentence.start <= t.start < sentence.end]
    if len(times) != 1:
        return Owner()
    outside = [one for one in cues if not any(content.contains(span) for content in one.content)]
    if len(outside) == 1:
        return Owner(attribution_id=outside[0].id)
    return _only(page, number, span) if not outside else Owner()
