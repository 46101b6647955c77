"""What a stage is: the two shapes, a map over documents and a function of a group of them."""

from collections.abc import Callable
from dataclasses import dataclass

from recoupe.model import Pile, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentStage:
    """A map: one document's reading in, the same with more out. `needs` and `yields` name fields of `Reading`.

    `version` is raised whenever the output changes, so that a ledger knows what to read again.
    """

    name: str
    version: int
    needs: tuple[str, ...]
    yields: tuple[str, ...]
    run: Callable[[Reading], Reading]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupStage:
    """A function of the whole pile. `needs` and `yields` name fields of `Reading` or `Pile`."""

    name: str
    version: int
    needs: tuple[str, ...]
    yields: tuple[str, ...]
    run: Callable[[Pile], Pile]
