"""Texts with their sayings as plain records, and the windows of them that the network takes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from recoupe.encoder import Pieces, windows
from recoupe.encoder.cueword import cue_word
from recoupe.encoder.network import LONGEST, Place
from recoupe.model import Reading, Span, Token

Words = list[list[tuple[str, bool]]]
"""Sentences of words, each with whether a space stands before it."""
Spans = Iterable[tuple[int, int]]


@dataclass(slots=True)
class Said:
    """One saying: the word that stands for its cue, those that head its source, and those of its content.

    `known` tells that the source is given, or given to be nobody; `whole` that the content is all there.
    """

    cue: Place
    source: frozenset[Place]
    content: frozenset[Place]
    known: bool = True
    whole: bool = True


@dataclass(slots=True)
class Told:
    """A text with its sayings. Of the words `unknown` nobody knows whether they stand for a cue; the others do not."""

    language: str
    sort: str
    sentences: Words
    sayings: list[Said]
    unknown: set[Place] = field(default_factory=set)


@dataclass(slots=True)
class Stretch:
    """One window: its pieces, the pieces of each word, the sayings whose cues it holds, words to be left alone."""

    sort: str
    pieces: list[int]
    spans: dict[Place, tuple[int, int]]
    sayings: list[Said]
    blind: set[Place]
    title: int


def stretches(texts: Iterable[Told], pieces: Pieces) -> list[Stretch]:
    """Return the windows of texts. Of sentences that are there as context it is not asked who says what."""
    found = []
    for text in texts:
        cuts = [[pieces.cut(word, spaced=spaced) for word, spaced in sentence] for sentence in text.sentences]
        for window in windows([sum(map(len, cut)) for cut in cuts]):
            row, spans = [pieces.begin], dict[Place, tuple[int, int]]()
            for place, i, cut in ((at, i, cut) for at in window.places for i, cut in enumerate(cuts[at])):
                if len(row) + len(cut) > LONGEST:
                    break
                spans[place, i] = (len(row), len(row) + len(cut))
                row += cut
            sayings = [said for said in text.sayings if said.cue[0] >= window.first and said.cue in spans]
            blind = {place for place in spans if place[0] < window.first or place in text.unknown}
            if spans:
                found.append(Stretch(text.sort, [*row, pieces.end], spans, sayings, blind, window.places[0]))
    return found


class Places:
    """The words of a reading by where they stand in its text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.words = [
            ((place, token.i), token) for place, sentence in enumerate(reading.sentences) for token in sentence.tokens
        ]

    def sentences(self) -> Words:
        """Return the words as the network is given them."""
        text = self.reading.document.text
        return [
            [
                (token.text, token.start in {0, sentence.start} or text[token.start - 1 : token.start].isspace())
                for token in sentence.tokens
            ]
            for sentence in self.reading.sentences
        ]

    def within(self, spans: Spans) -> list[tuple[Place, Token]]:
        """Return the words that share a letter with some ranges."""
        ranges = list(spans)
        return [
            (place, token)
            for place, token in self.words
            if any(token.start < end and start < token.end for start, end in ranges)
        ]

    def cue(self, spans: Spans) -> Place | None:
        """Return the word that stands for a cue."""
        found = self.within(spans)
        word = cue_word([token for _, token in found])
        return next((place for place, token in found if token is word), None)

    def heads(self, spans: Spans) -> frozenset[Place]:
        """Return for each range the first of its words that hangs on a word outside, no mark."""
        return frozenset(place for span in spans if (place := self._head(span)) is not None)

    def _head(self, span: tuple[int, int]) -> Place | None:
        found = [(place, token) for place, token in self.within([span]) if token.upos != "PUNCT"]
        inside = {place for place, _ in found}
        outer = (place for place, token in found if token.head == token.i or (place[0], token.head) not in inside)
        return next(outer, None)

    def said(self, source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span]) -> Said | None:
        """Return a saying of three sets of ranges, None where no word stands for its cue."""
        word = self.cue(cue)
        if word is None:
            return None
        return Said(word, self.heads(source), frozenset(place for place, _ in self.within(content)))
