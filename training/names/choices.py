"""Every pronoun of annotated texts as a choice among the stretches before it and nobody.

They are collected twice: with every pronoun before taken to mean what the annotation says, a right history, and with
what the table alone makes of them, a history as the product has it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recoupe.encoder.network import Place
from recoupe.model import Mention, MentionKind, Token
from recoupe.stages.mention import FAST, pronouns, weigh
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.recent import Recent, Referent
from recoupe.stages.mention.rows import PronounRow
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.working import Figure
from training.names.gold import Means, Text, head_of


@dataclass(slots=True)
class Choice:
    """One pronoun: the features of each candidate, which are right, the features of nobody, and where all stand.

    `keys` tell which candidates are of one figure; a figure's key is a tuple. `named`: it means one of the cast.
    """

    text: int
    place: Place
    language: str
    word: str
    features: list[list[str]]
    right: list[bool]
    nobody: list[str]
    keys: list[object]
    places: list[Place]
    named: bool


class Meanings:
    """Which entities of the annotation a stretch of ours stands for; `right`: the history is the annotation's."""

    def __init__(self, text: Text, *, right: bool = True) -> None:
        self.text, self.right = text, right
        self.starts = {(i, t.i): t.start for i, s in enumerate(text.reading.sentences) for t in s.tokens}
        self.labels = {words for means in text.asked.values() for words in means}
        self.forms: dict[str, set[str]] = defaultdict(set)
        read = FAST.run(text.reading)
        names = {entity.id: (entity.name, *entity.aliases) for entity in read.entities}
        for mention in read.mentions:
            if mention.entity_id is None or mention.kind is MentionKind.PRONOUN:
                continue
            for name in names[mention.entity_id]:
                self.forms[name] |= self._named(mention)
        self.cast = set().union(*self.forms.values())

    def _named(self, mention: Mention) -> set[str]:
        """Return the entities whose words a mention ends with, or whose head is its own."""
        head = head_of(self.text.reading, mention.start, mention.end)
        own = self.text.heads.get(head.start, set()) if head is not None else set()
        ends = set() if self.text.full else {words for words in self.labels if mention.text.endswith(words)}
        return own | ends

    def of(self, item: Referent) -> set[str]:
        """Return what one stretch may stand for; of a coordination what its members do."""
        if item.kind is MentionKind.PRONOUN and item.figure is not None and not self.right:
            return set().union(*(self.forms.get(figure.name, set()) for figure in (item.figure, *item.others)))
        start = self.starts[item.sentence, item.token]
        found = set(self.text.heads.get(start, ())) | set(self.text.asked.get(start, ()))
        if self.text.full:
            return found
        for figure in (item.figure, *item.others):
            found |= self.forms.get(figure.name, set()) if figure is not None else set()
        return found

    def fits(self, meant: Means, item: Referent) -> bool:
        """Tell whether a stretch is what a pronoun means."""
        if self.text.full:
            return bool(meant & self.of(item))
        return bool(meant) and meant <= self.of(item) and (len(meant) > 1) == self._several(item)

    def _several(self, item: Referent) -> bool:
        own = self.text.asked.get(self.starts[item.sentence, item.token], ())
        return bool(item.others) or len(own) > 1


def choices(texts: Iterable[Text], *, right: bool = True) -> list[Choice]:
    """Return every annotated pronoun of the texts with its candidates, in a right history or in the table's."""
    return [choice for n, text in enumerate(texts) for choice in _choices(text, n, right=right)]


def _choices(text: Text, number: int, *, right: bool) -> list[Choice]:
    found: list[Choice] = []
    meanings = Meanings(text, right=right)
    original = pronouns.resolve

    def resolve(
        scene: Scene, token: Token, row: PronounRow, recent: Recent, lexicon: Lexicon, *, quoted: bool
    ) -> pronouns.Reading:
        meant = text.asked.get(token.start)
        if meant is None:
            return original(scene, token, row, recent, lexicon, quoted=quoted)
        pairs = pronouns.candidates(scene, token, row, recent, lexicon, quoted=quoted)
        fits = [meanings.fits(meant, pair.item) for pair in pairs]
        nobody = weigh.nobody_features(len(pairs), pronouns.form_of(token, row), quoted, token.i < pronouns.OPENING)
        if row.use != "reflexive":
            found.append(
                Choice(
                    text=number, place=(scene.number, token.i), language=text.language, word=token.text.lower(),
                    features=[weigh.features(pair) for pair in pairs], right=fits, nobody=nobody,
                    keys=[pair.item.key or id(pair.item) for pair in pairs],
                    places=[(pair.item.sentence, pair.item.token) for pair in pairs],
                    named=bool(meant) and meant <= meanings.cast if not text.full else bool(meant & meanings.cast),
                )
            )  # fmt: skip
        return (chosen(pairs, fits), {}) if right else original(scene, token, row, recent, lexicon, quoted=quoted)

    pronouns.resolve = resolve
    try:
        FAST.run(text.reading)
    finally:
        pronouns.resolve = original
    return found


def chosen(pairs: Sequence[weigh.Pair], right: Sequence[bool]) -> tuple[Figure, ...]:
    """Return whom the annotation means: the figure of the first right candidate that has one."""
    return next((pair.item.key for pair, fits in zip(pairs, right, strict=True) if fits and pair.item.key), ())
