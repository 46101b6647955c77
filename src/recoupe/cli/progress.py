"""A progress bar on a terminal, silence elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from recoupe.publish.harmless import shown


@contextmanager
def bar(title: str) -> Iterator[Callable[[str], None]]:
    """Yield a function to call with the path of each finished document."""
    if not sys.stderr.isatty():
        yield lambda path: None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed} articles"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(title, total=None)

        def advance(path: str) -> None:
            progress.update(task, advance=1, description=f"{title} {escape(shown(path[-40:]))}")

        yield advance
