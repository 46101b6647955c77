"""Pages with claims found by their words, for the tests of scored joining."""

from recoupe.model import Claim, Document, Entity, Frame, Pile, Plover, Published, Reading, Role, Span, When
from recoupe.stages.corroborate.desk import profiles_of
from recoupe.stages.corroborate.profile import Profile

ENTITIES = (
    Entity(id="zembla", schema="Country", name="Zembla", country="xz"),
    Entity(id="ardavia", schema="Country", name="Ardavia", country="xa"),
)


def reading(
    name: str, text: str, *clauses: tuple[str, str], language: str = "en", day: str | None = None, doing: str = "zembla"
) -> Reading:
    """Return a page; a clause is its words and the predicate in it, done by one state to the other."""
    document = Document(
        id=name,
        path=f"{name}.txt",
        text=text,
        language=language,
        outlet=name,
        published=Published(value=day, earliest=day, latest=day),
    )
    claims = []
    for n, (words, predicate) in enumerate(clauses):
        start = text.index(words)
        ends = [place for place in (text.find(stop, start) for stop in ".\n") if place >= 0]
        claims.append(
            Claim(
                id=f"{name}{n + 1}",
                document_id=name,
                start=start,
                end=start + len(words),
                sentence=Span(text.rfind(".", 0, start) + 1, min(ends, default=len(text))),
                predicate=predicate,
                frame=Frame.FORCE,
                plover=Plover(type="ASSAULT"),
                time=When(value=day, earliest=day, latest=day),
                roles=(Role(role="actor", start=start, end=start + 1, text=doing, entity_id=doing),),
            )
        )
    return Reading(document=document, claims=tuple(claims))


def profiles(*readings: Reading) -> dict[str, Profile]:
    """Return the claims of pages, ready for comparison, by id."""
    return profiles_of(Pile(readings=readings, entities=ENTITIES))
