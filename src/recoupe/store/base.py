"""What a store of ledgers does, whatever it is made of; every backend passes the same contract tests."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Protocol

from recoupe.model import Document, Issue, Judgement, Pile, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One document as a ledger keeps it: as it was read, and as the document stages left it (with local ids)."""

    read: Document
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """Everything a ledger holds. `stages` are the versions that made it; `issues` those of inputs never read.

    `judgements` are the user's decisions on entities, oldest first; `programmes` the user's own sanctions, each a file
    name and its TOML.
    """

    stages: dict[str, int] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()
    issues: tuple[Issue, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    programmes: tuple[tuple[str, str], ...] = ()
    pile: Pile = field(default_factory=lambda: Pile(readings=()))


class Journal(Protocol):
    """What a build has finished, written down as it goes."""

    def entries(self) -> dict[str, Entry]:
        """Return what a build cut short had finished, by document."""

    def add(self, entry: Entry) -> None:
        """Write an entry down at once."""

    def drop(self) -> None:
        """Forget all of it: the ledger holds it."""

    def close(self) -> None:
        """Leave what is written to the next build."""


class Ledger(Protocol):
    """A place that holds one ledger."""

    def exists(self) -> bool:
        """Tell whether something was saved here."""

    def lock(self) -> AbstractContextManager[object]:
        """Hold the ledger for writing; another writer waits. Who holds it may ask again."""

    def journal(self, stages: Mapping[str, int]) -> Journal:
        """Return the journal of a build with stages of these versions."""

    def load(self, *, joined: bool = True) -> Contents:
        """Return what is held, empty contents where nothing is; without the pile where `joined` is false.

        Raises `LedgerError` where it cannot be read, or is not what was saved.
        """

    def pile(self) -> Pile:
        """Return the joined pile alone, without reading the entries behind it."""

    def save(self, contents: Contents, *, kept: Collection[str] = ()) -> None:
        """Replace what is held, all of it or nothing. The entries of `kept` (ids) are as they were loaded."""

    def compared(self) -> bytes:
        """Return what comparing claims gave when the ledger was last joined; nothing where that is lost."""

    def keep(self, compared: bytes) -> None:
        """Keep what comparing claims gave for the next time. It is no part of the ledger and may be lost."""


def sorted_entries(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return entries in the one order that files and piles use: by document id."""
    return tuple(sorted(entries, key=lambda entry: entry.read.id))
