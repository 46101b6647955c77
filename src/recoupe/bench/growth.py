"""`recoupe bench growth`: what an article costs in a small pile and in one five times as large, and what ten more cost.

The data is how many articles. A few hundred invented ones are read; the others are these under other names and on other
days, so that what grows with the pile is measured without reading for hours: joining, counting, writing, asking. Or the
data is a ledger, whose articles are taken as they were read: the last ten are added to the others.
"""

import json
import random
import re
import resource
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from recoupe.bench.articles import MATTER, articles
from recoupe.building import build
from recoupe.errors import UsageError
from recoupe.model import Document, Pile
from recoupe.model.ids import content_id
from recoupe.pipeline import ReaderName, group_stages, versions
from recoupe.runner.base import finished, read_document
from recoupe.store.base import Contents, Entry, sorted_entries
from recoupe.store.duckdb import query
from recoupe.store.files import FileLedger
from recoupe.store.rows import entry_line, entry_of

READ = 600
"""Articles that are read; more are made of them."""
SHARE = 5
"""By how much the small pile is smaller."""
MORE = 10
"""Articles that are added at the end."""
DAYS = 91
"""Days from one round of renamed articles to the next, whole weeks."""
SYLLABLES = MATTER["syllables"].split()
NAME = re.compile(rf"(?i)(?<![a-z])(?:{'|'.join(SYLLABLES)})+(?![a-z])")
DAY = re.compile(r"(?<!\d)20\d\d-\d\d-\d\d(?!\d)")
ID = re.compile(r"\b([a-z]{3,4})-[0-9a-f]{16}\b")


def main(path: Path) -> None:
    """Invent the articles, measure two piles and print the figures."""
    if path.exists():
        held = FileLedger(path).load(joined=False).entries
        report(held, _enough(path, len(held) - MORE))
        return
    size = _enough(path, int(path.name) if path.name.isdecimal() else 0)
    begin = time.process_time()
    read = [read_document(document) for document in articles(min(size + MORE, READ))]
    reading = (time.process_time() - begin) / len(read)
    print(f"reading: {reading:.4f} s an article")
    report(read, size, reading)


def _enough(path: Path, size: int) -> int:
    if size < SHARE * MORE:
        raise UsageError(f"{path}: name how many articles, {SHARE * MORE} at least, or a ledger of more")
    return size


def report(read: Sequence[Entry], size: int, reading: float | None = None) -> None:
    """Measure a fifth of a pile and the whole, then ten more, and print a table; `reading`: seconds an article."""
    every = list(islice(multiplied(read), size + MORE))
    with TemporaryDirectory(prefix="recoupe-growth-") as folder:
        found = {
            count: measured(every[:count], FileLedger(Path(folder) / str(count))) for count in (size // SHARE, size)
        }
        added = adding(every, FileLedger(Path(folder) / str(size)))
    small, large = found.values()
    print(f"articles of {_words(read):.0f} words")
    print(f"{'milliseconds an article':24}" + "".join(f"{some:>12,}" for some in found) + f"{'growth':>10}")
    for name in large:
        growth = large[name] / small[name] - 1 if small[name] else 0.0
        print(f"{name:24}{small[name]:12.2f}{large[name]:12.2f}{growth:10.0%}")
    whole = sum(large[name] for name in ("joined", "saved")) * size / 1000
    told = f", {added / (reading * MORE):.1f} times reading the {MORE}" if reading else ""
    print(
        f"{MORE} articles more: joined and saved in {added:.1f} s, {added / whole:.0%} of joining and saving all{told}"
    )
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def measured(entries: Sequence[Entry], ledger: FileLedger) -> dict[str, float]:
    """Join and save a pile and ask it once; return what each step took, in thousandths of a second an article."""
    spent: dict[str, float] = {}
    contents = Contents(entries=tuple(entries), stages=versions())

    def clock(name: str, begin: float) -> None:
        spent[name] = (time.process_time() - begin) * 1000 / len(entries)

    pile = Pile(readings=tuple(entry.reading for entry in sorted_entries(entries)))
    for stage in group_stages():
        begin = time.process_time()
        pile = stage.run(pile)
        clock(stage.name, begin)
    spent["joined"] = sum(spent.values())
    begin = time.process_time()
    ledger.keep(pile.compared)
    ledger.save(replace(contents, pile=finished(pile)))
    clock("saved", begin)
    begin = time.process_time()
    ledger.load(joined=False)
    clock("loaded", begin)
    begin = time.process_time()
    query(ledger, "SELECT count(*) FROM claims")
    clock("first query", begin)
    return spent


def adding(every: Sequence[Entry], ledger: FileLedger) -> float:
    """Add the last ten to a ledger of the others and return the seconds that it took, reading left out."""
    ready = {entry.read.id: entry for entry in every}
    begin = time.process_time()
    build((entry.read for entry in every[-MORE:]), ledger, Known(ready))
    return time.process_time() - begin


class Known:
    """A runner that has read everything before."""

    def __init__(self, ready: dict[str, Entry]) -> None:
        self._ready = ready

    def read(
        self,
        documents: Iterable[Document],
        reader: ReaderName = ReaderName.CAREFUL,  # noqa: ARG002 (the protocol's)
    ) -> Iterator[Entry]:
        """Yield an entry for each document."""
        yield from (self._ready[document.id] for document in documents)


def multiplied(read: Sequence[Entry]) -> Iterator[Entry]:
    """Yield entries, then the same under other names, with other ids and later days, without end."""
    yield from read
    lines = [entry_line(entry) for entry in read]
    for number in count(1):
        yield from (entry_of(json.loads(renamed(line, number))) for line in lines)


def renamed(line: str, number: int) -> str:
    """Return an entry's line with every invented name another of the same length: offsets hold."""
    line = NAME.sub(lambda match: _name(match.group(), number), line)
    line = ID.sub(lambda match: content_id(match.group(1), match.group(), number), line)
    return DAY.sub(lambda match: str(date.fromisoformat(match.group()) + timedelta(days=DAYS * number)), line)


@cache
def _name(name: str, number: int) -> str:
    chance = random.Random(f"{name.lower()} {number}")  # noqa: S311 (an invention, no secret)
    found = "".join(chance.choice(SYLLABLES) for _ in range(len(name) // 3))
    return found.capitalize() if name[0].isupper() else found


def _words(read: Sequence[Entry]) -> float:
    return sum(len(entry.read.text.split()) for entry in read) / len(read)
