"""Texts of the tests, read up to their attributions."""

from functools import cache

from recoupe.model import Attribution, Block, BlockKind, Document, Reading
from recoupe.stages import attribute, mend, mention, parse
from recoupe.syntax.paragraphs import paragraphs


@cache
def read(text: str, language: str = "fr", *, outlet: str | None = None, title: bool = False) -> Reading:
    """Read a text; with `title` its first line is a headline."""
    document = Document(id="test", path="", text=text, language=language, outlet=outlet)
    blocks = tuple(
        Block(start=span.start, end=span.end, kind=BlockKind.TITLE if title and not number else BlockKind.BODY)
        for number, span in enumerate(paragraphs(text))
    )
    reading = Reading(document=document, blocks=blocks)
    for stage in (parse.STAGE, mend.STAGE, mention.STAGE, attribute.STAGE):
        reading = stage.run(reading)
    return reading


def words(reading: Reading, attribution: Attribution) -> tuple[str, str, str]:
    """Return the words of source, cue and content, pieces joined by an ellipsis."""
    text = reading.document.text
    source, cue, content = (
        " … ".join(text[start:end] for start, end in spans)
        for spans in (attribution.source, attribution.cue, attribution.content)
    )
    return source, cue, content


def said(text: str, language: str = "fr") -> list[tuple[str, str, str]]:
    """Return source, cue and content of every outermost saying of a text."""
    reading = read(text, language)
    return [words(reading, one) for one in reading.attributions if one.parent_id is None]


def only(text: str, language: str = "fr", *, outlet: str | None = None) -> Attribution:
    """Return the one outermost saying of a text."""
    found = [one for one in read(text, language, outlet=outlet).attributions if one.parent_id is None]
    assert len(found) == 1
    return found[0]
