"""The main job: inputs into a ledger. Adds what is new, reads nothing twice, loses nothing."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from recoupe.errors import UsageError
from recoupe.model import Document, Issue, Judgement, JudgementKind
from recoupe.model.judgement import JOINING, in_force
from recoupe.pipeline import versions
from recoupe.runner.base import Runner, duplicate, join
from recoupe.store.base import Contents, Entry, Ledger, sorted_entries

Programmes = tuple[tuple[str, str], ...]
"""Sanctions as (file name, TOML text)."""


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
    programmes: Programmes = (),
    progress: Callable[[str], None] = lambda path: None,
) -> Outcome:
    """Read inputs into a ledger and join everything it then holds.

    A ledger whose document stages were older is read again from the texts it keeps. Nothing is saved before all is
    done, so a build that stops leaves the ledger as it was. `programmes` are the user's own sanctions, (file name,
    TOML); the ledger keeps them, and one of the same name takes the place of the old.
    """
    before = ledger.load()
    kept = {entry.read.id: entry for entry in before.entries}
    new, issues = sift(inputs, {key: entry.read for key, entry in kept.items()})
    own = tuple(sorted({**dict(before.programmes), **dict(programmes)}.items()))
    if before.stages != versions():
        new, kept = [*(entry.read for entry in kept.values()), *new], {}
    if not new and own == before.programmes and set(issues) <= set(before.issues):
        return Outcome(added=0, known=len(before.entries), issues=tuple(issues), contents=before)
    entries = sorted_entries([*kept.values(), *_read(new, runner, progress)])
    every = tuple(sorted({*before.issues, *issues}, key=repr))
    contents = replace(before, stages=versions(), entries=entries, issues=every, programmes=own)
    contents = _saved(contents, ledger)
    known = len(before.entries)
    return Outcome(added=len(entries) - known, known=known, issues=tuple(issues), contents=contents)


def judge(ledger: Ledger, judgement: Judgement) -> Contents:
    """Add a decision on entities to a ledger and join it again; no text is read again.

    Raises `UsageError` where the ledger has no such entity or document.
    """
    before = ledger.load()
    if judgement.kind not in JOINING:
        return _saved(replace(before, judgements=(*before.judgements, judgement)), ledger)
    entities = {entity.id for entity in before.pile.entities}
    others = entities if judgement.kind is JudgementKind.MERGE else {entry.read.id for entry in before.entries}
    for name, known in ((judgement.entity_id, entities), (judgement.other, others)):
        if name not in known:
            raise UsageError(f"the ledger has no {name}; query its tables entities and documents for the ids it has")
    return _saved(replace(before, judgements=(*before.judgements, judgement)), ledger)


def _saved(contents: Contents, ledger: Ledger) -> Contents:
    contents = replace(contents, pile=join(replace(contents, judgements=in_force(contents.judgements))))
    ledger.save(contents)
    return contents


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
