"""Sentences as Universal Dependencies trees, independent of the parser that made them."""

from dataclasses import dataclass, field

from recoupe.model.document import BlockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One surface word. `head` is an index into the sentence's tokens; the root's head is itself.

    `feats` are UD features (`{"Mood": "Cnd", "Number": "Sing"}`); offsets point into `Document.text`.
    `text` is the word as read: otherwise than the raw text where a repair replaced it, in small letters in a headline.
    `confidence` is the parser's probability of this word's arc.
    """

    i: int
    start: int
    end: int
    text: str
    lemma: str
    upos: str
    deprel: str
    head: int
    feats: dict[str, str] = field(default_factory=dict)
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mending:
    """One correction of a tree: which mending it was, and the token `i` that it hung elsewhere."""

    name: str
    i: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence with its tree; `block` is the index of its paragraph in `Reading.blocks`, `kind` that block's kind.

    `tokens` and `mendings` are empty for a sentence read back from a ledger: trees are not stored.
    """

    document_id: str
    start: int
    end: int
    block: int
    kind: BlockKind
    tokens: tuple[Token, ...] = ()
    mendings: tuple[Mending, ...] = ()
