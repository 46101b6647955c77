"""Piles by hand for the analyses: two invented states on real codes, claims of one line."""

from typing import Any

from recoupe.model import (
    Attribution,
    Certainty,
    Claim,
    Corroboration,
    Document,
    Entity,
    Frame,
    Item,
    Manner,
    Modality,
    Pile,
    Plover,
    Polarity,
    Published,
    PublishedBasis,
    Reading,
    Role,
    SourceKind,
    Span,
    Stance,
    Standing,
    When,
)

TARGET = Entity(id="kp", schema="Country", name="North", country="kp")
OTHER = Entity(id="ao", schema="Country", name="Ardavia", country="ao")
MINISTRY = Entity(id="min", schema="PublicBody", name="Ministry", country="ao")


def item(category: str, text: str = "goods") -> Item:
    return Item(text=text, category=category, start=0, end=len(text))


def claim(name: str, giver: str, receiver: str, *categories: str, document: str = "a", **more: Any) -> Claim:
    values: dict[str, object] = {
        "id": name,
        "document_id": document,
        "start": 0,
        "end": 10,
        "sentence": Span(0, 20),
        "predicate": "deliver",
        "frame": Frame.EXCHANGE,
        "plover": Plover(type="COOPERATE"),
        "roles": (
            Role(role="giver", start=0, end=1, text="x", entity_id=giver),
            Role(role="receiver", start=2, end=3, text="y", entity_id=receiver),
        ),
        "giver": (giver,),
        "receiver": (receiver,),
        "items": tuple(item(category) for category in categories),
    }
    return Claim(**(values | more))  # type: ignore[arg-type]


def denial() -> Attribution:
    return Attribution(
        id="no",
        document_id="a",
        source=(),
        cue=(),
        content=(),
        manner=Manner.INDIRECT,
        source_kind=SourceKind.STATE,
        source_text="North",
        stance=Stance.DENIES,
    )


def pile(*claims: Claim, dates: dict[str, str] | None = None, sources: dict[str, str] | None = None) -> Pile:
    names = sorted({each.document_id for each in claims})
    readings = tuple(
        Reading(
            document=Document(
                id=name, path=name, text="", language="en", origin_id=name, published=published(dates, name)
            ),
            claims=tuple(each for each in claims if each.document_id == name),
            attributions=(denial(),) if name == "a" else (),
        )
        for name in names
    )
    standings = tuple(
        Standing(claim_id=key, source_id=value, origin_id=value) for key, value in sorted((sources or {}).items())
    )
    rows = (
        Corroboration(event_id="e", documents=1, outlets=1, origins=1, independent_sources=1, supporting=standings),
    )
    return Pile(readings=readings, entities=(OTHER, TARGET, MINISTRY), corroborations=rows if sources else ())


def published(dates: dict[str, str] | None, name: str) -> Published:
    day = (dates or {}).get(name)
    return Published(value=day, earliest=day, latest=day, basis=PublishedBasis.GIVEN) if day else Published()


def when(day: str) -> When:
    return When(value=day, earliest=day, latest=day)


__all__ = ["Certainty", "Modality", "Polarity", "claim", "item", "pile", "when"]
