"""What every pipeline gives of a word, the one that ships and any of spaCy's that a setting names."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence: its range in the text, what the pipeline says of it, and the place of its head.

    `head` is a place in the sentence, the word's own where it is the root; `feats` are UD's, by name.
    """

    start: int
    end: int
    text: str
    lemma: str
    upos: str
    feats: tuple[tuple[str, str], ...]
    deprel: str
    head: int
    confidence: float = 1.0


Pipeline = Callable[[Iterable[str]], Iterator[list[list[Word]]]]
"""Takes texts and yields the sentences of each, white space left out."""
