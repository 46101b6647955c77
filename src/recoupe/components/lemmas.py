"""The spaCy component `recoupe_lemmatizer`: the lemma of each word, by its part of speech and features."""

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from recoupe.stages.parse.lemmas import lemmas_of


class LemmatizerComponent:
    """The pipeline component that fills `token.lemma_`; it needs parts of speech and features."""

    def __init__(self, language: str) -> None:
        self.lemmas = lemmas_of(language)

    def __call__(self, doc: Doc) -> Doc:
        """Give each word of one document its lemma; white space keeps its own."""
        for token in doc:
            token.lemma_ = token.text if token.is_space else self.lemmas.lemma(token.text, token.pos_, str(token.morph))
        return doc


@Pipeline.factory(
    "recoupe_lemmatizer",
    assigns=["token.lemma"],
    requires=["token.pos", "token.morph"],
    default_config={"language": ""},
)  # type: ignore[untyped-decorator]
def create_lemmatizer(nlp: Pipeline, name: str, language: str) -> LemmatizerComponent:  # noqa: ARG001 - spaCy's signature
    """Make the component; the language is the pipeline's own unless named."""
    return LemmatizerComponent(language or nlp.lang)
