"""What the stage finds in a text of ours, by the words of the mentions."""

from recoupe.model import Document, Entity, Mention, Reading
from recoupe.stages.mention import STAGE
from recoupe.stages.parse import parse_text


def read(text: str, language: str, document_id: str = "doc") -> Reading:
    """Return the text parsed, with its mentions."""
    document = Document(id=document_id, path=document_id, text=text, language=language)
    return STAGE.run(Reading(document=document, sentences=parse_text(text, language, document_id)))


def called(reading: Reading, words: str, *, nth: int = 0) -> list[Entity | None]:
    """Return the entities that the n-th mention of exactly these words stands for."""
    starts = sorted({m.start for m in mentions(reading, words)})
    entities = {entity.id: entity for entity in reading.entities}
    return [entities.get(m.entity_id or "") for m in mentions(reading, words) if m.start == starts[nth]]


def one(reading: Reading, words: str, *, nth: int = 0) -> Entity:
    """Return the one entity that the n-th mention of these words stands for."""
    found = called(reading, words, nth=nth)
    assert len(found) == 1, (words, found)
    assert found[0] is not None, f"{words!r} stands for nobody"
    return found[0]


def mentions(reading: Reading, words: str) -> list[Mention]:
    """Return the mentions of exactly these words."""
    return [mention for mention in reading.mentions if mention.text == words]
