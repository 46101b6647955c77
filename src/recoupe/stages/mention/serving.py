"""For whom somebody acts: an office or body for its state, a spokesman for his body, a branch for its firm."""

from collections.abc import Sequence

from recoupe.lang.rows.titles import TitleKind
from recoupe.model import ActsFor, MentionKind, Span, Token
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.rows import Use
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.working import Figure, Found, Nature, Role

SERVING = frozenset({
    TitleKind.LEADER, TitleKind.MINISTER, TitleKind.OFFICIAL, TitleKind.ENVOY, TitleKind.SOLDIER, TitleKind.BUSINESS,
    TitleKind.COLLECTIVE,
})  # fmt: skip
"""Titles whose bearer acts for what he is of; an expert of an institute speaks for himself."""
_BODIES = frozenset({"PublicBody", "Organization", "Company"})
_WHOLES = {Nature.STATE, Nature.GROUP}
Ties = dict[Figure, dict[Figure, Span]]
"""Whom each figure acts for, with the words that say so, the first ones."""


def ties(scenes: Sequence[Scene], lexicon: Lexicon) -> Ties:
    """Return who acts for whom in a document.

    « la porte-parole de l'armée bolivienne, Ana Souza » -> Souza for the army, the army for Bolivia;
    "the ambassador to Peru" -> nobody; "a former minister of Peru" -> nobody
    """
    found: Ties = {}
    for scene in scenes:
        for mention in scene.found:
            servant = mention.figure
            if servant is None or mention.kind is MentionKind.PRONOUN or not _serves(scene, mention):
                continue
            for whole in _wholes(scene, mention, lexicon):
                span = Span(mention.start, mention.end)
                if whole.figure is not None and whole.figure is not servant:
                    found.setdefault(servant, {}).setdefault(whole.figure, span)
    return found


def _serves(scene: Scene, mention: Found) -> bool:
    """Tell whether a mention is of a sort that acts for somebody: an office held now, or a body."""
    if mention.figure is not None and mention.figure.schema in _BODIES:
        return True
    role = _role(scene, mention)
    return role is not None and role.row.kind in SERVING and not role.former


def _role(scene: Scene, mention: Found) -> Role | None:
    inside = (role for role in scene.roles if mention.first <= role.title_first <= mention.last)
    return next(inside, None)


def _wholes(scene: Scene, mention: Found, lexicon: Lexicon) -> list[Found]:
    """Return the outermost state or body named inside a mention as what it is of."""
    among = [
        other for other in scene.found
        if other.figure is not None and other.figure.nature in _WHOLES and other.figure is not mention.figure
        and mention.first <= other.first and other.last <= mention.last and other.head != mention.head
        and other.kind is not MentionKind.PRONOUN and _is_of(scene.tokens, mention, other, lexicon)
    ]  # fmt: skip
    return [one for one in among if not any(_holds(other, one) for other in among)]


def _holds(outer: Found, inner: Found) -> bool:
    """Tell whether one stretch holds another that stands for somebody else."""
    apart = outer is not inner and outer.figure is not inner.figure
    return apart and outer.first <= inner.first and inner.last <= outer.last


def _is_of(tokens: tuple[Token, ...], mention: Found, other: Found, lexicon: Lexicon) -> bool:
    """Tell whether a name inside a phrase says whose it is: an adjective, a genitive, an owner before it."""
    before = other.first - 1
    while before > mention.first and tokens[before].upos in {"DET", "ADJ", "NUM"}:
        before -= 1
    if before < mention.first or tokens[before].upos != "ADP":
        return True
    linked = tokens[before].text.lower().replace("’", "'")
    body = other.figure is not None and other.figure.nature is Nature.GROUP
    return lexicon.has(Use.GENITIVE, linked) or (body and lexicon.has(Use.SERVICE, linked))


def relation(served: dict[Figure, Span], document_id: str) -> tuple[ActsFor, ...]:
    """Return whom a figure acts for as records, each a mentioned figure of the document."""
    return tuple(
        ActsFor(entity_id=f"local:{whole.number}", document_id=document_id, span=span)
        for whole, span in sorted(served.items(), key=lambda pair: pair[0].number)
        if whole.number >= 0
    )
