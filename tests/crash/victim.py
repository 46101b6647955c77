"""A process that does a whole job in children that can be killed: everything is imported once, each child is a fork.

For each line on standard input, a folder, it forks a child that builds, indexes, exports and writes the dossier there,
prints the child's number, waits for it and prints how it ended.
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from recoupe.building import build
from recoupe.model import Document
from recoupe.publish import dossier, tables
from recoupe.runner.base import Entry, read_document, replace
from recoupe.samples import articles
from recoupe.stages.read import read_inputs
from recoupe.store.duckdb import query
from recoupe.store.files import FileLedger
from tests.records import document, reading


class Counting:
    """A runner that writes down which documents it is given to read."""

    def __init__(self, log, read):
        self.log, self._read = log, read

    def read(self, documents, reader):
        for one in documents:
            with self.log.open("a", encoding="utf-8") as file:
                file.write(f"{one.id}\n")
            yield self._read(one)


def invented(one: Document) -> Entry:
    """Read nothing: one invented reading for every document."""
    found = reading(one.text)
    return Entry(read=one, reading=replace(found, document=one))


def reader_of(kind):
    return read_document if kind == "real" else invented


def inputs(kind):
    if kind == "real":
        return read_inputs([str(articles())])
    said = "L’Ordrie a livré {} barils de carburant à la Valmère, a déclaré mardi le ministre ordrien."
    return [document(said.format(number), f"story/{number}.txt") for number in range(10, 16)]


def work(folder: Path, kind: str) -> None:
    """Build, index, export and write the dossier, each as its command does."""
    ledger = FileLedger(folder / "ledger")
    build(inputs(kind), ledger, Counting(folder / "read.log", reader_of(kind)))
    query(ledger, "SELECT count(*) FROM claims")
    (folder / "export").mkdir(exist_ok=True)
    tables.write(ledger, "csv", folder / "export")
    dossier.write(ledger.pile(), folder / "dossier", title="A story")


def main(kind: str) -> None:
    with TemporaryDirectory() as folder:  # what is imported and loaded on the way is there for every child
        work(Path(folder), kind)
    print("ready", flush=True)
    for line in sys.stdin:
        child = os.fork()
        if not child:
            work(Path(line.strip()), kind)
            os._exit(0)
        print(child, flush=True)
        print(os.waitpid(child, 0)[1], flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
