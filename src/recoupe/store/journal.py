"""The documents of a build that has not ended, so that a build that is killed parses none of them twice.

One line of JSON an entry, after a first line with the stages' versions; each line begins with a digest, so that one cut
short is told and left out. A build that ends removes the file.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from recoupe.store.base import Entry
from recoupe.store.rows import entry_line, entry_of

SIZE = 16
"""Hexadecimal digits of the digest before each line."""


class FileJournal:
    """The journal of one ledger, in a file."""

    def __init__(self, path: Path, stages: Mapping[str, int]) -> None:
        self._path = path
        self._first = json.dumps(dict(sorted(stages.items())))
        self._stream: BinaryIO | None = None

    def entries(self) -> dict[str, Entry]:
        """Return what a build cut short had finished, by document; nothing where its stages were others."""
        lines, _ = self._sound()
        return {entry.read.id: entry for entry in (entry_of(json.loads(line)) for line in lines)}

    def add(self, entry: Entry) -> None:
        """Write an entry down at once."""
        if self._stream is None:
            self._stream = self._opened()
        self._write(self._stream, entry_line(entry))

    def drop(self) -> None:
        """Remove the file: what it held is in the ledger."""
        self.close()
        self._path.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file and leave it for the next build."""
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    def _opened(self) -> BinaryIO:
        """Open the file behind its last sound line."""
        _, size = self._sound()
        stream = self._path.open("r+b" if size else "wb")
        stream.truncate(size)
        stream.seek(size)
        if not size:
            self._write(stream, self._first)
        return stream

    @staticmethod
    def _write(stream: BinaryIO, line: str) -> None:
        content = line.encode("utf-8", "replace")
        stream.write(_digest(content) + b" " + content + b"\n")
        stream.flush()

    def _sound(self) -> tuple[list[bytes], int]:
        """Return the lines up to the first that is not whole, and their length in the file."""
        if not self._path.exists():
            return [], 0
        found: list[bytes] = []
        size = 0
        with self._path.open("rb") as lines:
            for line in lines:
                content = line[SIZE + 1 : -1]
                if not line.endswith(b"\n") or line[:SIZE] != _digest(content):
                    break
                if not found and content != self._first.encode():
                    break
                found.append(content)
                size += len(line)
        return found[1:], size


def _digest(content: bytes) -> bytes:
    return sha256(content).hexdigest()[:SIZE].encode()
