"""What somebody has done to himself: « s'est fait arrêter par la police » -> the police arrest him."""

from typing import Protocol

from recoupe.model import Token
from recoupe.syntax import Tree

CAUSER = "nsubj:caus"
BY = "by"


class Placed(Protocol):
    """The arguments of a verb that are turned round."""

    predicate: Token
    subjects: list[Token]
    objects: list[Token]
    obliques: list[tuple[tuple[str, ...], Token]]
    passive: bool


def undergone(tree: Tree, verb: Token) -> bool:
    """Tell a verb below « se faire »: « s'est fait voler son sac »; « a fait arrêter son rival » is none."""
    causing = tree.children(verb, "aux:caus")
    return bool(causing) and any(_is_reflexive(child) and child.i < causing[0].i for child in tree.children(verb))


def turn(tree: Tree, found: Placed) -> None:
    """Make the one who has it done to him the object, and who stands behind « par » the subject."""
    causers = tree.children(found.predicate, CAUSER)
    agents = [token for token in found.subjects if token not in causers]
    found.subjects = agents + [token for groups, token in found.obliques if BY in groups]
    found.objects = causers + [token for token in found.objects if not _is_reflexive(token)]
    found.obliques = [(groups, token) for groups, token in found.obliques if BY not in groups]
    found.passive = True


def _is_reflexive(token: Token) -> bool:
    return token.upos == "PRON" and (token.feats.get("Reflex") == "Yes" or token.lemma.lower() == "se")
