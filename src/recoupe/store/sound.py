"""Files that are what they were: a digest of each is kept, and checked whenever one is read."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from recoupe.errors import DamagedLedger

PIECE = 1 << 20
SEAL = sha256().digest_size
"""Bytes of the digest before what may be lost."""
CHANGED = "was changed after it was written: its digest is not the one in ledger.json"


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file."""
    found = sha256()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            found.update(piece)
    return found.hexdigest()


def digest_of_row(row: Mapping[str, Any]) -> str:
    """Return the SHA-256 of a row without its own `digest`."""
    rest = {key: value for key, value in row.items() if key != "digest"}
    return sha256(json.dumps(rest, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")).hexdigest()


def rows_in(path: Path, digest: str | None) -> Iterator[dict[str, Any]]:
    """Yield the rows of a file of JSON lines.

    Raises `DamagedLedger` before the first row where the file is not the one that was written: a dropped line is
    damage too. No digest, no check.
    """
    try:
        yield from map(json.loads, lines_in(path, digest))
    except ValueError as error:
        raise DamagedLedger(path, f"cannot be read ({error})") from error


def lines_in(path: Path, digest: str | None) -> Iterator[bytes]:
    """Yield the lines of a file, their ends with them. Raises `DamagedLedger` as `rows_in` does."""
    try:
        if digest is not None and digest_of(path) != digest:
            raise DamagedLedger(path, CHANGED)
        with path.open("rb") as lines:
            yield from lines
    except OSError as error:
        raise DamagedLedger(path, f"cannot be read ({error})") from error


def text_in(path: Path, digest: str | None) -> str:
    """Return the text of a file. Raises `DamagedLedger` where it cannot be read or is not the one that was written."""
    try:
        if digest is not None and digest_of(path) != digest:
            raise DamagedLedger(path, CHANGED)
        return path.read_bytes().decode("utf-8")
    except (OSError, ValueError) as error:
        raise DamagedLedger(path, f"cannot be read ({error})") from error


def damaged(folder: Path, digests: Mapping[str, str]) -> list[str]:
    """Return the names of the files that are gone, cannot be read or have another digest."""
    return [name for name in sorted(digests) if not _is_sound(folder / name, digests[name])]


def _is_sound(path: Path, digest: str) -> bool:
    try:
        return digest_of(path) == digest
    except OSError:
        return False


def write_pieces(path: Path, pieces: Iterable[str | bytes]) -> str:
    """Write a new file piece by piece, down to the disk, and return its digest; bytes are written as they are."""
    found = sha256()
    with path.open("wb") as file:
        for piece in pieces:
            content = piece if isinstance(piece, bytes) else piece.encode("utf-8", "replace")
            found.update(content)
            file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return found.hexdigest()


def sealed(path: Path) -> bytes:
    """Return what `seal` wrote; nothing where the file is gone, cannot be read or is not what was written."""
    try:
        whole = path.read_bytes()
    except OSError:
        return b""
    content = whole[SEAL:]
    return content if whole[:SEAL] == sha256(content).digest() else b""


def seal(path: Path, content: bytes) -> None:
    """Write bytes that may be lost, their digest first; beside, then in place. What cannot be written is left out."""
    new = path.with_name(f"{path.name}.new")
    try:
        new.write_bytes(sha256(content).digest() + content)
        new.replace(path)
    except OSError:
        with suppress(OSError):
            new.unlink(missing_ok=True)
