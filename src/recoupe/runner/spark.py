"""A cluster: the document stages as one map over batches of rows. It holds no linguistics and no group stage.

Worth it on more than one machine; on one, `--jobs` is faster, for a session alone takes seconds to start. A worker's
process loads the networks once and keeps them for all its batches.
"""

import json
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice
from typing import Any

from recoupe.errors import UsageError
from recoupe.model import Document
from recoupe.model.codec import from_row, to_row
from recoupe.pipeline import ReaderName
from recoupe.runner.base import read_document
from recoupe.store.base import Entry
from recoupe.store.rows import entry_of, entry_row, line

SLICE = 200
"""Documents that a core reads at a time: what is read again where it is lost."""
BATCH = 25
"""Documents that go through a worker at a time."""
SETTINGS = {
    "spark.sql.execution.arrow.maxRecordsPerBatch": str(BATCH),
    "spark.ui.enabled": "false",
}


class SparkRunner:
    """Reads documents on the Spark that the environment names, by default this machine with `jobs` threads.

    The environment names one as it does for any program: by `spark-submit`, `PYSPARK_SUBMIT_ARGS` or
    `spark-defaults.conf`.
    """

    def __init__(self, *, jobs: int = 1) -> None:
        try:
            import pyarrow  # noqa: F401
            from pyspark import SparkConf
            from pyspark.sql import SparkSession
        except ImportError as error:
            raise UsageError("--runner spark needs the extra: pip install 'recoupe[spark]'") from error
        settings = SparkConf().setIfMissing("spark.master", f"local[{jobs}]").setAll(SETTINGS.items())
        self._session = SparkSession.builder.appName("recoupe").config(conf=settings).getOrCreate()

    def read(self, documents: Iterable[Document], reader: ReaderName = ReaderName.CAREFUL) -> Iterator[Entry]:
        """Yield an entry for each document, in the order of the input.

        As many slices as the cluster has cores are read at a time: what is done is with the driver then, and is not
        lost where it ends.
        """
        waiting = iter(documents)
        read = partial(read_batches, reader=reader)
        cores = self._session.sparkContext.defaultParallelism
        while rows := [(line(to_row(document)),) for document in islice(waiting, cores * SLICE)]:
            slices = self._session.sparkContext.parallelize(rows, min(len(rows), cores))
            frame = self._session.createDataFrame(slices, "row string")
            for found in frame.mapInArrow(read, "row string").collect():
                yield entry_of(json.loads(found["row"]))


def read_batches(batches: Iterable[Any], reader: ReaderName = ReaderName.CAREFUL) -> Iterator[Any]:
    """Read the documents of Arrow batches, each a row of JSON, and yield their entries as JSON."""
    import pyarrow

    for batch in batches:
        yield pyarrow.RecordBatch.from_pydict({"row": [read_row(row, reader) for row in batch.column(0).to_pylist()]})


def read_row(row: str, reader: ReaderName = ReaderName.CAREFUL) -> str:
    """Read one document given as JSON and return its entry as JSON."""
    return line(entry_row(read_document(from_row(Document, json.loads(row)), reader)))
