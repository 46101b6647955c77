"""The facets of the ledger with their counts: every value that occurs, in the order that a reader looks for it."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from recoupe.model import Level
from recoupe.view.pages import Facet, Facts, Ledger
from recoupe.view.parts import Row, Word
from recoupe.view.questions import Question
from recoupe.view.review import Review
from recoupe.view.selecting import claims_of, facts_of, searchable

ORDERS = {"word": tuple(each.value for each in Word), "backing": ("3", "2", "1", "0")}
SHOWN = (
    "word", "backing", "dispute", "review", "category", "party", "naming", "sense", "month", "speaker", "outlet",
    "frame", "level",
)  # fmt: skip
"""Facets with boxes to tick; giver and receiver are set by links from the matrix."""
USUAL = {"level": {Level.TYPED.value}, "naming": {"named"}}


def ledger(questions: tuple[Question, ...], rows: tuple[Row, ...]) -> Ledger:
    """Return all questions with their facets; a facet that cannot narrow anything is left out.

    The counts are those of the list as it first stands, without claims of open level: a value that only these have
    counts none there, and the level itself counts them all.
    """
    facts = {question.id: facts_of(question) for question in questions}
    every = counted(facts.values())
    first = counted(had for had in facts.values() if Level.TYPED in had["level"])
    first["level"] = every["level"]
    names = dict(named(rows))
    facets = [Facet(name=name, values=tuple(_values(name, every[name], first[name], names))) for name in SHOWN]
    return Ledger(
        rows=rows,
        questions=questions,
        facets=tuple(each for each in facets if useful(each)),
        facts=facts,
        texts={question.id: searchable(question) for question in questions},
    )


def counted(found: Iterable[Facts]) -> dict[str, "Counter[str]"]:
    """Return how many questions have each value of each facet."""
    counts: dict[str, Counter[str]] = {name: Counter() for name in SHOWN}
    for had in found:
        for name, values in counts.items():
            values.update(had[name])
    return counts


def within(facets: tuple[Facet, ...], found: Iterable[Facts], asked: Collection[str]) -> tuple[Facet, ...]:
    """Return facets with the counts of a narrowed list; one that is asked for keeps the counts it is chosen from."""
    counts = counted(found)
    return tuple(
        each if each.name in asked or each.name not in counts
        else Facet(
            name=each.name,
            values=tuple((key, words, counts[each.name][key]) for key, words, _ in each.values),
        )
        for each in facets
    )  # fmt: skip


def review_facet(questions: tuple[Question, ...], review: Review) -> Facet:
    """Return the facet of the user's own judgements, which change while the pages stand."""
    counts = Counter(verdict for each in questions for verdict in review.verdicts(claims_of(each)))
    return Facet(name="review", values=tuple((key, None, counts[key]) for key in sorted(counts)))


def useful(facet: Facet) -> bool:
    """Tell whether ticking a value can narrow the list; level and naming do so only beyond the usual."""
    return bool(facet.values) and {each[0] for each in facet.values} != USUAL.get(facet.name)


def _values(
    name: str, every: "Counter[str]", first: "Counter[str]", names: dict[str, str]
) -> Iterator[tuple[str, str | None, int]]:
    order = ORDERS.get(name) or (sorted(every) if name == "month" else _ranked(every, first))
    for key in order:
        if every[key]:
            yield key, key if name == "outlet" else names.get(key), first[key]


def _ranked(every: "Counter[str]", first: "Counter[str]") -> list[str]:
    return sorted(every, key=lambda key: (-first[key], -every[key], key))


def named(rows: tuple[Row, ...]) -> Iterator[tuple[str, str]]:
    """Yield the words for each party and speaker."""
    for row in rows:
        for party in (*row.who, *row.whom):
            if party.id:
                yield party.id, party.text
        for quotation in row.own_quotations:
            yield from ((step.source_id, step.text) for step in quotation.chain)
