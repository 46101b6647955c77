"""The main job: inputs into a ledger. Adds what is new, reads nothing twice, loses nothing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from recoupe.analysis.provisions import matched
from recoupe.model import Document, Issue
from recoupe.pipeline import versions
from recoupe.runner.base import Runner, duplicate, join
from recoupe.sanctions import Programme, shipped
from recoupe.store.base import Contents, Entry, Ledger, sorted_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a build did: documents added, documents known before, and the issues of this run's inputs."""

    added: int
    known: int
    issues: tuple[Issue, ...]
    contents: Contents


def build(
    inputs: Iterable[Document | Issue],
    ledger: Ledger,
    runner: Runner,
    *,
    programmes: Iterable[Programme] = (),
    progress: Callable[[str], None] = lambda path: None,
) -> Outcome:
    """Read inputs into a ledger and join everything it then holds.

    A ledger whose document stages were older is read again from the texts it keeps. Nothing is saved before all is
    done, so a build that stops leaves the ledger as it was. `programmes` are sanctions beside those that ship.
    """
    before = ledger.load()
    kept = {entry.read.id: entry for entry in before.entries}
    new, issues = sift(inputs, {key: entry.read for key, entry in kept.items()})
    if before.stages != versions():
        new, kept = [*(entry.read for entry in kept.values()), *new], {}
    entries = sorted_entries([*kept.values(), *_read(new, runner, progress)])
    programmes = tuple(programmes)
    if not new and not programmes and set(issues) <= set(before.issues):
        return Outcome(added=0, known=len(before.entries), issues=tuple(issues), contents=before)
    every = tuple(sorted({*before.issues, *issues}, key=repr))
    pile = join(entries, every)
    if programmes:
        pile = matched(pile, (*shipped(), *programmes))
    contents = Contents(stages=versions(), entries=entries, issues=every, pile=pile)
    ledger.save(contents)
    known = len(before.entries)
    return Outcome(added=len(entries) - known, known=known, issues=tuple(issues), contents=contents)


def sift(inputs: Iterable[Document | Issue], known: dict[str, Document]) -> tuple[list[Document], list[Issue]]:
    """Part inputs into documents not yet known and issues; the same article under another path is noted once."""
    new: dict[str, Document] = {}
    issues: list[Issue] = []
    for item in inputs:
        if isinstance(item, Issue):
            issues.append(item)
        elif (kept := known.get(item.id) or new.get(item.id)) is None:
            new[item.id] = item
        elif kept.path != item.path:
            issues.append(duplicate(item, kept))
    return list(new.values()), issues


def _read(documents: list[Document], runner: Runner, progress: Callable[[str], None]) -> Iterator[Entry]:
    for entry in runner.read(documents):
        progress(entry.read.path)
        yield entry
