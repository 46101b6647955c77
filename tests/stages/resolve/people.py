"""Local entities made by hand."""

from recoupe.model import Entity
from recoupe.stages.resolve.clusters import Clusters
from recoupe.stages.resolve.locals import Local


def local(
    document: str, name: str, country: str | None = None, *, schema: str = "Person", named: bool = True,
    number: int = 0, language: str = "fr", day: str = "", **fields: object,
) -> Local:  # fmt: skip
    entity = Entity(id=f"local:{number}", schema=schema, name=name, country=country, **fields)  # type: ignore[arg-type]
    return Local(document_id=document, language=language, day=day, entity=entity, named=named)


def names(clusters: Clusters) -> list[list[str]]:
    """The sets as names, one list a set."""
    return [[member.entity.name for member in members] for members in clusters.sets()]
