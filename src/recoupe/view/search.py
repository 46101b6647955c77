"""Every word of every article, in passages that can be found: a sentence, or a stretch between sentences."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from recoupe.view.parts import Article, Party
from recoupe.view.questions import Question
from recoupe.view.selecting import fold
from recoupe.view.textpages import Piece, Reader, Segment, Source

TOKEN = re.compile(r"\w+")
AROUND = 90
"""Characters of context on either side of the first word found."""
NEAR, FAR = 4, 8
"""From these lengths on, a word that occurs nowhere is taken for one that differs by one letter, or by two."""
PREFIX = 3
"""From this length on, the beginning of a word finds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of an article: its sentence's number (None outside sentences) and the rows that stand on it."""

    document_id: str
    sentence: int | None
    text: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage with what was looked for marked, cut to its surroundings; `rows` are the claims that it carries."""

    document_id: str
    sentence: int | None
    context: tuple[Segment, ...]
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearby:
    """A sentence near in meaning to what is asked: every article and sentence that has it, and its questions."""

    text: str
    places: tuple[tuple[Article, int | None], ...]
    questions: tuple[Question, ...]


class Nearness(StrEnum):
    """Whether search by meaning is not installed, still being made ready, or answers."""

    ABSENT = "absent"
    MAKING = "making"
    READY = "ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a search found: words as asked and as read, questions, names, and passages by article.

    `near` are sentences that lack a word and are near in meaning: beside what the words find, never in its place.
    """

    asked: str
    read: tuple[tuple[str, ...], ...]
    questions: tuple[Question, ...]
    parties: tuple[Party, ...]
    sources: tuple[Source, ...]
    articles: tuple[tuple[Article, tuple[Hit, ...]], ...]
    near: tuple[Nearby, ...] = ()
    nearness: Nearness = Nearness.ABSENT

    def with_near(self, near: tuple[Nearby, ...]) -> "Found":
        """Return the same with what is near in meaning."""
        return replace(self, near=near, nearness=Nearness.READY)

    @property
    def mended(self) -> bool:
        """Whether a word was found only by taking it for another that is spelt like it."""
        words = [fold(each) for each in TOKEN.findall(self.asked)]
        return any(len(terms) and not terms[0].startswith(word) for word, terms in zip(words, self.read, strict=False))


def passages(readers: Iterable[Reader]) -> Iterator[Passage]:
    """Yield every passage of every article, in the order of the texts; nothing that is printed is left out."""
    for page in readers:
        for paragraph in page.paragraphs:
            run: list[Piece] = []
            for piece in paragraph.pieces:
                if piece.sentence is not None and run:
                    yield _passage(page.article.id, run)
                    run = []
                run.append(piece)
            if run:
                yield _passage(page.article.id, run)


def _passage(document_id: str, run: list[Piece]) -> Passage:
    rows = tuple(dict.fromkeys(row for piece in run for row in piece.rows))
    return Passage(
        document_id=document_id,
        sentence=run[0].sentence,
        text="".join(piece.text for piece in run).strip(),
        rows=rows,
    )


def terms_for(word: str, vocabulary: Iterable[str]) -> tuple[str, ...]:
    """Return the words of the texts that a word may stand for: itself and what begins so, else those spelt nearly so.

    "gazol" -> gazole; "gasole" -> gazole (one letter); "zq" -> nothing
    """
    known = tuple(vocabulary)
    same = sorted(
        (each for each in known if each == word or (len(word) >= PREFIX and each.startswith(word))),
        key=lambda each: (each != word, each),
    )
    if same or len(word) < NEAR:
        return tuple(same)
    allowed = 1 if len(word) < FAR else 2
    close = ((distance(word, each, allowed), each) for each in known if abs(len(each) - len(word)) <= allowed)
    return tuple(each for far, each in sorted(close) if far <= allowed)


def distance(one: str, two: str, most: int) -> int:
    """Return how many letters must be put in, left out, changed or swapped, at most `most` + 1."""
    before: list[int] = []
    line = list(range(len(two) + 1))
    for i, letter in enumerate(one, 1):
        older, before, line = before, line, [i]
        for j, other in enumerate(two, 1):
            cost = min(before[j] + 1, line[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == two[j - 2] and one[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            line.append(cost)
        if min(line) > most:
            return most + 1
    return line[-1]


def in_context(text: str, terms: Iterable[str]) -> tuple[Segment, ...]:
    """Return a text around the first of some folded words, each of them marked."""
    wanted = set(terms)
    spots = [found.span() for found in TOKEN.finditer(text) if fold(found.group()) in wanted]
    if not spots:
        return (Segment(text=text[: 2 * AROUND]),)
    first, last = max(0, spots[0][0] - AROUND), min(len(text), spots[0][1] + AROUND)
    first = text.find(" ", first, spots[0][0]) + 1 if first else 0
    last = max(text.rfind(" ", spots[0][1], last), spots[0][1]) if last < len(text) else last
    found, at = [], first
    for start, end in (spot for spot in spots if spot[1] <= last):
        found += [Segment(text=text[at:start]), Segment(text=text[start:end], changed=True)]
        at = end
    found.append(Segment(text=text[at:last]))
    opening = (Segment(text="… "),) if first else ()
    return (*opening, *(each for each in found if each.text), *((Segment(text=" …"),) if last < len(text) else ()))
