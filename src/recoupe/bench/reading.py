"""Articles read and joined in memory, for the tasks that score a whole ledger."""

from collections.abc import Iterable

from recoupe.building import build
from recoupe.model import Document, Pile
from recoupe.runner.local import LocalRunner
from recoupe.store.memory import MemoryLedger


def joined(documents: Iterable[Document]) -> Pile:
    """Return the pile that `recoupe build` would make of the documents."""
    return build(documents, MemoryLedger(), LocalRunner()).contents.pile
