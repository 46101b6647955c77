"""The spaCy component `recoupe_attribution`: who says what, over any pipeline with Universal Dependencies.

`nlp.add_pipe("recoupe_attribution")` after a parser; the sayings are in `doc._.attributions`, their ranges in
`doc.spans["attribution_source"]`, `doc.spans["attribution_cue"]` and `doc.spans["attribution_content"]`.
"""

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Stretch
from spacy.tokens import Token as Word

from recoupe.model import (
    Attribution,
    Block,
    BlockKind,
    Document,
    Entity,
    Mention,
    MentionKind,
    Reading,
    Sentence,
    Span,
    Token,
)
from recoupe.stages import attribute, mend
from recoupe.syntax.paragraphs import paragraphs

ROLES = ("source", "cue", "content")
SCHEMATA = {
    "PER": "Person",
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Country",
    "NORP": "Organization",
}
"""What the usual labels of named entities are in FollowTheMoney."""


def make(nlp: Language, name: str, language: str | None) -> "Attributor":
    """Return the component; `language` defaults to the pipeline's."""
    return Attributor(language or nlp.lang, name)


class Attributor:
    """Find who says what in a parsed document. Entities, where the pipeline sets them, become the sources' own."""

    def __init__(self, language: str, name: str = "recoupe_attribution") -> None:
        self.language, self.name = language, name
        if not Doc.has_extension("attributions"):
            Doc.set_extension("attributions", default=())

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.attributions` and the three groups of spans, labelled with the attribution's id."""
        doc._.attributions = attribute.STAGE.run(mend.STAGE.run(reading_of(doc, self.language))).attributions
        for role in ROLES:
            doc.spans[f"attribution_{role}"] = list(_stretches(doc, role, doc._.attributions))
        return doc


def _stretches(doc: Doc, role: str, found: Iterable[Attribution]) -> Iterable[Stretch]:
    for one in found:
        spans: tuple[Span, ...] = getattr(one, role)
        for start, end in spans:
            stretch = doc.char_span(start, end, label=one.id, alignment_mode="expand")
            if stretch is not None:
                yield stretch


def reading_of(doc: Doc, language: str) -> Reading:
    """Return a parsed document as a reading, its named entities as mentions."""
    blocks = tuple(Block(start=span.start, end=span.end, kind=BlockKind.BODY) for span in paragraphs(doc.text))
    mentions = tuple(_mention(entity) for entity in doc.ents if entity.label_ in SCHEMATA)
    return Reading(
        document=Document(id="doc", path="", text=doc.text, language=language),
        blocks=blocks,
        sentences=tuple(_sentence(stretch) for stretch in doc.sents if any(not word.is_space for word in stretch)),
        mentions=mentions,
        entities=tuple(
            Entity(id=one.entity_id or "", schema=one.schema, name=one.text)
            for one in {mention.entity_id: mention for mention in mentions}.values()
        ),
    )


def _mention(entity: Stretch) -> Mention:
    return Mention(
        document_id="doc",
        start=entity.start_char,
        end=entity.end_char,
        text=entity.text,
        kind=MentionKind.NAME,
        schema=SCHEMATA[entity.label_],
        entity_id=f"local:{entity.label_}:{entity.text}",
    )


def _sentence(stretch: Stretch) -> Sentence:
    words = [word for word in stretch if not word.is_space]
    places = {word.i: place for place, word in enumerate(words)}
    tokens = tuple(_token(word, place, places) for place, word in enumerate(words))
    return Sentence(
        document_id="doc", start=tokens[0].start, end=tokens[-1].end, block=0, kind=BlockKind.BODY, tokens=tokens
    )


def _token(word: Word, place: int, places: dict[int, int]) -> Token:
    head = places.get(word.head.i, place)
    return Token(
        i=place,
        start=word.idx,
        end=word.idx + len(word.text),
        text=word.text,
        lemma=word.lemma_ or word.text.lower(),
        upos=word.pos_ or "X",
        deprel="root" if head == place else word.dep_,
        head=head,
        feats=word.morph.to_dict(),
    )


Language.factory("recoupe_attribution", default_config={"language": None}, func=make)
