"""Recoupe: from a pile of news to a ledger of claims, each with the sentence that shows it and who stands behind it.

`recoupe.open(path)` opens a ledger that `recoupe build` has made.
"""

from typing import TYPE_CHECKING

from recoupe.version import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from recoupe.front import Ledger

__all__ = ["__version__", "open"]


def open(path: "Path | str", *, language: str = "en") -> "Ledger":  # noqa: A001 (it is called as recoupe.open)
    """Open a ledger for reading; `language` is that of names and status words, en or fr."""
    from recoupe.front import Ledger

    return Ledger(path, language=language)
