"""The main job: inputs into a ledger. Adds what is new, reads nothing twice, loses nothing."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from recoupe.errors import UsageError
from recoupe.model import Document, Issue, Judgement, JudgementKind
from recoupe.model.judgement import JOINING, in_force
from recoupe.pipeline import ReaderName, reader_of, versions
from recoupe.runner.base import Runner, duplicate, finished, joined
from recoupe.store.base import Contents, Entry, Journal, Ledger, sorted_entries
from recoupe.store.files import FileLedger
from recoupe.store.salvage import salvage, set_aside

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
    reader: ReaderName | None = None,
    progress: Callable[[str], None] = lambda path: None,
) -> Outcome:
    """Read inputs into a ledger and join everything it then holds.

    A ledger whose document stages were older is read again from the texts it keeps. Nothing is saved before all is
    done, so a build that stops leaves the ledger as it was; the documents that it had finished are not parsed again by
    the next. Another build of the same ledger waits. `programmes` are the user's own sanctions, (file name, TOML); the
    ledger keeps them, and one of the same name takes the place of the old. `reader`: None for the one that made the
    ledger, which is the careful one for a new ledger; another one reads all its texts again.
    """
    with ledger.lock():
        before = ledger.load(joined=False)
        kept = {entry.read.id: entry for entry in before.entries}
        new, issues = sift(inputs, {key: entry.read for key, entry in kept.items()})
        own = tuple(sorted({**dict(before.programmes), **dict(programmes)}.items()))
        reader = reader or reader_of(before.stages)
        if before.stages != versions(reader):
            new, kept = [*(entry.read for entry in kept.values()), *new], {}
        known = len(before.entries)
        if not new and own == before.programmes and set(issues) <= set(before.issues) and ledger.exists():
            whole = replace(before, pile=ledger.pile())
            return Outcome(added=0, known=known, issues=tuple(issues), contents=whole)
        journal = ledger.journal(versions(reader))
        entries = sorted_entries([*kept.values(), *_read(new, runner, reader, journal, progress)])
        every = tuple(sorted({*before.issues, *issues}, key=repr))
        contents = replace(before, stages=versions(reader), entries=entries, issues=every, programmes=own)
        contents = _saved(contents, ledger, kept)
        journal.drop()
        return Outcome(added=len(entries) - known, known=known, issues=tuple(issues), contents=contents)


def judge(ledger: Ledger, judgement: Judgement) -> Contents:
    """Add a decision on entities to a ledger and join it again; no text is read again.

    Raises `UsageError` where the ledger has no such entity or document.
    """
    with ledger.lock():
        before = ledger.load()
        documents = {entry.read.id for entry in before.entries}
        if judgement.kind not in JOINING:
            return _saved(replace(before, judgements=(*before.judgements, judgement)), ledger, documents)
        entities = {entity.id for entity in before.pile.entities}
        others = entities if judgement.kind is JudgementKind.MERGE else documents
        for name, known in ((judgement.entity_id, entities), (judgement.other, others)):
            if name not in known:
                raise UsageError(
                    f"the ledger has no {name}; query its tables entities and documents for the ids it has"
                )
        return _saved(replace(before, judgements=(*before.judgements, judgement)), ledger, documents)


def mend(ledger: FileLedger, runner: Runner, *, progress: Callable[[str], None] = lambda path: None) -> list[str]:
    """Rebuild what can be rebuilt of a damaged ledger and return what was found and done, a line each.

    Entries make the tables, and the table of documents makes entries; where the entries were damaged every text is
    read again. The damaged state is kept beside the ledger.
    """
    with ledger.lock():
        found = salvage(ledger)
        if not found.damaged:
            return []
        contents = found.contents
        reader = reader_of(contents.stages)
        if contents.stages != versions(reader):
            journal = ledger.journal(versions(reader))
            entries = _read([entry.read for entry in contents.entries], runner, reader, journal, progress)
            contents = replace(contents, stages=versions(reader), entries=sorted_entries(list(entries)))
        kept = set_aside(ledger)
        _saved(contents, ledger)
        ledger.journal(versions(reader)).drop()
        return [*found.told(), f"the damaged state is kept in {kept}"]


def _saved(contents: Contents, ledger: Ledger, kept: Collection[str] = ()) -> Contents:
    pile = joined(replace(contents, judgements=in_force(contents.judgements)), ledger.compared())
    contents = replace(contents, pile=finished(pile))
    ledger.keep(pile.compared)
    ledger.save(contents, kept=kept)
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


def _read(
    documents: list[Document], runner: Runner, reader: ReaderName, journal: Journal, progress: Callable[[str], None]
) -> Iterator[Entry]:
    """Yield an entry for each document; what a build cut short had finished is taken as it is."""
    finished = journal.entries()
    done = {document.id: finished[document.id] for document in documents if _is_finished(document, finished)}
    try:
        for entry in runner.read((document for document in documents if document.id not in done), reader):
            journal.add(entry)
            progress(entry.read.path)
            yield entry
    finally:
        journal.close()
    yield from done.values()


def _is_finished(document: Document, finished: Mapping[str, Entry]) -> bool:
    return document.id in finished and finished[document.id].read == document
