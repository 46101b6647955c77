"""The spaCy component `recoupe_segmenter`: marks the first word of each sentence."""

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from recoupe.stages.parse.segmenter import segmenter_of


def words_and_gaps(doc: Doc) -> tuple[list[int], list[str], list[str]]:
    """Return the indices of a document's words, their texts, and the white space after each."""
    places = [token.i for token in doc if not token.is_space]
    if not places:
        return [], [], []
    starts = [doc[place].idx for place in places]
    ends = [start + len(doc[place]) for start, place in zip(starts, places, strict=True)]
    text = doc.text
    gaps = [text[end:start] for end, start in zip(ends, [*starts[1:], len(text)], strict=True)]
    return places, [doc[place].text for place in places], gaps


class SegmenterComponent:
    """The pipeline component that marks the first word of each sentence; white space stays with the words before."""

    def __init__(self, language: str) -> None:
        self.segmenter = segmenter_of(language)

    def __call__(self, doc: Doc) -> Doc:
        """Mark the sentences of one document."""
        places, words, gaps = words_and_gaps(doc)
        starts = {places[end + 1] for end in self.segmenter.ends(words, gaps) if end + 1 < len(places)}
        for token in doc:
            token.is_sent_start = token.i in starts or token.i == 0
        return doc


@Pipeline.factory("recoupe_segmenter", assigns=["token.is_sent_start"], default_config={"language": ""})  # type: ignore[untyped-decorator]
def create_segmenter(nlp: Pipeline, name: str, language: str) -> SegmenterComponent:  # noqa: ARG001 - spaCy's signature
    """Make the component; the language is the pipeline's own unless named."""
    return SegmenterComponent(language or nlp.lang)
