"""What an expression belongs to: a claim, or the saying that holds it."""

from bisect import bisect_right
from dataclasses import dataclass

from recoupe.model import Attribution, Claim, Reading, Sentence, Span, Timex, Token
from recoupe.stages.time.grammar import grammar
from recoupe.stages.time.verb import is_clause
from recoupe.syntax.fold import fold
from recoupe.syntax.tree import Tree, base


@dataclass(frozen=True, slots=True)
class Owner:
    """The claims whose event an expression dates, or the saying whose day it gives."""

    claim_ids: tuple[str, ...] = ()
    attribution_id: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A reading with its trees at hand: sentences by start, the words of cues and of predicates by sentence."""

    reading: Reading
    starts: tuple[int, ...]
    trees: dict[int, Tree]
    predicates: dict[int, dict[int, tuple[str, ...]]]
    cues: dict[int, dict[int, str]]

    @classmethod
    def of(cls, reading: Reading) -> "Page":
        """Lay out a reading."""
        sentences = reading.sentences
        trees = {n: Tree(sentence) for n, sentence in enumerate(sentences) if sentence.tokens}
        page = cls(reading, tuple(sentence.start for sentence in sentences), trees, {}, {})
        for claim in reading.claims:
            number = page.sentence_at(claim.sentence.start)
            if number is not None and number in trees:
                head = predicate_of(trees[number], claim)
                if head is not None:
                    own = page.predicates.setdefault(number, {})
                    own[head.i] = (*own.get(head.i, ()), claim.id)
        for attribution in reading.attributions:
            _lay_cue(page, attribution)
        return page

    def sentence_at(self, offset: int) -> int | None:
        """Return the number of the sentence that holds an offset."""
        number = bisect_right(self.starts, offset) - 1
        return number if number >= 0 and offset < self.reading.sentences[number].end else None


def _lay_cue(page: Page, attribution: Attribution) -> None:
    for span in attribution.cue:
        number = page.sentence_at(span.start)
        if number is not None and number in page.trees:
            for token in page.trees[number].covering(span):
                if token.upos not in {"ADP", "SCONJ", "PUNCT", "DET"}:
                    page.cues.setdefault(number, {}).setdefault(token.i, attribution.id)


def predicate_of(tree: Tree, claim: Claim) -> Token | None:
    """Return the word that a claim turns on: its predicate's lemma inside its clause, else the clause's head."""
    span = Span(claim.start, claim.end)
    inside = tree.covering(span)
    lemma = claim.predicate.split("_")[0].split(" ")[0].lower()
    return next((token for token in inside if token.lemma.lower() == lemma), tree.head_of(span))


def owner_of(page: Page, timex: Timex) -> Owner:
    """Return what an expression belongs to.

    « Kim, a dit lundi le ministre, viendra jeudi » -> lundi: the saying; jeudi: the coming
    """
    number = page.sentence_at(timex.start)
    if number is None:
        return Owner()
    span = Span(timex.start, timex.end)
    if number not in page.trees:
        return _without_tree(page, number, span)
    tree, predicates, cues = page.trees[number], page.predicates.get(number, {}), page.cues.get(number, {})
    head = tree.head_of(span)
    climbed = [] if head is None else [head, *tree.ancestors(head)]
    below = head
    for token in climbed:
        if token.i in cues and not _content_holds(page, cues[token.i], span, below):
            return Owner(attribution_id=cues[token.i])
        below = token
        if token.i in predicates:
            return Owner(claim_ids=_shared(tree, token, head, predicates))
        if (published := _publishing(page, token)) is not None:
            return Owner(attribution_id=published)
        if token is not head and is_clause(tree, token):
            carried = _below(tree, token, predicates)
            return Owner(claim_ids=carried) if carried else _only(page, number, span)
    return _only(page, number, span)


def _shared(tree: Tree, token: Token, head: Token | None, predicates: dict[int, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the claims of a predicate, with those of its conjuncts where the time stands before them all.

    « Mardi, il a vu le port et rencontré le maire » -> both
    """
    ids = predicates[token.i]
    if head is not None and head.i < token.i:
        for other in tree.conjuncts(token)[1:]:
            ids += tuple(one for one in predicates.get(other.i, ()) if one not in ids)
    return ids


def _below(tree: Tree, verb: Token, predicates: dict[int, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the claims of the verb's open complement: « il devrait se rendre » carries the day of « rendre »."""
    for child in tree.children(verb, "xcomp", "aux", "cop", "obj", "obl", "nsubj"):
        if child.i in predicates and (base(child.deprel) in {"xcomp", "aux", "cop"} or child.upos == "NOUN"):
            return predicates[child.i]
    return ()


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
