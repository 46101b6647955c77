"""The exception tree. A wrong setting or table raises before work begins; a bad document never does.

RecoupeError
├── UsageError        a command, option or path that makes no sense; the message names the remedy (exit code 2)
├── DataFileError     a table or setting that ships, or one of the user's own, is malformed
├── LedgerError       a folder that is no ledger, one written by another version, or one that cannot be written
│   └── DamagedLedger a file of a ledger that is gone or is not what was written; the message names file and remedy
└── UnreadableInput   one input that cannot be read; callers turn it into an `Issue` and go on
"""

from pathlib import Path


class RecoupeError(Exception):
    """Root of every error that Recoupe raises on purpose."""


class UsageError(RecoupeError):
    """A command, option or path that cannot be carried out; the message says what to do instead."""


class DataFileError(RecoupeError):
    """A table, lexicon or setting that does not have the shape its schema asks for."""


class LedgerError(RecoupeError):
    """A folder that is not a ledger, or one this version cannot read, or cannot write."""


class DamagedLedger(LedgerError):
    """A file of a ledger that is not what was written. `path` is that file."""

    def __init__(self, path: Path, trouble: str) -> None:
        ledger = path.parent if path.parent.name not in ("tables", "layout", "programmes") else path.parent.parent
        super().__init__(f"{path} {trouble}; nothing was changed. To mend the ledger: recoupe check {ledger} --mend")
        self.path = path


class UnreadableInput(RecoupeError):
    """One input that cannot be read. `code` is the issue code, the message names the remedy."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
