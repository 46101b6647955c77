"""Whom the text goes on with where no weight tells whom a pronoun means: the last speaker, the one subject before."""

from recoupe.model import Token
from recoupe.stages.mention.fitting import agrees
from recoupe.stages.mention.recent import Recent
from recoupe.stages.mention.rows import PronounRow
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.weigh import Pair, is_human
from recoupe.stages.mention.working import Figure, Nature
from recoupe.syntax.tree import base

CLOSE = 3
"""Words from the start of a sentence on which a pronoun opens it."""
_VOICES = {Nature.STATE, Nature.GROUP, Nature.UNKNOWN}


def followed(
    scene: Scene, token: Token, row: PronounRow, recent: Recent, pairs: list[Pair], *, quoted: bool
) -> tuple[Figure, ...]:
    """Return whom the text goes on with where no weight tells: the last speaker, the one subject before an owner.

    "Souza said Arroyo had left. “He was ill,” she said. He …" ; « Demain », a-t-il ajouté. -> who spoke before
    """
    if row.use == "possessive":
        return _last_subject(scene, row, recent) if _opens(scene, token) else ()
    if quoted or not any(pair.uttering for pair in pairs):
        return ()
    spoke = next((pair.item.key for pair in pairs if _spoke(pair, row) and pair.item.key), ())
    return spoke or (_last_subject(scene, row, recent) if token.i <= CLOSE else ())


def _spoke(pair: Pair, row: PronounRow) -> bool:
    """Tell whether a stretch outside quotation marks is the subject of a saying, and fit to say something again."""
    item = pair.item
    fit = is_human(item) or (not row.animate and item.figure is not None and item.figure.nature in _VOICES)
    return fit and item.speaks and item.subject and not item.quoted and pair.distance <= 1


def _opens(scene: Scene, token: Token) -> bool:
    """Tell whether a possessive opens its sentence before the subject: "Its minister left"."""
    return token.i <= CLOSE and base(scene.tokens[token.head].deprel) == "nsubj"


def _last_subject(scene: Scene, row: PronounRow, recent: Recent) -> tuple[Figure, ...]:
    """Return the one subject of the sentence before, for a possessive that opens its own.

    "Bolivia protested. Its minister left." -> Bolivia
    """
    before = [item for item in recent.back(scene.number, 1) if item.subject and item.main and agrees(row, item)]
    keys = {item.key for item in before}
    return (keys.pop() or ()) if len(keys) == 1 else ()


def undergone(token: Token, group: tuple[Figure, ...], pairs: list[Pair]) -> tuple[Figure, ...]:
    """Return to whom it was done before, where a passive goes on with it: "Police held two men. They were …".

    Only in the sentence after, and in place of who did it; any other reading stays.
    """
    before = [pair.item for pair in pairs if pair.distance == 1 and pair.item.main and pair.item.key]
    doers = {item.key for item in before if item.subject}
    suffering = {item.key for item in before if base(item.relation) == "obj" and is_human(item)}
    passive = token.deprel == "nsubj:pass" and (group in doers or not group)
    return (suffering.pop() or group) if passive and len(suffering) == len(doers) == 1 else group


def spoken_of(group: tuple[Figure, ...], pairs: list[Pair]) -> tuple[Figure, ...]:
    """Return of whom somebody spoke rather than who spoke: « Un chauffeur est accusé, a dit Souza. Il a fui. ».

    Only for the one subject of what was said in the sentence before, nobody where that one is nobody of the cast; where
    the pronoun says something too, it is who spoke
    """
    before = [pair for pair in pairs if pair.distance == 1 and pair.item.subject]
    spoke = any(pair.item.speaks and pair.item.key == group for pair in before)
    topics = {pair.item.key for pair in before if not pair.item.speaks and pair.item.main and is_human(pair.item)}
    says = any(pair.telling or pair.uttering for pair in pairs)
    return (topics.pop() or ()) if group and spoke and len(topics) == 1 and not says else group
