"""What a runner does: the document stages over many documents, then the group stages over the pile."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Protocol

from recoupe.model import Document, Issue, Pile, Reading, Severity
from recoupe.pipeline import ReaderName, document_stages, group_stages
from recoupe.store.base import Contents, Entry, sorted_entries

Progress = Callable[[str], None]
"""Called with a document's path when it is done."""


class Runner(Protocol):
    """Carries out the document stages, in whatever order and place; the results keep the order of the input."""

    def read(self, documents: Iterable[Document], reader: ReaderName = ReaderName.CAREFUL) -> Iterator[Entry]:
        """Yield an entry for each document."""


DEFECTS = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a programming error raises. One such document among thousands must not stop the others."""


def read_document(document: Document, reader: ReaderName = ReaderName.CAREFUL) -> Entry:
    """Carry out every document stage on one document.

    A stage that fails leaves the reading as it stood, with an issue of severity error: a defect shown, not hidden.
    """
    reading = Reading(document=document)
    for stage in document_stages(reader):
        try:
            reading = stage.run(reading)
        except DEFECTS as error:
            reading = replace(reading, issues=(*reading.issues, defect(document, stage.name, error)))
            break
    return Entry(read=document, reading=without_trees(reading))


def read_before(document: Document, name: str) -> Reading:
    """Return a document as the stage of a name is given it, trees included; what fails on the way is raised."""
    reading = Reading(document=document)
    for stage in document_stages():
        if stage.name == name:
            break
        reading = stage.run(reading)
    return reading


def without_trees(reading: Reading) -> Reading:
    """Return the reading with its sentences as bare ranges: trees are big and are never stored."""
    return replace(
        reading, sentences=tuple(replace(sentence, tokens=(), mendings=()) for sentence in reading.sentences)
    )


def join(contents: Contents) -> Pile:
    """Carry out every group stage on what a ledger holds; its entries may be in any order."""
    return finished(joined(contents))


def joined(contents: Contents, compared: bytes = b"") -> Pile:
    """Do the same and return the pile with all that joining needed; `compared` is what an earlier joining left."""
    pile = Pile(
        readings=tuple(entry.reading for entry in sorted_entries(contents.entries)),
        issues=tuple(sorted(set(contents.issues), key=repr)),
        judgements=contents.judgements,
        programmes=contents.programmes,
        compared=compared,
    )
    for stage in group_stages():
        pile = stage.run(pile)
    return pile


def finished(pile: Pile) -> Pile:
    """Return a joined pile without what joining alone needed: what was local to a document is part of its entities."""
    readings = tuple(replace(reading, entities=()) for reading in pile.readings)
    return replace(pile, readings=readings, judgements=(), programmes=(), came_of=(), compared=b"")


def defect(document: Document, stage: str, error: Exception) -> Issue:
    """Return the note that a stage failed on a document."""
    return Issue(
        code="stage_failed",
        severity=Severity.ERROR,
        message=f"{document.path}: the stage {stage} failed ({type(error).__name__}: {error}); "
        "this is a defect of Recoupe, please report it with the text if you may share it",
        document_id=document.id,
        path=document.path,
    )


def duplicate(document: Document, kept: Document) -> Issue:
    """Return the note that an input holds an article that the ledger has already."""
    return Issue(
        code="duplicate_input",
        severity=Severity.INFO,
        message=f"{document.path} is the same article as {kept.path}; it is kept once",
        document_id=kept.id,
        path=document.path,
    )
