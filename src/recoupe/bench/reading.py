"""Articles read and joined in memory, for the tasks that score a whole ledger."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from recoupe.building import build
from recoupe.model import Document, Pile
from recoupe.runner.local import LocalRunner
from recoupe.stages.read import read_inputs
from recoupe.store.memory import MemoryLedger

Row = dict[str, Any]


def rows_of(path: Path) -> list[Row]:
    """Return the rows of a file, a JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def articles_in(path: Path) -> list[Document]:
    """Return the articles of a file as a build takes them."""
    return [item for item in read_inputs([str(path)]) if isinstance(item, Document)]


def joined(documents: Iterable[Document]) -> Pile:
    """Return the pile that `recoupe build` would make of the documents."""
    return build(documents, MemoryLedger(), LocalRunner()).contents.pile
