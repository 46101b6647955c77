"""One document laid out for attribution: its trees, quotations and mentions, each findable by offset."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from recoupe.encoder.network import Place
from recoupe.encoder.sayings import Sayings
from recoupe.lang.reporting import Lexicon, lexicon_of
from recoupe.model import BlockKind, Mention, Reading, Sentence, Span, Token
from recoupe.syntax import Tree
from recoupe.syntax.quotation import Quotation, quotations
from recoupe.syntax.words import is_word

TRIMMED = " \t\r\n\u00a0\u202f,;:.–—-…"
OPENERS = "«“„\"'‘(["
CLOSERS = "»”\"'’)]"
MARKED = OPENERS + CLOSERS + TRIMMED


@dataclass(slots=True)
class Page:
    """A reading with its indexes. Sentences of page furniture have no tree and are never looked at."""

    reading: Reading
    lexicon: Lexicon
    trees: tuple[Tree, ...]
    quotations: tuple[Quotation, ...]
    paragraphs: tuple[Span, ...]
    heard: Sayings | None = None
    """What the encoder's head makes of the sayings, None where none ships."""
    sentences: dict[int, Tree] = field(default_factory=dict)
    """The trees by the numbers of their sentences in the reading."""
    words: tuple[tuple[Place, Token], ...] = ()
    """Every word in text order, with its place in the reading."""
    _starts: list[int] = field(default_factory=list)
    _quotation_starts: list[int] = field(default_factory=list)
    _mention_starts: list[int] = field(default_factory=list)
    _mentions: list[Mention] = field(default_factory=list)
    _longest_mention: int = 0

    @property
    def text(self) -> str:
        """The document's text, as every offset reads it."""
        return self.reading.document.text

    def quotation_at(self, offset: int) -> Quotation | None:
        """Return the quotation that holds an offset."""
        at = bisect_right(self._quotation_starts, offset) - 1
        if at >= 0 and self.quotations[at].end > offset:
            return self.quotations[at]
        return None

    def quotations_within(self, span: Span) -> list[Quotation]:
        """Return the quotations that share a character with a range."""
        first = bisect_left(self._quotation_starts, span.start)
        if first > 0 and self.quotations[first - 1].end > span.start:
            first -= 1
        last = bisect_left(self._quotation_starts, span.end)
        return list(self.quotations[first:last])

    def quoted(self, token: Token) -> bool:
        """Tell whether a word stands inside a quotation."""
        return self.quotation_at(token.start) is not None

    def mentions_within(self, span: Span) -> list[Mention]:
        """Return the mentions that share a character with a range, in text order."""
        first = bisect_left(self._mention_starts, span.start - self._longest_mention)
        last = bisect_left(self._mention_starts, span.end)
        return [mention for mention in self._mentions[first:last] if mention.end > span.start]

    def words_within(self, spans: Iterable[Span]) -> list[tuple[Place, Token]]:
        """Return the words that share a letter with some ranges."""
        found = []
        for span in spans:
            at = bisect_left(self.words, span.start, key=lambda pair: pair[1].end - 1)
            while at < len(self.words) and self.words[at][1].start < span.end:
                found.append(self.words[at])
                at += 1
        return found

    def tree_index(self, offset: int) -> int:
        """Return the index of the last tree that starts at or before an offset, -1 for none."""
        return bisect_right(self._starts, offset) - 1


def _paragraphs(reading: Reading) -> tuple[Span, ...]:
    if reading.blocks:
        kinds = {BlockKind.TITLE, BlockKind.HEADING, BlockKind.BODY, BlockKind.CAPTION}
        return tuple(Span(block.start, block.end) for block in reading.blocks if block.kind in kinds)
    found, start, text = [], 0, reading.document.text
    for line in text.splitlines(keepends=True):
        if line.strip():
            found.append(Span(start, start + len(line.rstrip())))
        start += len(line)
    return tuple(found)


def _readable(sentence: Sentence) -> bool:
    return bool(sentence.tokens) and sentence.kind is not BlockKind.FURNITURE


