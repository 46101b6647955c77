"""What went wrong with one input, as a value."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much an issue matters: `error` means that the input was not read."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One thing to know about an input; `message` names it and the remedy. `path` is kept for inputs never read."""

    code: str
    severity: Severity
    message: str
    document_id: str | None = None
    path: str | None = None
    start: int | None = None
    end: int | None = None
