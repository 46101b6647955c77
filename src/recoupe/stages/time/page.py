"""A reading laid out for dating: its trees, and where the words of claims and of cues stand in them."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from recoupe.model import Attribution, Claim, Reading, RepairKind, Span, Timex, TimexType, Token
from recoupe.syntax.tree import Tree

_HOUR = re.compile(r"T\d\d")
_BARE = 3
"""Words of an hour that says nothing of its day: « à 21 h 45 »."""


@dataclass(frozen=True, slots=True)
class Page:
    """A reading with its trees at hand: sentences by start, the words of cues and of predicates by
    sentence, and the times that say when.
    """

    reading: Reading
    starts: tuple[int, ...]
    trees: dict[int, Tree]
    claims: dict[str, Claim]
    heads: dict[str, tuple[int, Token]]
    predicates: dict[int, dict[int, tuple[str, ...]]]
    cues: dict[int, dict[int, str]]
    times: dict[int, tuple[Timex, ...]]

    @classmethod
    def of(cls, reading: Reading) -> "Page":
        """Lay out a reading."""
        sentences = reading.sentences
        trees = {n: Tree(sentence) for n, sentence in enumerate(sentences) if sentence.tokens}
        claims = {claim.id: claim for claim in reading.claims}
        page = cls(reading, tuple(sentence.start for sentence in sentences), trees, claims, {}, {}, {}, {})
        for claim in reading.claims:
            number = page.sentence_at(claim.sentence.start)
            head = None if number is None or number not in trees else predicate_of(trees[number], claim)
            if number is not None and head is not None:
                page.heads[claim.id] = (number, head)
                own = page.predicates.setdefault(number, {})
                own[head.i] = (*own.get(head.i, ()), claim.id)
        for attribution in reading.attributions:
            _lay_cue(page, attribution)
        lines = [Span(one.start, one.end) for one in reading.repairs if one.kind is RepairKind.DATELINE]
        for timex in reading.times:
            number = page.sentence_at(timex.start)
            printed = any(line.contains(Span(timex.start, timex.end)) for line in lines)
            if number is not None and placed(timex) and not printed and not _any_day(timex, reading.times):
                page.times[number] = (*page.times.get(number, ()), timex)
        return page

    def sentence_at(self, offset: int) -> int | None:
        """Return the number of the sentence that holds an offset."""
        number = bisect_right(self.starts, offset) - 1
        return number if number >= 0 and offset < self.reading.sentences[number].end else None


def placed(timex: Timex) -> bool:
    """Tell whether an expression says when: it has bounds, or will have them once the article's date is known.

    A set, « trois jours » and « récemment » have none.
    """
    if timex.type in {TimexType.SET, TimexType.DURATION}:
        return timex.type is TimexType.DURATION and timex.earliest is not None
    return timex.earliest is not None or (timex.value or "").startswith("XXXX-")


def _any_day(timex: Timex, times: Sequence[Timex]) -> bool:
    """Tell whether an expression is an hour of no day that the text names: "she works from 6 a.m. to midnight"."""
    if timex.type is not TimexType.TIME or not _HOUR.search(timex.value or "") or len(timex.text.split()) > _BARE:
        return False
    return not any(one.earliest == timex.earliest for one in times if not _HOUR.search(one.value or ""))


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
