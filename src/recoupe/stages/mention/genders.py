"""Whether a person is a man or a woman, from the pronouns that can mean nobody else."""

from collections import Counter
from collections.abc import Sequence

from recoupe.model import MentionKind
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.working import Figure, Nature
from recoupe.syntax.tree import base

_BEARERS = {Nature.PERSON, Nature.UNKNOWN}


def vote(scenes: Sequence[Scene], lexicon: Lexicon) -> None:
    """Give persons the gender of the pronouns in sentences that name them alone, where all of these agree.

    "Arroyo said he would resign." -> a man, in every sentence of the document
    """
    votes: dict[Figure, Counter[str]] = {}
    for scene in scenes:
        alone = {f.figure for f in scene.found if f.figure is not None and f.figure.nature in _BEARERS}
        figure = alone.pop() if len(alone) == 1 else None
        if figure is None or figure.gender or any(role.first > 0 and not role.taken for role in scene.roles):
            continue
        places = [f.head for f in scene.found if f.figure is figure and f.kind is MentionKind.NAME]
        subject = min((i for i in places if base(scene.tokens[i].deprel) == "nsubj"), default=None)
        if subject is not None:
            votes.setdefault(figure, Counter()).update(_shown(scene, subject, lexicon))
    for figure, found in votes.items():
        if len(found) == 1:
            figure.gender = next(iter(found))


def _shown(scene: Scene, subject: int, lexicon: Lexicon) -> list[str]:
    """Return the genders that the pronouns after a subject show; of a language whose pronouns mean things too, none."""
    shown = []
    for token in scene.tokens[subject + 1 :]:
        rows = lexicon.pronouns.get(token.text.lower(), ()) if token.upos in {"PRON", "DET"} else ()
        shown += [row.gender for row in rows[:1] if row.animate and row.gender in {"m", "f"}]
    return shown
