"""Definite descriptions of somebody whom the text names too: "the lender" and "Orden Bank", « la ligue » and its name.

Rules read what a noun tells by itself (`nominals`, `bodies`); what they leave as somebody of its own is weighed here
against everybody else whom the text has, by a table of features beside a head over the encoder's vectors.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from recoupe.encoder.antecedents import Antecedents
from recoupe.model import BlockKind, MentionKind, Token
from recoupe.stages.mention.described import Candidate, Description, is_name, shares
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.unnamed import Unnamed
from recoupe.stages.mention.working import Figure, Found, Nature
from recoupe.syntax.tree import base

LIKELY = 0.85
"""How likely a reading must be to be taken."""
SUBJECTS = {"nsubj"}
ARGUMENTS = {"nsubj", "obj", "iobj", "obl"}


class Text:
    """The stretches of a document in the order of the text, who has a name, and what the encoder says of them."""

    def __init__(self, scenes: Sequence[Scene], unnamed: Unnamed, lexicon: Lexicon, head: Antecedents) -> None:
        self.scenes = {each.number: each for each in scenes}
        self.unnamed, self.lexicon, self.head = unnamed, lexicon, head
        found = [each for scene in scenes for each in scene.found if each.figure is not None]
        self.found = sorted(found, key=lambda each: (each.start, -each.end))
        self.named = {each.figure for each in self.found if is_name(each)}

    def descriptions(self) -> Iterator[tuple[Description, int]]:
        """Yield who is first met in a definite description, and its place among the stretches."""
        met: set[Figure] = set()
        for place, found in enumerate(self.found):
            figure = found.figure
            if figure is None or figure in met:
                continue
            met.add(figure)
            if found.kind is MentionKind.NOMINAL and self.unnamed.holds(figure) and figure not in self.named:
                description = self._description(figure, found)
                if description is not None:
                    yield description, place

    def _description(self, figure: Figure, found: Found) -> Description | None:
        scene = self.scenes[found.sentence]
        token = scene.tokens[found.head]
        opener = _opener(scene, token)
        if token.upos not in {"NOUN", "PROPN"} or opener is None:
            return None
        lemma = token.lemma.lower()
        return Description(
            figure=figure, found=found, lemma=lemma, opener=opener, sort=self._sort(found, lemma),
            alone=not scene.tree.children(token, "amod", "nmod", "acl", "acl:relcl", "compound", "nummod", "appos"),
            plural=token.feats.get("Number") == "Plur", gender=figure.gender, subject=base(token.deprel) in SUBJECTS,
            title=scene.sentence.kind is BlockKind.TITLE,
        )  # fmt: skip

    def _sort(self, found: Found, lemma: str) -> str:
        row = self.lexicon.organisations.get(lemma)
        return found.role.row.kind.value if found.role is not None else row.schema if row is not None else "other"

    def candidates(self, description: Description, place: int) -> list[Candidate]:
        """Return who may be meant: of each the last stretch before the description and its first, or the first behind.

        A title and a lead often describe whom the text names later.
        """
        seen: dict[Figure, list[Found]] = defaultdict(list)
        for each in self.found[:place]:
            if each.figure is not None and not _crosses(each, description.found):
                seen[each.figure].append(each)
        latest = sorted(seen.items(), key=lambda pair: -pair[1][-1].start)
        behind: dict[Figure, Found] = {}
        for each in self.found[place + 1 :]:
            figure = each.figure
            if figure is not None and figure in self.named - seen.keys() and not _crosses(each, description.found):
                behind.setdefault(figure, each)
        found = [
            self._candidate(description, figure, each, rank, len(stretches))
            for rank, (figure, stretches) in enumerate(latest)
            for each in dict.fromkeys((stretches[-1], stretches[0]))
        ]
        found += [self._candidate(description, *pair, rank, 0) for rank, pair in enumerate(behind.items())]
        others = self._beside(description) | {description.figure}
        return [each for each in found if each.figure not in others and _may_be(description, each)]

    def _beside(self, description: Description) -> set[Figure | None]:
        """Return who stands at the description's own verb or in its list.

        "The minister received Luis Arroyo", "The minister and Luis Arroyo" tell of two
        """
        scene, own = self.scenes[description.found.sentence], description.found
        verb = scene.tokens[own.head].head
        listed = {one.i for one in scene.tree.conjuncts(scene.tokens[own.head])}
        here = (each for each in self.found if each.sentence == own.sentence and each.head not in {own.head, verb})
        return {
            each.figure
            for each in here
            if (scene.tokens[each.head].head == verb and base(scene.tokens[each.head].deprel) in ARGUMENTS)
            or each.head in listed
        }

    def _candidate(self, description: Description, figure: Figure, found: Found, rank: int, seen: int) -> Candidate:
        scene, own = self.scenes[found.sentence], description.found
        token = scene.tokens[found.head]
        here = found.sentence == own.sentence
        return Candidate(
            figure=figure, found=found, distance=own.sentence - found.sentence, rank=rank, seen=seen,
            named=figure in self.named, subject=base(token.deprel) in SUBJECTS,
            together=here and token.head == scene.tokens[own.head].head,
            plural=figure.plural or (not is_name(found) and token.feats.get("Number") == "Plur"),
        )  # fmt: skip


def take_up(scenes: Sequence[Scene], unnamed: Unnamed, lexicon: Lexicon, head: Antecedents | None) -> None:
    """Make one of a figure that only a description names and whom it takes up, where that is likely enough."""
    if head is None:
        return
    text = Text(scenes, unnamed, lexicon, head)
    for description, place in list(text.descriptions()):
        meant = resolve(text, description, text.candidates(description, place))
        if meant is not None:
            _join(text, description.figure, meant)


def resolve(text: Text, description: Description, candidates: Sequence[Candidate]) -> Figure | None:
    """Return whom a description means, None where nobody is likely enough."""
    heard = text.head.of(place_of(description.found), [place_of(each.found) for each in candidates])
    if heard is None or not candidates:
        return None
    likely = shares(description, candidates, heard)
    best = max(likely, key=lambda figure: likely[figure])
    return best if likely[best] >= LIKELY else None


def place_of(found: Found) -> tuple[int, int]:
    """Return the sentence and the word that heads a stretch."""
    return found.sentence, found.head


def _join(text: Text, old: Figure, new: Figure) -> None:
    """Make one of two figures; of two without a name the longer words name them: "rebels", "rebels of Karst Dawn"."""
    for found in text.found:
        if found.figure is old:
            found.figure, found.schema = new, new.schema
    new.seen += old.seen
    new.country = new.country or old.country
    new.gender = new.gender or old.gender
    new.descriptions += [each for each in (*old.descriptions, old.name) if each not in new.descriptions]
    if new not in text.named:
        new.name = max(old.name, new.name, key=len)
        for form in old.aliases:
            new.call(form)


def _opener(scene: Scene, token: Token) -> str | None:
    """Return what opens a noun phrase: definite, demonstrative, possessive or bare; None for an indefinite one."""
    openers = scene.tree.children(token, "det", "nmod:poss", "det:poss")
    feats = [child.feats for child in openers]
    if any(each.get("Definite") == "Ind" for each in feats):
        return None
    if any(each.get("PronType") == "Dem" for each in feats):
        return "demonstrative"
    if any(each.get("Poss") == "Yes" for each in feats):
        return "possessive"
    return "definite" if any(each.get("Definite") == "Def" for each in feats) else "bare"


def _may_be(description: Description, candidate: Candidate) -> bool:
    """Tell whether somebody may be described so: several are no person, one who bears a title is no body or state."""
    nature = candidate.figure.nature
    barred = {Nature.PLACE, Nature.PERSON if description.plural else Nature.PLACE}
    if description.found.role is not None and not description.plural:
        barred |= {Nature.GROUP, Nature.STATE}
    return nature not in barred


def _crosses(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end
