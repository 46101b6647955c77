"""A cluster: the document stages as one map over rows of JSON. It holds no linguistics and no group stage.

Worth it on more than one machine; on one, `--jobs` is faster, for a session alone takes seconds to start.
"""

import json
from collections.abc import Iterable, Iterator
from functools import partial

from recoupe.errors import UsageError
from recoupe.model import Document
from recoupe.model.codec import from_row, to_row
from recoupe.pipeline import ReaderName
from recoupe.runner.base import read_document
from recoupe.store.base import Entry
from recoupe.store.rows import entry_of, entry_row, line

SLICE = 200
"""Documents in one partition."""


class SparkRunner:
    """Reads documents on the Spark that the environment names, by default this machine with `jobs` threads."""

    def __init__(self, *, jobs: int = 1) -> None:
        try:
            from pyspark.sql import SparkSession
        except ImportError as error:
            raise UsageError("--runner spark needs the extra: pip install 'recoupe[spark]'") from error
        self._session = SparkSession.builder.appName("recoupe").config("spark.master", f"local[{jobs}]").getOrCreate()

    def read(self, documents: Iterable[Document], reader: ReaderName = ReaderName.CAREFUL) -> Iterator[Entry]:
        """Yield an entry for each document, in the order of the input."""
        rows = [line(to_row(document)) for document in documents]
        if not rows:
            return
        slices = -(-len(rows) // SLICE)
        read = self._session.sparkContext.parallelize(rows, slices).map(partial(read_row, reader=reader))
        for row in read.toLocalIterator():
            yield entry_of(json.loads(row))


def read_row(row: str, reader: ReaderName = ReaderName.CAREFUL) -> str:
    """Read one document given as JSON and return its entry as JSON."""
    return line(entry_row(read_document(from_row(Document, json.loads(row)), reader)))
