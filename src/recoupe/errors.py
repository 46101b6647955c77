"""The exception tree. A wrong setting or table raises before work begins; a bad document never does.

RecoupeError
├── UsageError        a command, option or path that makes no sense; the message names the remedy (exit code 2)
├── DataFileError     a table or setting that ships, or one of the user's own, is malformed
├── LedgerError       a folder that is no ledger, or one written by another version
└── UnreadableInput   one input that cannot be read; callers turn it into an `Issue` and go on
"""


class RecoupeError(Exception):
    """Root of every error that Recoupe raises on purpose."""


class UsageError(RecoupeError):
    """A command, option or path that cannot be carried out; the message says what to do instead."""


class DataFileError(RecoupeError):
    """A table, lexicon or setting that does not have the shape its schema asks for."""


class LedgerError(RecoupeError):
    """A folder that is not a ledger, or one this version cannot read."""


class UnreadableInput(RecoupeError):
    """One input that cannot be read. `code` is the issue code, the message names the remedy."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
