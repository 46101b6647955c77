"""One machine: in this process, or in several."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

from recoupe.errors import UsageError
from recoupe.model import Document
from recoupe.pipeline import ReaderName
from recoupe.process import settle
from recoupe.runner.base import read_document
from recoupe.store.base import Entry

CHUNK = 8
"""Documents handed to a process at a time: enough to hide the cost of sending them, few enough to share out evenly."""


class LocalRunner:
    """Reads documents in `jobs` processes; with one job, in this one."""

    def __init__(self, *, jobs: int = 1) -> None:
        if jobs < 1:
            raise UsageError(f"--jobs {jobs}: name at least one process")
        self.jobs = jobs

    def read(self, documents: Iterable[Document], reader: ReaderName = ReaderName.CAREFUL) -> Iterator[Entry]:
        """Yield an entry for each document, in the order of the input."""
        read_one = partial(read_document, reader=reader)
        if self.jobs == 1:
            yield from map(read_one, documents)
            return
        with ProcessPoolExecutor(self.jobs, mp_context=get_context("spawn"), initializer=settle) as pool:
            yield from pool.map(read_one, documents, chunksize=CHUNK)
