"""A ledger that lives as long as the program."""

from collections.abc import Collection, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from threading import RLock

from recoupe.model import Pile
from recoupe.store.base import Contents, Entry


class NoJournal:
    """The journal of what dies with the program: nothing."""

    def entries(self) -> dict[str, Entry]:
        """Return nothing."""
        return {}

    def add(self, entry: Entry) -> None:
        """Keep nothing."""

    def drop(self) -> None:
        """Forget nothing."""

    def close(self) -> None:
        """Leave nothing."""


class MemoryLedger:
    """Holds contents in memory: for tests and for use as a library."""

    def __init__(self) -> None:
        self._contents: Contents | None = None
        self._compared = b""
        self._lock = RLock()

    def exists(self) -> bool:
        """Tell whether something was saved here."""
        return self._contents is not None

    def lock(self) -> AbstractContextManager[object]:
        """Hold the ledger; another thread waits."""
        return self._lock

    def journal(self, stages: Mapping[str, int]) -> NoJournal:  # noqa: ARG002 (the protocol's)
        """Return a journal that keeps nothing."""
        return NoJournal()

    def load(self, *, joined: bool = True) -> Contents:
        """Return what was saved last, empty contents before that."""
        found = self._contents or Contents()
        return found if joined else replace(found, pile=Pile(readings=()))

    def pile(self) -> Pile:
        """Return the joined pile."""
        return self.load().pile

    def save(self, contents: Contents, *, kept: Collection[str] = ()) -> None:  # noqa: ARG002 (the protocol's)
        """Replace what is held."""
        self._contents = contents

    def compared(self) -> bytes:
        """Return what was kept last."""
        return self._compared

    def keep(self, compared: bytes) -> None:
        """Keep what comparing claims gave."""
        self._compared = compared
