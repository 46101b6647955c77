"""Claims as flat rows that a person can read: names for ids, the sentence, who says so, how many, where it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from recoupe.model import LinkRole
from recoupe.publish.catalogue import Catalogue
from recoupe.publish.statement import statement
from recoupe.view.parts import Quotation, Row
from recoupe.view.questions import Question
from recoupe.view.review import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Flat:
    """One instance of a claim in words. Days are ISO, lists are joined by "; ", an unknown is empty.

    `independent_sources` are those behind the happening, `question` what it asks; `link` leads to the span. `inferred`
    names those of `who` and `whom` whom the sentence does not name.
    """

    claim_id: str
    question: str
    statement: str
    who: str
    verb: str
    sense: str
    whom: str
    inferred: str
    things: str
    categories: str
    happened_from: str
    happened_to: str
    place: str
    status: str
    status_code: str
    independent_sources: int
    against: int
    side: str
    speaker: str
    via: str
    outlet: str
    said: str
    published: str
    title: str
    url: str
    language: str
    sentence: str
    clause: str
    document_id: str
    start: int
    end: int
    confidence: float
    judged: str
    note: str
    link: str


COLUMNS = tuple(each.name for each in fields(Flat))


def flat(questions: Iterable[Question], words: Catalogue, review: Review) -> Iterator[Flat]:
    """Yield every instance of these questions, in their order."""
    for question in questions:
        for row in question.rows:
            for quotation in row.own_quotations:
                yield _flat(question, row, quotation, words, review)


def _flat(question: Question, row: Row, each: Quotation, words: Catalogue, review: Review) -> Flat:
    judged = review.on((row.id, each.claim_id))
    said = each.said
    return Flat(
        claim_id=each.claim_id,
        question=question.id,
        statement=statement(row, words),
        who=_joined(party.text for party in row.who),
        verb=row.predicate,
        sense=row.sense or "",
        whom=_joined(party.text for party in row.whom),
        inferred=_joined(party.text for party in (*row.who, *row.whom) if party.inferred),
        things=_joined(thing.text for thing in row.things),
        categories=_joined(row.categories),
        happened_from=(row.when.earliest or "") if row.when else "",
        happened_to=(row.when.latest or "") if row.when else "",
        place=row.place.text if row.place else "",
        status=words(f"word.{each.word.value}"),
        status_code=each.word.value,
        independent_sources=row.independent,
        against=row.against,
        side=each.side.value,
        speaker=_joined(step.text for step in each.chain if step.role == LinkRole.SPEAKER),
        via=_joined(step.text for step in each.chain if step.role not in (LinkRole.SPEAKER, LinkRole.OUTLET)),
        outlet=each.outlet or "",
        said=(said.value or said.earliest or "") if said else "",
        published=each.published.value or each.published.earliest or "",
        title=each.title or "",
        url=each.url or "",
        language=each.language,
        sentence=" ".join(each.text.split()),
        clause=" ".join(each.clause.split()),
        document_id=each.document_id,
        start=each.start,
        end=each.end,
        confidence=each.confidence,
        judged=_joined(judgement.kind.value for judgement in judged),
        note=_joined(part for judgement in judged for part in (judgement.value, judgement.note) if part),
        link=f"a/{each.document_id}.html#{each.claim_id}",
    )


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(part for part in parts if part)
