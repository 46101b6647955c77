"""A sentence's tree with its edges both ways, and the questions that rules ask of it."""

from collections.abc import Iterator
from functools import cache

from recoupe.model import Sentence, Span, Token


@cache
def base(deprel: str) -> str:
    """Return a relation without its subtype.

    `nsubj:pass` -> `nsubj`
    """
    return deprel.partition(":")[0]


class Tree:
    """Navigation over one parsed sentence. Tokens are compared by their index `i`."""

    __slots__ = ("_children", "sentence", "tokens")

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self._children: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                self._children[token.head].append(token)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @property
    def root(self) -> Token | None:
        """The first token that is its own head, None in an empty sentence."""
        return next((token for token in self.tokens if token.head == token.i), None)

    def head(self, token: Token) -> Token | None:
        """Return the governor, None for a root."""
        return None if token.head == token.i else self.tokens[token.head]

    def children(self, token: Token, *relations: str) -> list[Token]:
        """Return the dependents in text order; with relations given, those alone.

        A relation without subtype matches its subtypes: `nsubj` also finds `nsubj:pass`.
        """
        found = self._children[token.i]
        if not found or not relations:
            return list(found)
        return [child for child in found if child.deprel in relations or base(child.deprel) in relations]

    def child(self, token: Token, *relations: str) -> Token | None:
        """Return the first dependent with one of the relations."""
        return next(iter(self.children(token, *relations)), None)

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Yield the governors from the nearest up to the root."""
        seen = {token.i}
        while token.head not in seen:
            seen.add(token.head)
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token, *, without: tuple[str, ...] = ()) -> list[Token]:
        """Return the token and all below it in text order, leaving out branches with the given relations."""
        found: dict[int, Token] = {}
        stack = [token]
        while stack:
            current = stack.pop()
            if current.i in found:
                continue
            found[current.i] = current
            stack.extend(
                child
                for child in self._children[current.i]
                if child.deprel not in without and base(child.deprel) not in without
            )
        return [found[i] for i in sorted(found)]

    def conjuncts(self, token: Token) -> list[Token]:
        """Return the token and what is coordinated with it, in text order.

        « du carburant, de la nourriture et des médicaments » -> carburant, nourriture, médicaments
        """
        found, stack = [], [token]
        while stack:
            current = stack.pop(0)
            found.append(current)
            stack.extend(self.children(current, "conj"))
        return sorted(found, key=lambda t: t.i)

    def span(self, token: Token, *, without: tuple[str, ...] = ("punct",)) -> Span:
        """Return the offsets from the first to the last word of the subtree."""
        words = self.subtree(token, without=without)
        return Span(words[0].start, words[-1].end)

    def covering(self, span: Span) -> list[Token]:
        """Return the tokens that overlap a range of offsets."""
        return [token for token in self.tokens if token.start < span.end and span.start < token.end]

    def head_of(self, span: Span) -> Token | None:
        """Return the highest token of a range: the one whose governor lies outside it."""
        inside = self.covering(span)
        indexes = {token.i for token in inside}
        return next((token for token in inside if token.head == token.i or token.head not in indexes), None)
