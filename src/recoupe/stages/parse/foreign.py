"""Any installed spaCy pipeline with Universal Dependencies labels in the place of the one that ships."""

from collections.abc import Iterable, Iterator
from typing import Any

from recoupe.stages.parse.word import Pipeline, Word

LONGEST_TEXT = 10_000_000
CONFIDENCE = "arc_confidence"
"""The extension in which a parser may say how likely each arc is."""


def installed(name: str) -> Pipeline:
    """Load a pipeline by its name or folder. Raises `OSError` where there is none, `ImportError` without spaCy."""
    import spacy

    pipeline = spacy.load(name)
    pipeline.max_length = LONGEST_TEXT

    def read(texts: Iterable[str]) -> Iterator[list[list[Word]]]:
        for doc in pipeline.pipe(texts):
            yield [sentence for sentence in map(_sentence, doc.sents) if sentence]

    return read


def _sentence(stretch: Any) -> list[Word]:
    """Return the words of a sentence; a head outside it, or that is white space, makes a word its root."""
    words = [word for word in stretch if not word.is_space]
    places = {word.i: place for place, word in enumerate(words)}
    return [
        Word(
            start=word.idx,
            end=word.idx + len(word),
            text=word.text,
            lemma=word.lemma_ or word.text.lower(),
            upos=word.pos_ or "X",
            feats=tuple(word.morph.to_dict().items()),
            deprel=word.dep_.lower(),
            head=places.get(word.head.i, place),
            confidence=float(word._.get(CONFIDENCE)) if word.has_extension(CONFIDENCE) else 1.0,
        )
        for place, word in enumerate(words)
    ]
