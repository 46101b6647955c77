"""Articles with other names in them: the encoder learns who does what, not who usually does it."""

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from training.encoder.records import Text

SWAPPED = 0.5
"""How many of the articles of an epoch have other names."""
NAMED = "/name"
Sorts = dict[str, str]


class Swaps:
    """The names of all articles by language and sort, to be put in each other's places."""

    def __init__(self, texts: Sequence[Text]) -> None:
        pools: dict[tuple[str, str], set[str]] = defaultdict(set)
        for text in texts:
            for name, sort in names_of(text).items():
                pools[text.language, sort].add(name)
        self._pools = {key: sorted(names) for key, names in pools.items()}

    def epoch(self, texts: Sequence[Text]) -> list[Text]:
        """Return the articles as an epoch reads them."""
        return [self.swapped(text) if random.random() < SWAPPED else text for text in texts]

    def swapped(self, text: Text) -> Text:
        """Return an article in which each name is another of its sort, the same one throughout."""
        others = {
            name: random.choice(self._pools[text.language, sort]) for name, sort in sorted(names_of(text).items())
        }
        sentences = [[(others.get(word, word), spaced) for word, spaced in sentence] for sentence in text.sentences]
        return replace(text, sentences=sentences)


def names_of(text: Text) -> Sorts:
    """Return the capitalised words that carry a name, with the sort of what they name."""
    found: Sorts = {}
    for (place, i), (_, sort) in text.named.items():
        word = text.sentences[place][i][0]
        if sort.endswith(NAMED) and word[:1].isupper():
            found.setdefault(word, sort)
    return found
