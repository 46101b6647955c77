"""Recoupe: from a pile of news to a ledger of claims, each with the sentence that shows it and who stands behind it.

`recoupe.build(paths, out=…)` reads articles into a ledger, `recoupe.open(path)` opens one that is there.
"""

from typing import TYPE_CHECKING

from recoupe.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from recoupe.front import Ledger

__all__ = ["__version__", "build", "open"]


def build(
    paths: "str | Path | Iterable[str | Path]",
    *,
    out: "str | Path",
    source_language: str | None = None,
    published: str | None = None,
    jobs: int = 1,
    language: str = "en",
) -> "Ledger":
    """Read articles (files, folders, globs) into the ledger `out` and open it; what it has read already is skipped.

    `source_language` and `published` (an ISO day) are those of inputs that give none; `language` is that of names and
    status words. What could not be read stands in `ledger.table("issues")`. Raises `UsageError` where nothing can be
    read at all.
    """
    from recoupe.front import build as made

    return made(paths, out=out, source_language=source_language, published=published, jobs=jobs, language=language)


def open(path: "Path | str", *, language: str = "en") -> "Ledger":  # noqa: A001 (it is called as recoupe.open)
    """Open a ledger for reading; `language` is that of names and status words, en or fr."""
    from recoupe.front import Ledger

    return Ledger(path, language=language)
