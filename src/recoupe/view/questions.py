"""Questions: rows that ask the same thing stand under one, with each source once and each denial once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from recoupe.model import Level, Published
from recoupe.model.ids import content_id
from recoupe.ontology import categories
from recoupe.view.counting import Voices, counted
from recoupe.view.dealing import PHASES, said
from recoupe.view.parts import Backer, Quotation, Row, Side, Word
from recoupe.view.rows import SIDES
from recoupe.view.shelf import day_of
from recoupe.view.timeline import bounds_of
from recoupe.view.word import strongest

SOURCES_TO_REST_ON = 2
UNSORTED = "other"
"""The category of goods that have nothing in common."""
TOO_BROAD = (UNSORTED, "trade_goods")
"""Headings that ask no question: fuel and grain are both traded, and who tells of one does not tell of the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What one or more rows ask: does A give B arms? `goods` are the categories in common.

    `phases` counts, for each phase that is spoken of (given, coming, wanted, refused), the sources that speak for rows
    in it whose dates do not exclude one another; `independent` is the first and furthest of these, never their sum: a
    wish backs no delivery, and a delivery of one year none of another.
    """

    id: str
    rows: tuple[Row, ...]
    goods: tuple[str, ...]
    backers: tuple[Backer, ...]
    phases: tuple[tuple[str, int], ...]
    independent: int
    against: int
    negated: int
    copies: int
    word: Word
    stances: tuple[Word, ...]
    first: Quotation | None
    level: Level

    @property
    def at_least(self) -> int:
        """What a strict editor would count; 0 where several rows stand under the question, which nothing bounds."""
        return self.rows[0].at_least if len(self.rows) == 1 else 0

    @property
    def at_most(self) -> int:
        """What a generous editor would count; 0 where several rows stand under the question."""
        return self.rows[0].at_most if len(self.rows) == 1 else 0

    @property
    def lead(self) -> Row:
        """The row that stands for all: the best backed of those that have the question's status."""
        return next((each for each in self.rows if each.word is self.word), self.rows[0])

    @property
    def shown(self) -> Quotation:
        """The words that stand beside the status: the earliest that speak for the question and have it."""
        fitting = [
            each for row in self.rows for each in row.own_quotations if each.side is Side.FOR and each.word is self.word
        ]
        return min(fitting, key=_age, default=self.lead.lead)

    @property
    def backed(self) -> bool:
        """Whether it rests on two independent sources or more."""
        return self.independent >= SOURCES_TO_REST_ON

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """Every instance once, supporters first."""
        return tuple(each for backer in self.backers for each in backer.quotations)

    @property
    def first_mention(self) -> Published:
        """When the first text that speaks for it came out; unknown where nobody does."""
        return self.first.published if self.first else Published()


def questions(rows: tuple[Row, ...], voices: Voices) -> tuple[Question, ...]:
    """Return every question, the best backed first, then the most denied, then the earliest."""
    groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in rows:
        groups[asked(row)].append(row)
    found = [_question(key, tuple(members), voices) for key, members in groups.items()]
    return tuple(
        sorted(
            found,
            key=lambda each: (
                -each.independent, -each.against - each.negated, day_of(each.first_mention), each.id,
            ),
        )
    )  # fmt: skip


def asked(row: Row) -> tuple[str, ...]:
    """Return what a row asks; rows with the same answer ask the same thing. A party that is unknown asks for itself.

    "Ardavia shipped rifles to Karst", "Karst wants mortars from Ardavia" -> Ardavia, Karst, arms
    "Ardavia's envoy met Karst's", "Karst's envoy met Ardavia's"          -> both, meet
    """
    who, whom = ([party.id or "" for party in side] for side in (row.who, row.whom))
    if row.level is Level.OPEN or not who or not whom or "" in (*who, *whom):
        return (row.id,)
    if row.directed and row.categories and UNSORTED not in row.categories:
        return ("give", *sorted(who), "→", *sorted(whom), *parents(row.categories))
    if row.directed or row.things or not row.sense:
        return (row.id,)
    return (row.frame.value, row.sense, *_sides(sorted(who), sorted(whom), row.mutual))


