"""Texts read up to their claims by the stages as they ship."""

from recoupe.model import Claim, Document, Reading
from recoupe.model.ids import content_id
from recoupe.pipeline import document_stages
from recoupe.stages.claim.lexicon import lemma_of

LAST = "claim"


def read(text: str, language: str) -> Reading:
    reading = Reading(document=Document(id=content_id("doc", text), path="a.txt", text=text, language=language))
    for stage in document_stages():
        reading = stage.run(reading)
        if stage.name == LAST:
            break
    return reading


def covers(start: int, end: int, place: int) -> bool:
    return start <= place < end


def of_word(reading: Reading, place: int) -> list[Claim]:
    """The claims whose predicate is the word at a place."""
    token = next(t for s in reading.sentences for t in s.tokens if covers(t.start, t.end, place))
    return [c for c in reading.claims if covers(c.start, c.end, place) and c.predicate == lemma_of(token)]
