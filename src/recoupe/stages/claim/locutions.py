"""Prepositions of several words, found in the words as they stand, however the parser hung them.

« face à Souza », « au nom du Pérou », "on behalf of Peru"
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from recoupe.model import Token
from recoupe.syntax import Tree

OWN = frozenset({"ADJ", "ADV", "AUX", "DET", "NUM", "PRON"})
"""Words that may stand between a preposition and the event that it opens."""


class Locution(NamedTuple):
    """A preposition of several words where it was found: its form in the table, and its first word."""

    form: str
    first: int


class Locutions:
    """The prepositions of several words of one language; `contractions` give what a contracted word stands for."""

    def __init__(self, forms: Iterable[str], contractions: Mapping[str, str]) -> None:
        self._contractions = contractions
        found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for form in forms:
            words = tuple(self._plain(word) for word in form.replace("'", "' ").split())
            if len(words) > 1:
                found[words[-1]].append((words, form))
        self._by_last = {last: sorted(rows, key=lambda row: -len(row[0])) for last, rows in found.items()}

    def before(self, tree: Tree, noun: Token) -> Locution | None:
        """Return the one that introduces a noun, the longest of several, None where there is none."""
        last = max((word.i for word in _opening(tree, noun) if word.i < noun.i), default=None)
        return None if last is None else self._ending(tree, last)

    def opening(self, tree: Tree, event: Token) -> Locution | None:
        """Return the one that stands right before an event's own words, None where none does.

        « au lieu de les attaquer », "instead of a swift attack"
        """
        for word in reversed(tree.tokens[: event.i]):
            if found := self._ending(tree, word.i):
                return found
            if word.head != event.i or word.upos not in OWN:
                return None
        return None

    def _ending(self, tree: Tree, last: int) -> Locution | None:
        """Return the longest whose last word stands at a place."""
        for words, form in self._by_last.get(self._plain(plain_text(tree.tokens[last])), ()):
            first = last - len(words) + 1
            stand = tree.tokens[max(0, first) : last + 1]
            if tuple(self._plain(plain_text(word)) for word in stand) == words:
                return Locution(form, first)
        return None

    def _plain(self, word: str) -> str:
        return self._contractions.get(word, word)


def _opening(tree: Tree, noun: Token) -> Iterable[Token]:
    for case in tree.children(noun, "case"):
        yield case
        yield from tree.children(case, "fixed")


def plain_text(token: Token) -> str:
    """Return a word in small letters, with a straight apostrophe."""
    return token.text.lower().replace("’", "'")