def _sides(who: list[str], whom: list[str], mutual: bool) -> list[str]:
    return sorted({*who, *whom}) if mutual else [*who, "→", *whom]


def parents(names: Iterable[str]) -> tuple[str, ...]:
    """Return categories of goods as broad as they come: artillery and munitions are arms."""
    known = categories()
    found = set()
    for name in names:
        while name in known and (parent := known[name].parent) and parent not in TOO_BROAD:
            name = parent
        found.add(name)
    return tuple(sorted(found))


def _question(key: tuple[str, ...], rows: tuple[Row, ...], voices: Voices) -> Question:
    alone = len(rows) == 1
    backers = rows[0].backers if alone else _backers(rows, voices)
    phases = _phases(rows, voices)
    first = min(
        (each for row in rows for each in row.own_quotations if each.side is Side.FOR),
        key=_age,
        default=None,
    )
    return Question(
        id=content_id("qst", *key),
        rows=rows,
        goods=parents({name for row in rows for name in row.categories}),
        backers=backers,
        phases=phases,
        independent=rows[0].independent if alone else next((count for _, count in phases), 0),
        against=sum(each.side is Side.AGAINST for each in backers),
        negated=sum(each.side is Side.NEGATED for each in backers),
        copies=sum(row.copies for row in rows),
        word=rows[0].word if alone else strongest(row.word for row in rows),
        stances=tuple(strongest(each.word for each in backer.quotations) for backer in backers),
        first=first,
        level=Level.TYPED if any(row.level is Level.TYPED for row in rows) else Level.OPEN,
    )


def _age(quotation: Quotation) -> tuple[str, str]:
    return day_of(quotation.published), quotation.claim_id


def _phases(rows: tuple[Row, ...], voices: Voices) -> tuple[tuple[str, int], ...]:
    """Return the sources of each phase; only instances that speak for their row are counted."""
    found = []
    for name, words in PHASES:
        inside = [row for row in rows if said(row, words)]
        ids = {each.claim_id for row in inside for each in row.quotations if each.word in words}
        count = max((counted(voices, group, ids) for group in _of_one_time(inside)), default=0)
        if count:
            found.append((name, count))
    return tuple(found)


def _of_one_time(rows: list[Row]) -> Iterator[list[Row]]:
    """Yield rows that may tell of one time: those that overlap a dated one, with the undated.

    "in 2019", "in March 2024", no date -> 2019 and no date; March 2024 and no date
    """
    bounds = {row.id: bounds_of(row) for row in rows}
    undated = [row for row in rows if bounds[row.id] is None]
    for each in {found for found in bounds.values() if found is not None}:
        first, last = each
        near = [row for row in rows if (own := bounds[row.id]) and own[0] <= last and first <= own[1]]
        yield [*undated, *near]
    yield undated


def _backers(rows: tuple[Row, ...], voices: Voices) -> tuple[Backer, ...]:
    """Return each source once a side; an instance that reaches several rows, such as a denial of all, is kept once."""
    names: dict[tuple[Side, str], Backer] = {}
    groups: dict[tuple[Side, str], dict[str, Quotation]] = defaultdict(dict)
    for row in rows:
        for backer in row.backers:
            for each in backer.quotations:
                key = (backer.side, voices[row.id, each.claim_id])
                names.setdefault(key, backer)
                groups[key].setdefault(each.claim_id, each)
    found = [
        Backer(
            source_id=names[key].source_id,
            name=names[key].name,
            language=names[key].language,
            side=key[0],
            quotations=tuple(sorted(members.values(), key=_age)),
        )
        for key, members in groups.items()
    ]
    return tuple(sorted(found, key=lambda each: SIDES.index(each.side)))
