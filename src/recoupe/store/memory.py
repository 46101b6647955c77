"""A ledger that lives as long as the program."""

from recoupe.model import Pile
from recoupe.store.base import Contents


class MemoryLedger:
    """Holds contents in memory: for tests and for use as a library."""

    def __init__(self) -> None:
        self._contents: Contents | None = None

    def exists(self) -> bool:
        """Tell whether something was saved here."""
        return self._contents is not None

    def load(self) -> Contents:
        """Return what was saved last, empty contents before that."""
        return self._contents or Contents()

    def pile(self) -> Pile:
        """Return the joined pile."""
        return self.load().pile

    def save(self, contents: Contents) -> None:
        """Replace what is held."""
        self._contents = contents
