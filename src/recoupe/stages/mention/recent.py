"""What has been spoken of so far, in the order of the text: the ground for nominals and pronouns."""

from collections.abc import Iterator
from dataclasses import dataclass

from recoupe.model import MentionKind
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.working import Figure, Found, Nature
from recoupe.syntax.tree import base

WINDOW = 4
"""Sentences back that are looked at."""


@dataclass(frozen=True, slots=True)
class Referent:
    """One earlier stretch. `figure` is None for a common noun that is nobody's mention and may still be meant by a pronoun.

    `others` are the rest of a coordination: « Souza et Arroyo ».
    """

    sentence: int
    token: int
    figure: Figure | None
    subject: bool
    main: bool
    quoted: bool
    gender: str
    plural: bool
    kind: MentionKind | None = None
    others: tuple[Figure, ...] = ()

    @property
    def key(self) -> tuple[Figure, ...] | None:
        """The figures meant, None for nobody of the cast; equal for equal groups in any order."""
        if self.figure is None:
            return None
        return tuple(sorted({self.figure, *self.others}, key=id))


class Recent:
    """Referents of the last sentences, the latest last."""

    def __init__(self) -> None:
        self._items: list[Referent] = []

    def add(self, referent: Referent) -> None:
        """Note one more."""
        self._items.append(referent)

    def forget(self, sentence: int) -> None:
        """Drop what lies too far back."""
        self._items = [item for item in self._items if sentence - item.sentence <= WINDOW]

    def back(self, sentence: int, reach: int) -> Iterator[Referent]:
        """Yield the referents of the sentence and of `reach` before it, the latest first."""
        return (item for item in reversed(self._items) if sentence - item.sentence <= reach)

    def states(self, sentence: int, led: dict[str, Figure]) -> list[Figure]:
        """Return the states most in play, the first first: named ones count, and persons for the state they lead."""
        scores: dict[Figure, float] = {}
        for item in self.back(sentence, WINDOW):
            figure = item.figure
            if figure is not None and figure.nature is Nature.PERSON and figure.country in led:
                figure = led[figure.country]
            if figure is None or figure.nature is not Nature.STATE:
                continue
            weight = 0.6 if item.kind is MentionKind.NOMINAL else 2.0
            near = 1.0 if item.sentence == sentence else 0.8 if sentence - item.sentence == 1 else 0.4
            scores[figure] = scores.get(figure, 0.0) + weight * near * (1.5 if item.subject else 1.0)
        return sorted(scores, key=lambda f: -scores[f])


def referent(scene: Scene, found: Found, *, quoted: bool, others: tuple[Figure, ...] = ()) -> Referent:
    """Return a stretch as something that later words may take up."""
    token = scene.tokens[found.head]
    figure = found.figure
    relation = base(token.deprel)
    governor = scene.tokens[token.head]
    if relation == "conj":
        relation = base(governor.deprel)
        governor = scene.tokens[governor.head]
    gender, plural = (figure.gender, figure.plural) if figure else ("", False)
    if found.kind is MentionKind.NOMINAL and token.upos in {"NOUN", "PROPN"}:
        plural = token.feats.get("Number") == "Plur"
        gender = {"Masc": "m", "Fem": "f"}.get(token.feats.get("Gender", ""), "")
    return Referent(
        sentence=found.sentence, token=found.head, figure=figure, subject=relation == "nsubj",
        main=governor.deprel == "root" or governor.head == governor.i or base(governor.deprel) in {"parataxis", "ccomp"}, quoted=quoted,
        gender=gender, plural=plural, kind=found.kind, others=others,
    )  # fmt: skip
