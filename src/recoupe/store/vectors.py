"""Vectors of sentences, made once: kept by the sentence's words in one file beside the ledger, which may be deleted."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import Lock
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Make = Callable[[Sequence[str]], Floats]
KEY = 16
"""Bytes of a digest that tell one sentence from another."""
AT_ONCE = 256
"""Sentences that are made in one go, so that who else asks has to wait for no more."""


class Vectors:
    """The vectors of a ledger's sentences, of one encoder (`mark`). Without a path nothing is kept.

    A file that cannot be read, or is of another encoder, counts as none; one that cannot be written is done without.
    """

    def __init__(self, path: Path | None, mark: str) -> None:
        self.path, self.mark = path, mark
        self._lock = Lock()
        self._known: dict[bytes, Floats] = _read(path, mark) if path else {}

    def of(self, texts: Sequence[str], make: Make) -> Floats:
        """Return a row for each text, texts × width; only what is not known is made, and kept then."""
        with self._lock:
            keys = [sha256(text.encode("utf-8", "replace")).digest()[:KEY] for text in texts]
            missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._known}
            for start in range(0, len(missing), AT_ONCE):
                some = dict(list(missing.items())[start : start + AT_ONCE])
                made = make(list(some.values())).astype(np.float16).astype(np.float32)
                self._known |= dict(zip(some, made, strict=True))
            if missing and self.path:
                with suppress(OSError):
                    _write(self.path, self.mark, {key: self._known[key] for key in dict.fromkeys(keys)})
            return np.array([self._known[key] for key in keys], np.float32) if keys else np.zeros((0, 0), np.float32)


def _read(path: Path, mark: str) -> dict[bytes, Floats]:
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            if str(arrays["mark"]) != mark:
                return {}
            keys, vectors = arrays["keys"], arrays["vectors"].astype(np.float32)
            return {key.tobytes(): vector for key, vector in zip(keys, vectors, strict=True)}
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return {}


def _write(path: Path, mark: str, known: dict[bytes, Floats]) -> None:
    """Write beside, then put in place: a reader finds the old file or the new one."""
    keys = np.frombuffer(b"".join(known), np.uint8).reshape(len(known), KEY)
    new = path.with_name(f"{path.name}.new")
    with new.open("wb") as file:
        np.savez(file, mark=np.array(mark), keys=keys, vectors=np.array(list(known.values()), np.float16))
    new.replace(path)
