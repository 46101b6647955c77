"""Which questions a reader asks to see, and in what order: the same facets on disk, on the server and in exports."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from recoupe.model import Level, LinkRole
from recoupe.view.ledger import backing, disputed
from recoupe.view.pages import Facts, Ledger
from recoupe.view.parts import Row
from recoupe.view.questions import Question
from recoupe.view.review import Review
from recoupe.view.shelf import LAST, day_of
from recoupe.view.timeline import bounds_of, said_on

FACETS = (
    "word", "backing", "dispute", "review", "category", "party", "naming", "sense", "month", "speaker", "outlet",
    "frame", "giver", "receiver", "level",
)  # fmt: skip
SORTS = ("backing", "dispute", "recent", "oldest", "happened", "party")
"""Best backed, most denied, latest first mention, earliest one, by the day of the happening, by name."""


def facts(row: Row) -> Facts:
    """Return what the facets go by for one row."""
    givers, receivers = ({party.id for party in parties if party.id} for parties in (row.who, row.whom))
    chains = [each.chain for each in row.own_quotations]
    speakers = {step.source_id for chain in chains for step in chain if step.role == LinkRole.SPEAKER}
    return {
        "word": frozenset(word.value for word in row.words),
        "backing": frozenset((backing(row),)),
        "dispute": frozenset(("yes",) if disputed(row) else ()),
        "review": frozenset(),
        "category": frozenset(row.categories),
        "party": frozenset(row.party_ids),
        "naming": frozenset(("inferred" if row.inferred else "named",)),
        "sense": frozenset((row.sense,) if row.sense else ()),
        "month": frozenset((month_of(row),) if month_of(row) else ()),
        "speaker": frozenset(speakers),
        "outlet": frozenset(row.outlets),
        "frame": frozenset((row.frame.value,)),
        "giver": frozenset(givers),
        "receiver": frozenset(receivers),
        "level": frozenset((row.level.value,)),
    }


def facts_of(question: Question) -> Facts:
    """Return what the facets go by for a question: everything that one of its rows has, its own backing alone."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in question.rows:
        for name, values in facts(row).items():
            found[name] |= values
    found["backing"] = {str(min(question.independent, 3))}
    return {name: frozenset(found[name]) for name in FACETS}


def month_of(row: Row) -> str:
    """Return the month of the happening, failing that the month of the saying; empty where neither is known."""
    bounds = bounds_of(row)
    if bounds and (bounds[1] - bounds[0]).days <= 31:
        return bounds[0].isoformat()[:7]
    day = said_on(row)
    return day.isoformat()[:7] if day else ""


def fold(text: str) -> str:
    """Return a text without case and accents: « Épées » -> epees."""
    parts = unicodedata.normalize("NFD", text)
    return "".join(each for each in parts if not unicodedata.combining(each)).casefold()


def searchable(question: Question) -> str:
    """Return what the ledger's own box looks through: names, objects and the clauses, each word once, folded."""
    words: list[str] = []
    for row in question.rows:
        words += [party.text for party in (*row.who, *row.whom)] + [thing.text for thing in row.things]
        words += [row.predicate, *(each.clause for each in row.quotations), *(each.name for each in row.backers)]
    return fold(" ".join(dict.fromkeys(" ".join(words).split())))


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is asked for: values by facet (any of a facet, all facets), words that must occur, and an order."""

    values: dict[str, tuple[str, ...]] = field(default_factory=dict)
    words: tuple[str, ...] = ()
    sort: str = SORTS[0]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, str]]) -> "Wanted":
        """Read an address's query; names that are no facets are left aside."""
        values: dict[str, tuple[str, ...]] = {}
        words, sort = "", SORTS[0]
        for name, value in pairs:
            if name in FACETS:
                values[name] = (*values.get(name, ()), value)
            elif name == "q":
                words = value
            elif name == "sort" and value in SORTS:
                sort = value
        return cls(values=values, words=tuple(fold(words).split()), sort=sort)

    @cached_property
    def narrow(self) -> bool:
        """Whether anything is asked for beyond the whole list in its usual order."""
        return bool(self.values or self.words)

    def fits(self, had: Facts, text: str) -> bool:
        """Tell whether a question with these facts has what is asked; open claims are shown when they are asked for."""
        asked = self.values if "level" in self.values else {**self.values, "level": (Level.TYPED.value,)}
        if any(not had[name].intersection(values) for name, values in asked.items()):
            return False
        return all(word in text for word in self.words)


def select(ledger: Ledger, wanted: Wanted, review: Review | None = None) -> tuple[Question, ...]:
    """Return the questions that fit, in the order asked for; `review` are the user's judgements."""
    found = []
    for question in ledger.questions:
        had = ledger.facts[question.id]
        if review is not None and "review" in wanted.values:
            had = {**had, "review": review.verdicts(claims_of(question))}
        if wanted.fits(had, ledger.texts[question.id] if wanted.words else ""):
            found.append(question)
    return ordered(tuple(found), wanted.sort)


def claims_of(question: Question) -> tuple[str, ...]:
    """Return the ids by which a question may have been judged: its rows and their instances."""
    return tuple(key for row in question.rows for key in (row.id, *row.claim_ids))


def ordered(questions: tuple[Question, ...], sort: str) -> tuple[Question, ...]:
    """Return questions in one of the orders; those that are alike in it keep the order of the ledger."""
    keys = {name: {each.id: key for each, key in zip(questions, keys, strict=True)} for name, keys in _keys(questions)}
    if sort not in keys:
        return questions
    return tuple(sorted(questions, key=lambda each: keys[sort][each.id], reverse=sort == "recent"))


def sort_keys(question: Question) -> dict[str, str | int]:
    """Return what a question is sorted by in each order; larger comes later, except for `recent`."""
    bounds = bounds_of(question.lead)
    day = day_of(question.first_mention)
    return {
        "dispute": -question.against - question.negated,
        "recent": "" if day == LAST else day,
        "oldest": day,
        "happened": bounds[0].isoformat() if bounds else LAST,
        "party": fold(", ".join(party.text for party in question.lead.who)) or "~",
    }


def _keys(questions: tuple[Question, ...]) -> list[tuple[str, list[str | int]]]:
    found = [sort_keys(each) for each in questions]
    return [(name, [keys[name] for keys in found]) for name in SORTS[1:]]
