"""Claims and reports for the tests of corroboration."""

from typing import Any

from recoupe.model import (
    Attribution,
    Claim,
    Document,
    Entity,
    Frame,
    Item,
    Link,
    LinkRole,
    Manner,
    Plover,
    Published,
    Quantity,
    Role,
    SourceKind,
    Span,
    When,
)
from recoupe.stages.corroborate.report import Report

ENTITIES = {
    entity.id: entity
    for entity in (
        Entity(id="ordria", schema="Country", name="Ordrie", country="xo"),
        Entity(id="valmere", schema="Country", name="Valmère", country="xv"),
        Entity(id="torvald", schema="Person", name="Ida Torvald", country="xo"),
        Entity(id="kerrel", schema="Person", name="Aldo Kerrel", country="xv"),
        Entity(id="lindqvist", schema="Person", name="Mara Lindqvist"),
        Entity(id="official", schema="LegalEntity", name="responsable ordrien", country="xo"),
        Entity(id="clairport", schema="Address", name="Clairport", country="xv"),
        Entity(id="verdance", schema="Address", name="Verdance", country="xo"),
    )
}


def when(earliest: str | None, latest: str | None = None) -> When | None:
    """Return a time with its bounds, None without one."""
    return When(value=earliest, earliest=earliest, latest=latest or earliest) if earliest else None


def document(name: str = "a", day: str | None = None, **fields: Any) -> Document:
    """Return a document under a short id."""
    published = Published(value=day, earliest=day, latest=day)
    return Document(id=name, path=f"{name}.txt", text="…" * 400, language="fr", published=published, **fields)


def deal(name: str, category: str = "fuel", day: str | None = "2031-05-28", **fields: Any) -> Claim:
    """Return a claim of an exchange; its document is the first letter of its id."""
    amount = fields.pop("amount", None)
    quantity = Quantity(min=amount[0], max=amount[1], unit="tonne", text=f"{amount}") if amount else None
    given = {"giver": ("valmere",), "receiver": ("ordria",), **fields}
    return Claim(
        id=name, document_id=name[0], start=0, end=9, sentence=Span(0, 9), predicate="livrer", frame=Frame.EXCHANGE,
        items=(Item(text=category, category=category, start=0, end=9, quantity=quantity),), time=when(day), **given,
    )  # fmt: skip


def meeting(name: str, day: str | None = "2031-03-10", place: str | None = "clairport", **fields: Any) -> Claim:
    """Return a claim of a meeting of Torvald with Kerrel."""
    people = fields.pop("people", ("torvald", "kerrel"))
    return Claim(
        id=name, document_id=name[0], start=0, end=9, sentence=Span(0, 9), predicate="rencontrer",
        frame=Frame.ENCOUNTER, plover=Plover(type="CONSULT"), time=when(day), place_entity_id=place,
        roles=tuple(Role(role="participant", start=0, end=9, text=one, entity_id=one) for one in people), **fields,
    )  # fmt: skip


def saying(
    name: str, *who: str, kind: SourceKind = SourceKind.PERSON, medium: str | None = None, **fields: Any
) -> Attribution:
    """Return an attribution to entities, through a medium or not."""
    links = [Link(text=one, role=LinkRole.SPEAKER, entity_id=one) for one in who]
    if medium:
        links.append(Link(text=medium, role=LinkRole.MEDIUM))
    text = fields.pop("text", ENTITIES[who[0]].name if who and who[0] in ENTITIES else "")
    return Attribution(
        id=f"att-{name}", document_id=name[0], source=(), cue=(), content=(), manner=Manner.INDIRECT, source_kind=kind,
        source_text=text, source_entity_ids=tuple(who), chain=tuple(links), **fields,
    )  # fmt: skip


def report(claim: Claim, attribution: Attribution | None = None, **fields: Any) -> Report:
    """Return a claim as a report of the document that its id begins with."""
    own = fields.pop("document", None) or document(claim.document_id)
    return Report(claim=claim, document=own, attribution=attribution, **fields)
