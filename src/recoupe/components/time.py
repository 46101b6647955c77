"""The spaCy component `recoupe_time`: time expressions in `doc.spans["time"]`, their values in `doc._.times`.

`nlp.add_pipe("recoupe_time", config={"published": "2031-05-14"})`
"""

from spacy.language import Language
from spacy.tokens import Doc

from recoupe.model import When
from recoupe.stages.time import tag

SPANS = "time"


def make(nlp: Language, name: str, published: str | None, language: str | None) -> "TimeTagger":
    """Return the component; `language` defaults to the pipeline's, `published` is the ISO day that texts count from."""
    return TimeTagger(language or nlp.lang, published, name)


class TimeTagger:
    """Tag the time expressions of a document. `doc._.published` overrides the day given once for all."""

    def __init__(self, language: str, published: str | None, name: str = "recoupe_time") -> None:
        self.language, self.published, self.name = language, published, name
        if not Doc.has_extension("times"):
            Doc.set_extension("times", default=())
            Doc.set_extension("published", default=None)

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.times` to the expressions and `doc.spans["time"]` to their spans, labelled with their type."""
        day = doc._.published or self.published
        when = When(value=day, earliest=day, latest=day) if day else None
        doc._.times = tag(doc.text, self.language, when)
        found = (
            doc.char_span(timex.start, timex.end, label=str(timex.type), alignment_mode="expand")
            for timex in doc._.times
        )
        doc.spans[SPANS] = [span for span in found if span is not None]
        return doc


Language.factory("recoupe_time", default_config={"published": None, "language": None}, func=make)
