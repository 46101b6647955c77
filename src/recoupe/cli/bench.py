"""`recoupe bench`: score a task on a data file in the shapes of public benchmarks."""

from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from recoupe.errors import UsageError


class Task(StrEnum):
    """What can be scored."""

    ATTRIBUTION = "attribution"
    TIME = "time"
    CLAIMS = "claims"
    LINEAGE = "lineage"
    SPEED = "speed"


def bench(
    task: Annotated[Task, typer.Argument(help="What to score.")],
    data: Annotated[Path, typer.Argument(help="A data file.")],
) -> None:
    """Score a task on a data file and print the figures."""
    if not data.exists():
        raise UsageError(f"{data} does not exist; name a data file, such as one made by your own annotators")
    import_module(f"recoupe.bench.{task.value}").main(data)
