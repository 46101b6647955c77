"""`recoupe bench`: score a task on a data file in the shapes of public benchmarks."""

from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from recoupe.errors import UsageError
from recoupe.pipeline import ReaderName


class Task(StrEnum):
    """What can be scored."""

    ATTRIBUTION = "attribution"
    TIME = "time"
    CLAIMS = "claims"
    NAMES = "names"
    HAPPENINGS = "happenings"
    CONTRADICTIONS = "contradictions"
    LINEAGE = "lineage"
    SPEED = "speed"
    PAGES = "pages"
    FILTERS = "filters"
    GROWTH = "growth"
    MEANING = "meaning"


COUNTED = (Task.PAGES, Task.FILTERS, Task.GROWTH)
"""Tasks whose data may be a number: that many claims, or articles, are invented."""


def bench(
    task: Annotated[Task, typer.Argument(help="What to score.")],
    data: Annotated[
        Path,
        typer.Argument(
            help="A data file; for pages and filters a ledger, or how many claims to invent; for growth, a ledger"
            " or how many articles; for meaning a folder of parallel treebanks."
        ),
    ],
    gold: Annotated[Path | None, typer.Argument(help="What is right, for happenings.")] = None,
    reader: Annotated[ReaderName | None, typer.Option(help="How claims are read, for speed.")] = None,
) -> None:
    """Score a task on a data file and print the figures."""
    for path in (data, gold):
        if path is not None and not path.exists() and not (task in COUNTED and path.name.isdecimal()):
            raise UsageError(f"{path} does not exist; name a data file, such as one made by your own annotators")
    if (task is Task.HAPPENINGS) != (gold is not None):
        raise UsageError("bench happenings takes two files, articles and happenings; every other task takes one")
    if reader is not None and task is not Task.SPEED:
        raise UsageError("--reader goes with bench speed alone")
    given = (each for each in (data, gold, reader) if each is not None)
    import_module(f"recoupe.bench.{task.value}").main(*given)
