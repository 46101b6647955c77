"""The local entities of every document, laid side by side."""

from collections import Counter
from dataclasses import dataclass, field

from recoupe.model import Entity, MentionKind, Pile, Reading

GROUPS = frozenset({"Organization", "Company", "PublicBody", "LegalEntity"})


@dataclass(slots=True, eq=False)
class Local:
    """One document's entity. `named`: the text calls it by a name somewhere; `forms` are its names with counts."""

    document_id: str
    language: str
    day: str
    entity: Entity
    named: bool = False
    forms: Counter[str] = field(default_factory=Counter)

    @property
    def place(self) -> tuple[str, str]:
        """What tells it from all others."""
        return (self.document_id, self.entity.id)


def locals_of(pile: Pile) -> list[Local]:
    """Return every local entity that is mentioned, ordered by document and number."""
    return [local for reading in pile.readings for local in _of(reading)]


def _of(reading: Reading) -> list[Local]:
    document = reading.document
    found = {
        entity.id: Local(
            document_id=document.id, language=document.language, day=document.published.earliest or "", entity=entity
        )
        for entity in reading.entities
    }
    for mention in reading.mentions:
        local = found.get(mention.entity_id or "")
        if local is not None and mention.kind is MentionKind.NAME:
            local.named = True
            local.forms[" ".join(mention.text.split())] += 1
    return list(found.values())
