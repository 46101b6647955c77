"""Small records for tests: an invented article and what could be read from it."""

from recoupe.model import (
    Attribution,
    Block,
    BlockKind,
    Certainty,
    Claim,
    Document,
    Entity,
    Frame,
    Item,
    Manner,
    Mention,
    MentionKind,
    Modality,
    Polarity,
    Quantity,
    Reading,
    Role,
    Sentence,
    SourceKind,
    Span,
    Stance,
    When,
)
from recoupe.model.ids import content_id

TEXT = "L’Ordrie a livré 40 barils de carburant à la Valmère, a déclaré mardi le ministre ordrien."


def document(text: str = TEXT, path: str = "story/a.txt", **fields: object) -> Document:
    """Return a French document; its id is made from its text."""
    return Document(id=content_id("doc", text), path=path, text=text, language="fr", **fields)  # type: ignore[arg-type]


def reading(text: str = TEXT, path: str = "story/a.txt") -> Reading:
    """Return a reading of the invented article with one of everything."""
    of = document(text, path)
    saying = content_id("att", of.id)
    giver, receiver, speaker = "local:1", "local:2", "local:3"
    return Reading(
        document=of,
        blocks=(Block(start=0, end=len(text), kind=BlockKind.BODY),),
        sentences=(Sentence(document_id=of.id, start=0, end=len(text), block=0, kind=BlockKind.BODY),),
        entities=(
            Entity(id=giver, schema="Country", name="Ordrie", country="xo", names={"fr": ["Ordrie"]}),
            Entity(id=receiver, schema="Country", name="Valmère", country="xv"),
            Entity(id=speaker, schema="Person", name="le ministre ordrien", country="xo"),
        ),
        mentions=(
            Mention(document_id=of.id, start=0, end=8, text=text[:8], kind=MentionKind.NAME, schema="Country", entity_id=giver),
        ),
        attributions=(
            Attribution(
                id=saying, document_id=of.id, source=(Span(71, 89),), cue=(Span(54, 63),), content=(Span(0, 52),),
                manner=Manner.INDIRECT, source_kind=SourceKind.ROLE, source_text=text[71:89],
                source_entity_ids=(speaker,), stance=Stance.ASSERTS, said=When(value="2031-05-06"),
            ),
        ),
        claims=(
            Claim(
                id=content_id("claim", of.id), document_id=of.id, start=0, end=52, sentence=Span(0, len(text)),
                predicate="livrer", frame=Frame.EXCHANGE, giver=(giver,), receiver=(receiver,),
                roles=(Role(role="giver", start=0, end=8, text=text[:8], entity_id=giver),),
                items=(
                    Item(
                        text=text[17:39], category="fuel", start=17, end=39,
                        quantity=Quantity(min=40, max=40, unit="baril", text="40 barils"),
                    ),
                ),
                polarity=Polarity.AFFIRMED, modality=Modality.ACTUAL, certainty=Certainty.CERTAIN, attribution_id=saying,
            ),
        ),
    )  # fmt: skip
