"""A draft: one attribution while it is being put together, before stance, chain and id are known."""

from dataclasses import dataclass

from recoupe.lang.reporting import Cue
from recoupe.model import Span, Token
from recoupe.syntax import Tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who speaks: the ranges of the words, and the words that head them (two for a pair)."""

    spans: tuple[Span, ...] = ()
    heads: tuple[Token, ...] = ()
    tree: Tree | None = None
    strength: float = 1.0


NOBODY = Source()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One saying. `form` names the rule that found it, `anchor` its cue's head word, None for a saying without cue.

    `untrue`: its own words call its content untrue, whatever the cue says by itself.
    """

    form: str
    cue_row: Cue | None
    tree: Tree
    anchor: Token | None
    source: Source
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    strength: float = 1.0
    untrue: bool = False

    @property
    def start(self) -> int:
        """Where its content starts."""
        return self.content[0].start
