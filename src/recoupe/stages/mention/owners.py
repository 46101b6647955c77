"""Whose something is: possessives, resolved where one owner alone is in view."""

from recoupe.model import MentionKind, Token
from recoupe.stages.mention import binding
from recoupe.stages.mention.fitting import agrees, outside
from recoupe.stages.mention.recent import Recent, Referent
from recoupe.stages.mention.rows import PronounRow
from recoupe.stages.mention.scene import Scene
from recoupe.stages.mention.working import Figure, Nature
from recoupe.syntax.tree import base

_CLOSE = 3


def owner(
    scene: Scene, token: Token, row: PronounRow, recent: Recent, barred: set[Figure], *, quoted: bool
) -> tuple[Figure, ...]:
    """Return the owner where the nearest candidate and the subject of the sentence are one.

    « Souza défend son budget » -> Souza; « la Bolivie remercie le Pérou de son aide » -> nobody
    """
    here = [item for item in recent.back(scene.number, 0) if agrees(row, item) and item.token < token.i]
    here = [item for item in here if not _adjectival(item) and not outside(item, quoted=quoted, owner=True)]
    here = [item for item in here if not barred & set(item.key or ())]
    if not here:
        opens = token.i <= _CLOSE and base(scene.tokens[token.head].deprel) == "nsubj"
        return _last_subject(scene, row, recent) if opens else ()
    subjects = {item.key for item in here if item.subject}
    nearest = here[0]
    if nearest.figure is None or not (nearest.key in subjects or _beside(scene, token, nearest)):
        return ()
    among = binding.related(scene, token, plural=row.number == "p")
    if among is not None and nearest.figure not in among:
        return ()
    if row.animate and not nearest.gender and _others(scene, row, recent, nearest):
        return ()
    clear = {item.key for item in here} == {nearest.key} or subjects == {nearest.key}
    return nearest.key or () if clear else ()


def _others(scene: Scene, row: PronounRow, recent: Recent, item: Referent) -> bool:
    """Tell whether an owner of unknown gender is not the only one in reach.

    "Ana Paz resigned. Souza, moved by her story, told her to stay." -> not Souza's story
    """
    leaning = item.figure is not None and item.figure.leaning == row.gender
    before = [other for other in recent.back(scene.number, 1) if agrees(row, other) and other.figure is not None]
    return not leaning and any(other.key != item.key and other.sentence != scene.number for other in before)


def _beside(scene: Scene, token: Token, item: Referent) -> bool:
    """Tell whether an owner that is no subject stands right before: « l'appel à Souza et à ses alliés ».

    A state does only in a coordination: « le Pérou et ses alliés », not « rentrer au Pérou avec son chien ».
    """
    if token.i - item.token > _CLOSE:
        return False
    person = item.figure is not None and item.figure.nature in {Nature.PERSON, Nature.ROLE}
    return person or any(t.upos == "CCONJ" for t in scene.tokens[item.token : token.i])


def _adjectival(item: Referent) -> bool:
    """Tell whether a state is there by its adjective alone, and owns nothing: « le président bolivien … son pays »."""
    return item.kind is MentionKind.NOMINAL and item.figure is not None and item.figure.nature is Nature.STATE


def _last_subject(scene: Scene, row: PronounRow, recent: Recent) -> tuple[Figure, ...]:
    """Return the one subject of the sentence before, for a possessive that opens its own.

    "Bolivia protested. Its minister left." -> Bolivia
    """
    before = [item for item in recent.back(scene.number, 1) if item.subject and item.main and agrees(row, item)]
    keys = {item.key for item in before}
    return (keys.pop() or ()) if len(keys) == 1 else ()
