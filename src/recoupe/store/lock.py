"""One writer at a time: an advisory lock that the system lets go when its holder ends, however it ends."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

Told = Callable[[str], None]
"""Called with one line where something is waited for."""


@contextmanager
def locked(path: Path, *, told: Told) -> Iterator[None]:
    """Hold the lock that a file stands for. Where another process holds it, say so and wait.

    The file is removed at the end; one that a killed process leaves behind locks nobody out.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    stream = _taken(path, told)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        stream.close()


def _taken(path: Path, told: Told) -> BinaryIO:
    """Return the locked file; one that its last holder removed meanwhile counts for nothing and is opened anew."""
    while True:
        stream = path.open("ab")
        if not _try(stream):
            told(f"{path} is held by another process that writes this ledger; waiting for it to finish")
            _wait(stream)
        if _stands(stream, path):
            return stream
        stream.close()


def _stands(stream: BinaryIO, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(stream.fileno()), path.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt
    import time

    def _try(stream: BinaryIO) -> bool:
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _wait(stream: BinaryIO) -> None:
        while not _try(stream):
            time.sleep(0.2)

else:
    import fcntl

    def _try(stream: BinaryIO) -> bool:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _wait(stream: BinaryIO) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX)