def _in_verb_groups(tree: Tree) -> Iterator[Span]:
    """Yield the adverbs between an auxiliary and its verb: in « a « catégoriquement » démenti » nobody is quoted."""
    for token in tree:
        verb = tree.head(token)
        before = verb is not None and token.deprel == "advmod" and token.i < verb.i
        if verb is not None and before and any(aux.i < token.i for aux in tree.children(verb, "aux")):
            yield Span(token.start, token.end)


def _inner(text: str, quotation: Quotation) -> Span:
    """Return the range of a quotation's words, without its marks."""
    start, end = quotation.start, quotation.end
    while start < end and text[start] in MARKED:
        start += 1
    while end > start and text[end - 1] in MARKED:
        end -= 1
    return Span(start, end)


def lay_out(reading: Reading, heard: Sayings | None = None) -> Page:
    """Index one reading, with what the encoder's head makes of it."""
    lexicon = lexicon_of(reading.document.language)
    numbered = {place: Tree(sentence) for place, sentence in enumerate(reading.sentences) if _readable(sentence)}
    trees = tuple(numbered.values())
    paragraphs = _paragraphs(reading)
    text, scare = reading.document.text, {span for tree in trees for span in _in_verb_groups(tree)}
    found = tuple(each for each in quotations(text, paragraphs) if _inner(text, each) not in scare)
    mentions = sorted(reading.mentions, key=lambda mention: (mention.start, mention.end))
    return Page(
        reading=reading,
        lexicon=lexicon,
        trees=trees,
        quotations=found,
        paragraphs=paragraphs,
        heard=heard,
        sentences=numbered,
        words=tuple(
            ((place, token.i), token) for place, sentence in enumerate(reading.sentences) for token in sentence.tokens
        ),
        _starts=[tree.tokens[0].start for tree in trees],
        _quotation_starts=[quotation.start for quotation in found],
        _mention_starts=[mention.start for mention in mentions],
        _mentions=mentions,
        _longest_mention=max((mention.end - mention.start for mention in mentions), default=0),
    )


def runs(tree: Tree, tokens: Iterable[Token]) -> list[list[Token]]:
    """Split words into runs that nothing but punctuation interrupts; marks at the edges of a run fall away."""
    found: list[list[Token]] = []
    for token in sorted((token for token in tokens if is_word(token)), key=lambda token: token.i):
        previous = found[-1][-1] if found else None
        if previous is not None and all(not is_word(tree.tokens[i]) for i in range(previous.i + 1, token.i)):
            found[-1].append(token)
        else:
            found.append([token])
    return found


def spans_of(page: Page, tree: Tree, tokens: Iterable[Token]) -> tuple[Span, ...]:
    """Return the ranges of some words, each widened to the quotation marks that belong to it."""
    return tuple(widened(page, Span(run[0].start, run[-1].end)) for run in runs(tree, tokens))


CLITIC = re.compile(r"^-(?:\w-)?(?=\w)")


def plain_spans(page: Page, tree: Tree, tokens: Iterable[Token]) -> tuple[Span, ...]:
    """Return the ranges of some words without any mark around them; « -t-il » gives « il »."""
    found = []
    for run in runs(tree, tokens):
        start, end = run[0].start, run[-1].end
        clitic = CLITIC.match(page.text[start:end])
        found.append(Span(start + (clitic.end() if clitic else 0), end))
    return tuple(found)


def widened(page: Page, span: Span) -> Span:
    """Take in the marks of quotations that start or end at the edges of a range.

    said that “it will rain”, -> “it will rain”
    """
    start, end, text = span.start, span.end, page.text
    for quotation in page.quotations_within(Span(max(0, start - 3), end + 4)):
        if start - 3 <= quotation.start < start and not text[quotation.start : start].strip(
            OPENERS + "`' \u00a0\u202f"
        ):
            start = quotation.start
        if end < quotation.end <= end + 4 and quotation.start < end:
            end = quotation.end
    return Span(start, end)


def joined(spans: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Sort ranges and join those that touch, overlap, or have only blanks and marks between them."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and (
            span.start <= found[-1].end or not any(char.isalnum() for char in text[found[-1].end : span.start])
        ):
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def trimmed(text: str, span: Span) -> Span:
    """Drop blanks and loose marks at both ends of a range."""
    start, end = span
    while start < end and text[start] in TRIMMED:
        start += 1
    while end > start and text[end - 1] in TRIMMED:
        end -= 1
    return Span(start, end)
