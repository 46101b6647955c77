"""Short French texts of one sentence with their claims, read up to their times."""

from recoupe.model import (
    Attribution,
    Claim,
    Document,
    Frame,
    Manner,
    Published,
    PublishedBasis,
    Reading,
    Sentence,
    SourceKind,
    Span,
)
from recoupe.stages.time import DATE_STAGE, STAGE

WEDNESDAY = Published(value="2031-05-14", earliest="2031-05-14", latest="2031-05-14", basis=PublishedBasis.METADATA)


def claim(name: str, text: str, clause: str, predicate: str) -> Claim:
    """Return a claim of a text of one sentence."""
    start = text.index(clause)
    return Claim(
        id=name, document_id="doc", start=start, end=start + len(clause), sentence=Span(0, len(text)), predicate=predicate,
        frame=Frame.OTHER,
    )  # fmt: skip


def saying(text: str, cue: str, content: str, manner: Manner = Manner.INDIRECT) -> Attribution:
    """Return a saying of a text of one sentence."""
    at, of = text.index(cue), text.index(content)
    return Attribution(
        id="saying", document_id="doc", source=(), cue=(Span(at, at + len(cue)),), content=(Span(of, of + len(content)),),
        manner=manner, source_kind=SourceKind.PERSON, source_text="",
    )  # fmt: skip


def dated(
    text: str,
    sentences: tuple[Sentence, ...],
    claims: tuple[Claim, ...] = (),
    attributions: tuple[Attribution, ...] = (),
) -> Reading:
    """Return a French text of 14 May 2031 with its times and those of its claims."""
    document = Document(id="doc", path="a.txt", text=text, language="fr", published=WEDNESDAY)
    reading = Reading(document=document, sentences=sentences, claims=claims, attributions=attributions)
    return DATE_STAGE.run(STAGE.run(reading))


def times(reading: Reading) -> list[str | None]:
    """Return the values of the times of claims."""
    return [one.time.value if one.time else None for one in reading.claims]


def said(reading: Reading) -> list[str | None]:
    """Return the values of the days of sayings."""
    return [one.said.value if one.said else None for one in reading.attributions]
