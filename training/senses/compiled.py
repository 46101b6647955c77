"""From classes to senses: a lemma has the sense on which all its classes agree, else the one that says nothing more."""

from collections.abc import Iterable

GENERIC = "act"
"""The sense of a verb that is known to mean several things."""


def sense_of_class(number: str, senses: dict[str, str]) -> str | None:
    """Return the sense of a class, or of the nearest class above it.

    `10.6.1` -> what `10.6.1`, else `10.6`, else `10` has
    """
    while number:
        if number in senses:
            return senses[number]
        number = number.rpartition(".")[0]
    return None


def sense_of_classes(uses: Iterable[frozenset[str]], senses: dict[str, str]) -> str | None:
    """Return the sense of a lemma by the classes of its uses, `act` where they differ, None where none is known."""
    found = {sense_of_class(number, senses) for classes in uses for number in classes}
    if not found:
        return None
    only = found.pop()
    return only if not found and only is not None else GENERIC
