"""What has been spoken of so far, in the order of the text: the ground for nominals and pronouns."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from recoupe.encoder.antecedents import Antecedents
from recoupe.model import MentionKind, Token
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.rows import PronounRow
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.working import Figure, Found, Nature
from recoupe.syntax.tree import base

WINDOW = 4
"""Sentences back that are looked at for nominals."""
FAR = 60
"""Sentences back that are kept."""
QUALIFYING = frozenset({"amod", "compound"})


@dataclass(frozen=True, slots=True)
class Referent:
    """One earlier stretch. `figure` is None for a common noun that is nobody's mention and may yet be meant.

    `others` are the rest of a coordination: « Souza et Arroyo ». `voice` counts the sentences that say something
    outside quotation marks, so that a long quotation does not part a pronoun from its speaker. `speaks`: it is beside
    a word of saying. `human`: it is a person though nobody of the cast, such as an unresolved "he". `relation`: how it
    hangs in its sentence, it or the first of its coordination. `readings` are the shares of those whom an open pronoun
    may mean.
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
    voice: int = 0
    speaks: bool = False
    human: bool = False
    relation: str = ""
    readings: dict[tuple[Figure, ...], float] = field(default_factory=dict, compare=False)

    @property
    def key(self) -> tuple[Figure, ...] | None:
        """The figures meant, None for nobody of the cast; equal for equal groups in any order."""
        if self.figure is None:
            return None
        return tuple(sorted(dict.fromkeys((self.figure, *self.others)), key=lambda each: (each.key, each.name)))


class Recent:
    """Referents of the last sentences, the latest last; `head` is what the encoder says of pronouns, if it reads."""

    def __init__(self, head: Antecedents | None = None) -> None:
        self.head = head
        self._items: list[Referent] = []
        self._times: Counter[Figure] = Counter()
        self.voice = 0

    def add(self, item: Referent) -> None:
        """Note one more."""
        self._items.append(replace(item, voice=self.voice))
        if item.figure is not None:
            self._times[item.figure] += 1

    def times(self, figure: Figure | None) -> int:
        """Return how often a figure was noted."""
        return self._times[figure] if figure is not None else 0

    def enter(self, sentence: int, *, outside: bool) -> None:
        """Go on to a sentence, and drop what lies too far back; `outside`: not all of it is quoted."""
        self.voice += outside
        self._items = [item for item in self._items if sentence - item.sentence <= FAR]

    def within(self, sentence: int, reach: int, *, quoted: bool) -> Iterator[tuple[int, Referent]]:
        """Yield what a pronoun may mean with its distance, the latest first.

        Outside quotation marks the distance to a speaker outside too is counted without the quotation between.
        """
        for item in reversed(self._items):
            distance = sentence - item.sentence
            if item.speaks and not quoted and not item.quoted:
                distance = min(distance, self.voice - item.voice)
            if distance <= reach:
                yield distance, item

    def speaker(self, sentence: int, reach: int) -> Referent | None:
        """Return the last who spoke outside quotation marks."""
        return next((item for item in self.back(sentence, reach) if item.speaks and not item.quoted), None)

    def back(self, sentence: int, reach: int) -> Iterator[Referent]:
        """Yield the referents of the sentence and of `reach` before it, the latest first."""
        return (item for item in reversed(self._items) if sentence - item.sentence <= reach)

    def states(self, sentence: int, led: dict[str, Figure]) -> dict[Figure, float]:
        """Return how much each state is in play: named ones count, and persons for the state they lead.

        An adjective counts less: of « le groupe singapourien Maritex » Singapore is not spoken of.
        """
        scores: dict[Figure, float] = {}
        for item in self.back(sentence, WINDOW):
            aside = item.kind is MentionKind.NOMINAL or item.relation in QUALIFYING
            near = 1.0 if item.sentence == sentence else 0.8 if sentence - item.sentence == 1 else 0.4
            weight = (0.6 if aside else 2.0) * near * (1.5 if item.subject else 1.0)
            for figure in dict.fromkeys((item.figure, *item.others)):
                if figure is not None and figure.nature is Nature.PERSON and figure.country in led:
                    figure = led[figure.country]
                if figure is not None and figure.nature is Nature.STATE:
                    scores[figure] = scores.get(figure, 0.0) + weight
        return scores

    def coupled(self, sentence: int, reach: int) -> tuple[Figure, ...]:
        """Return the two states last named together: « la Bolivie et le Pérou », « les deux pays »."""
        for item in self.back(sentence, reach):
            pair = item.key or ()
            if len(pair) == 2 and all(figure.nature is Nature.STATE for figure in pair):
                return pair
        return ()


def referent(
    scene: Scene,
    found: Found,
    lexicon: Lexicon,
    *,
    quoted: bool,
    others: tuple[Figure, ...] = (),
    row: PronounRow | None = None,
) -> Referent:
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
        gender = {"Masc": "m", "Fem": "f"}.get(token.feats.get("Gender", ""), gender)
    elif found.kind is MentionKind.NAME and not plural:
        plural = any(word.feats.get("Number") == "Plur" for word in scene.tree.children(token, "det"))
    if row is not None:
        gender, plural = row.gender if row.gender in {"m", "f"} else gender, row.number == "p"
    return Referent(
        sentence=found.sentence, token=found.head, figure=figure, subject=relation == "nsubj",
        main=governor.head == governor.i or base(governor.deprel) in {"parataxis", "ccomp"}, quoted=quoted,
        gender=gender, plural=plural, kind=found.kind, others=others,
        speaks=speaks(scene, token, lexicon), human=row is not None and row.animate and figure is None,
        relation=relation, readings=found.readings,
    )  # fmt: skip


def later_speakers(scene: Scene, token: Token, lexicon: Lexicon) -> set[Figure]:
    """Return who is named behind a quoted word as its speaker: « "Il hésite", dit Souza »."""
    behind = (found for found in scene.found if found.first > token.i and found.figure is not None)
    return {found.figure for found in behind if found.figure and speaks(scene, scene.tokens[found.head], lexicon)}


def speaks(scene: Scene, token: Token, lexicon: Lexicon) -> bool:
    """Tell whether the stretch stands where a speaker does, even where the parser hung it elsewhere.

    « a déclaré mardi à la radio Ana Souza », « selon l'analyste Luis Arroyo », "according to Souza"
    """
    if base(token.deprel) == "obj":
        return False
    reach = 1 if base(token.deprel) == "nsubj" else 3
    above = [token, *islice(scene.tree.ancestors(token), reach)]
    return any(t.lemma.lower() in lexicon.speech for t in above[1:]) or any(
        child.lemma.lower() in lexicon.sourcing for t in above for child in scene.tree.children(t, "case")
    )
