"""A brief of a selection, two pages long: questions with who says so and who denies it, a footnote to each span."""

from dataclasses import dataclass

from recoupe.publish.catalogue import Catalogue
from recoupe.publish.citation import line, squeeze
from recoupe.publish.statement import statement
from recoupe.publish.wording import Wording
from recoupe.view.parts import Backer, Quotation, Side
from recoupe.view.questions import Question

ROOM, WIDE, WIDE_NOTE, NOTE = 98.0, 95, 125, 0.8
"""Two pages of A4 in lines of text, the characters of a line of text and of notes, and how high a line of notes is."""
TOP = 8
"""Lines that title, heading of the notes and closing rule take."""
FEW = 3
"""Sources named under one question; the others are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote: the citation, and where the words stand in the text."""

    number: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One source under a question: who, in which status, its words, and the number of its note."""

    who: str
    status: str
    words: str
    language: str
    note: int
    colon: str = ":"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question: what is asked, how it stands, and its sources; `more` are those that are only counted."""

    title: str
    standing: str
    points: tuple[Point, ...]
    more: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What a brief says, before any layout; `shown` tells how many questions of the selection are in it."""

    title: str
    shown: str
    rule: str
    notes_title: str
    language: str
    items: tuple[Item, ...]
    notes: tuple[Note, ...]


def brief(questions: tuple[Question, ...], words: Catalogue) -> Brief:
    """Return the brief of a selection, in its order, as far as two pages go; what is beyond is counted, never cut."""
    items: list[Item] = []
    notes: list[Note] = []
    room = ROOM - TOP
    for question in questions:
        item, own = _item(question, words, len(notes))
        room -= _size(item, own)
        if items and room < 0:
            break
        items.append(item)
        notes += own
    return Brief(
        title=words("brief.title"),
        shown=words("brief.shown", shown=len(items), total=len(questions)),
        rule=_rule(items, words),
        notes_title=words("brief.notes"),
        language=words.language,
        items=tuple(items),
        notes=tuple(notes),
    )


def _rule(items: list[Item], words: Catalogue) -> str:
    """Return the closing rule, with what the mark of inferred parties means where it stands."""
    mark, rule = words("legend.inferred_mark"), words("footer.rule")
    if not any(mark in each.title for each in items):
        return rule
    return f"{rule} {mark}{words('row.colon')} {words('legend.inferred')}."


def _size(item: Item, notes: list[Note]) -> float:
    """Return how many lines an item takes, with the blank above its heading and its notes at the end."""
    points = sum(_lines(f"{each.who} ({each.status}): {each.words}", WIDE) for each in item.points)
    heading = 0.6 + 1.2 * _lines(item.title, WIDE * 4 // 5)
    return heading + points + NOTE * (1 + bool(item.more) + sum(_lines(each.text, WIDE_NOTE) for each in notes))


def _lines(text: str, wide: int) -> int:
    return len(text) // wide + 1


def _item(question: Question, words: Catalogue, noted: int) -> tuple[Item, list[Note]]:
    wording = Wording(t=words)
    chosen = _chosen(question.backers)
    quoted = [backer.quotations[0] for backer in chosen]
    points = tuple(
        Point(
            who=backer.name or words("unknown.outlet"),
            status=words(f"word.{each.word.value}"),
            words=squeeze(each.clause),
            language=each.language,
            note=noted + number,
            colon=words("row.colon"),
        )
        for number, (backer, each) in enumerate(zip(chosen, quoted, strict=True), 1)
    )
    notes = [Note(number=noted + i, text=_note(each, wording)) for i, each in enumerate(quoted, 1)]
    rest = len(question.backers) - len(chosen)
    item = Item(
        title=statement(question.lead, words),
        standing=standing(question, words, wording),
        points=points,
        more=words("row.more_sources", count=rest) if rest else "",
    )
    return item, notes


def _chosen(backers: tuple[Backer, ...]) -> list[Backer]:
    """Return the first sources for and, where there is one, the first against."""
    against = [each for each in backers if each.side is not Side.FOR][:1]
    others = [each for each in backers if each not in against][: FEW - len(against)]
    return [*others, *against]


def standing(question: Question, words: Catalogue, wording: Wording) -> str:
    """Return how a question stands: status, sources, sources against, first mention."""
    parts = [words(f"word.{question.word.value}"), words("question.sources", count=question.independent)]
    if question.against:
        parts.append(f"{question.against} {words.count('count.against', question.against)}")
    first = question.first_mention
    if first.earliest or first.latest:
        parts.append(f"{words('row.first_mention')} {wording.published(first)}")
    return " · ".join(parts)


def _note(each: Quotation, wording: Wording) -> str:
    return f"{line(each, wording)} [{each.document_id}: {each.start}–{each.end}]"
