"""Figures findable by what later words may call them by, so that a long document costs no more a word."""

from collections import defaultdict

from recoupe.stages.mention.working import Figure, Nature


class Index:
    """Persons by the parts of their names, other figures by key, initials, first and last word."""

    def __init__(self) -> None:
        self._parts: dict[str, dict[Figure, None]] = defaultdict(dict)
        self._handles: dict[str, dict[Figure, None]] = defaultdict(dict)
        self._order: dict[Figure, int] = {}

    def person(self, figure: Figure, full: tuple[str, ...]) -> None:
        """Note a person under each part of the name."""
        self._order.setdefault(figure, len(self._order))
        for part in full:
            self._parts[part][figure] = None

    def group(self, figure: Figure) -> None:
        """Note another figure under what may stand for it."""
        self._order.setdefault(figure, len(self._order))
        words = figure.name.split()
        for handle in (figure.key, words[0], words[-1], initials(figure.name), initials(" ".join(words[:-1]))):
            self._handles[handle][figure] = None

    def forget(self, figure: Figure) -> None:
        """Drop a figure that was joined to another."""
        for found in (*self._parts.values(), *self._handles.values()):
            found.pop(figure, None)

    def persons(self, *parts: str) -> list[Figure]:
        """Return the persons with one of the parts, in the order they were met."""
        found = {figure for part in parts for figure in self._parts.get(part, ())}
        return sorted(found, key=self._order.__getitem__)

    def others(self, *handles: str) -> list[Figure]:
        """Return the figures that are no persons under one of the handles, in the order they were met."""
        found = {f for handle in handles for f in self._handles.get(handle, ()) if f.nature is not Nature.PERSON}
        return sorted(found, key=self._order.__getitem__)


def initials(name: str) -> str:
    """Return the capitals that begin a name's words.

    "Office of Polar Affairs" -> OPA
    """
    return "".join(part[0] for part in name.split() if part[0].isupper())
