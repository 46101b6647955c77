"""One sentence's notes, and what is built from them."""

from dataclasses import dataclass, field

from recoupe.model import MentionKind, Sentence, Token
from recoupe.stages.mention.gazetteer import Hit, hits
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.names import Name, names
from recoupe.stages.mention.roles import phrase, roles
from recoupe.stages.mention.words import pieces
from recoupe.stages.mention.working import Figure, Found, Role
from recoupe.syntax import Tree


@dataclass(slots=True, eq=False)
class Scene:
    """A sentence with its tree, its known names, its role phrases, its names, and the stretches found so far."""

    number: int
    sentence: Sentence
    tree: Tree
    hits: list[Hit]
    roles: list[Role]
    names: list[Name]
    found: list[Found] = field(default_factory=list)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence's tokens."""
        return self.tree.tokens

    def add(
        self, first: int, last: int, figure: Figure | None, kind: MentionKind, schema: str, *, head: int | None = None,
        sure: float = 0.9, start: int | None = None, end: int | None = None, role: Role | None = None,
    ) -> Found:  # fmt: skip
        """Note a stretch, once for each figure that it stands for."""
        tokens = self.tokens
        first, last = min(first, last), max(first, last)
        begin, finish = tokens[first].start if start is None else start, tokens[last].end if end is None else end
        for old in self.found:
            if old.start == begin and old.end == finish and old.figure is figure:
                return old
        found = Found(
            sentence=self.number, first=first, last=last, head=self.head(first, last) if head is None else head,
            start=begin, end=finish, kind=kind, schema=schema, text=phrase(tokens[first : last + 1]), figure=figure,
            role=role, confidence=sure,
        )  # fmt: skip
        self.found.append(found)
        return found

    def head(self, first: int, last: int) -> int:
        """Return the token of a stretch whose governor lies outside it."""
        for i in range(first, last + 1):
            if not first <= self.tokens[i].head <= last or self.tokens[i].head == i:
                return i
        return first


def scene(number: int, sentence: Sentence, lexicon: Lexicon) -> Scene:
    """Read one sentence on its own."""
    tree = Tree(sentence)
    known = hits(pieces(tree.tokens), tree.tokens, lexicon)
    phrases = roles(number, tree, known, lexicon)
    found = names(number, tree, known, phrases, lexicon)
    # « Conseil des ministres » names a body and no ministers.
    phrases = [role for role in phrases if not any(n.first < role.title_first <= n.last for n in found)]
    return Scene(number, sentence, tree, known, phrases, found)
