"""The spaCy tokenizer `recoupe.words.v1`: words as the Universal Dependencies treebanks of a language have them."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import spacy
from spacy.lang.lex_attrs import LEX_ATTRS
from spacy.language import Language as Pipeline
from spacy.tokens import Doc
from spacy.vocab import Vocab

from recoupe.stages.parse.tokenizer import words_of


class WordTokenizer:
    """A spaCy tokenizer over `Words`; white space other than one blank becomes a token, as spaCy does it."""

    def __init__(self, vocab: Vocab, language: str) -> None:
        self.vocab = vocab
        self.words = words_of(language)

    def __call__(self, text: str) -> Doc:
        """Split one text."""
        words: list[str] = []
        spaces: list[bool] = []
        at = 0
        for start, end in self.words.spans(text):
            if start > at:
                _add_gap(text[at:start], words, spaces)
            words.append(text[start:end])
            spaces.append(False)
            at = end
        if at < len(text):
            _add_gap(text[at:], words, spaces)
        return Doc(self.vocab, words=words, spaces=spaces)

    def pipe(self, texts: Iterable[str], **_: Any) -> Iterator[Doc]:
        """Tokenize a stream of texts."""
        yield from (self(text) for text in texts)

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing needs to be kept: the tables are in the language's folder."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> "WordTokenizer":
        """Nothing was kept."""
        return self

    def to_disk(self, _path: str | Path, **_: Any) -> None:
        """Nothing needs to be kept: the tables are in the language's folder."""

    def from_disk(self, _path: str | Path, **_: Any) -> "WordTokenizer":
        """Nothing was kept."""
        return self


def _add_gap(gap: str, words: list[str], spaces: list[bool]) -> None:
    if words and gap[0] == " ":
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        words.append(gap)
        spaces.append(False)


def tokenizer_for(language: str, vocab: Vocab | None = None) -> WordTokenizer:
    """Return the tokenizer of a language by its code."""
    return WordTokenizer(vocab if vocab is not None else Vocab(lex_attr_getters=LEX_ATTRS), language)


@spacy.registry.tokenizers("recoupe.words.v1")  # type: ignore[untyped-decorator]
def create_tokenizer(language: str) -> Any:
    """Return what spaCy calls with a pipeline to make its tokenizer."""

    def create(nlp: Pipeline) -> WordTokenizer:
        return WordTokenizer(nlp.vocab, language)

    return create


def blank(language: str) -> Pipeline:
    """Return an empty spaCy pipeline that splits the language's words.

    Its spaCy language is `xx`: importing `spacy.lang.fr` compiles exceptions for 2.5 seconds that nothing here uses.
    """
    tokenizer = {"@tokenizers": "recoupe.words.v1", "language": language}
    return spacy.blank("xx", config={"nlp": {"tokenizer": tokenizer}})
