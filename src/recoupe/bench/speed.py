"""`recoupe bench speed`: what each stage costs on a file or folder of articles, as ratios within one run.

Seconds depend on the machine; ratios hold elsewhere. Each stage is given as a share of parsing, and the whole as a
multiple of splitting the same texts into words with a regular expression, the cheapest thing one can do with them.
"""

import re
import time
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from recoupe.errors import UsageError
from recoupe.model import Document, Pile, Reading
from recoupe.pipeline import ReaderName, document_stages, group_stages
from recoupe.stages.read import read_inputs

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """Words read, processor seconds of each stage in order, and those of splitting into words alone."""

    words: int
    seconds: dict[str, float]
    splitting: float


def main(path: Path, reader: ReaderName = ReaderName.CAREFUL) -> None:
    """Read what lies at a path, once to warm up and once on the clock, and print the figures."""
    documents = [item for item in read_inputs([str(path)]) if isinstance(item, Document)]
    if not documents:
        raise UsageError(f"{path} holds no article; name a file or folder that `recoupe build` can read")
    measure(documents[:1], reader)
    print(table(measure(documents, reader)))


def measure(documents: list[Document], reader: ReaderName = ReaderName.CAREFUL) -> Speed:
    """Carry out every stage on the documents and return what each cost."""
    spent: dict[str, float] = defaultdict(float)
    readings: list[Reading] = []
    for document in documents:
        reading = Reading(document=document)
        for stage in document_stages(reader):
            begin = time.process_time()
            reading = stage.run(reading)
            spent[stage.name] += time.process_time() - begin
        readings.append(reading)
    pile = Pile(readings=tuple(sorted(readings, key=lambda reading: reading.document.id)))
    for group in group_stages():
        begin = time.process_time()
        pile = group.run(pile)
        spent[group.name] += time.process_time() - begin
    begin = time.process_time()
    words = sum(len(WORD.findall(document.text)) for document in documents)
    return Speed(words=words, seconds=dict(spent), splitting=time.process_time() - begin)


def table(speed: Speed) -> str:
    """Return the figures as text."""
    parse = speed.seconds["parse"] or 1e-9
    total = sum(speed.seconds.values())
    lines = [f"{'stage':12} {'of parsing':>10} {'words a second':>15}"]
    lines += [
        f"{name:12} {seconds / parse:10.2f} {speed.words / max(seconds, 1e-9):15,.0f}"
        for name, seconds in speed.seconds.items()
    ]
    lines.append(f"{'all':12} {total / parse:10.2f} {speed.words / max(total, 1e-9):15,.0f}")
    lines.append(
        f"{speed.words:,} words; {total / max(speed.splitting, 1e-9):,.0f} times the cost of splitting them into words"
    )
    return "\n".join(lines)
