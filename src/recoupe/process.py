"""How a process that reads is set up: one thread for its sums, and few searches for memory to free."""

import gc
import os

THREADS = "OPENBLAS_NUM_THREADS"
"""How many threads numpy's sums may take. They are small: a second thread waits more than it works."""
NEW, YOUNG, OLD = 50_000, 20, 100
"""New records, and rounds over those before, until Python looks for rings that nobody holds; few are made."""


def settle() -> None:
    """Set this process up; what the user has set stays. To be called before numpy is loaded, which then heeds it."""
    os.environ.setdefault(THREADS, "1")
    gc.set_threshold(NEW, YOUNG, OLD)
