"""Bytes to text: byte-order marks, UTF-8, Windows-1252, and what is not text at all."""

import codecs

from recoupe.errors import UnreadableInput
from recoupe.model import Issue, Severity
from recoupe.stages.read.draft import problem

MAX_DOCUMENT_BYTES = 5_000_000
"""The most that one document may take: 5 MB, about 800,000 words. Longer ones are reported, not read."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = tuple(
    map(bytes.fromhex, ("25504446", "504b0304", "89504e47", "ffd8ff", "47494638", "7f454c46", "1f8b", "d0cf11e0"))
)
"""How PDF, ZIP, PNG, JPEG, GIF, ELF, gzip and old Office files begin."""
CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f\x0b\x1b\x08")
MAX_CONTROL_SHARE = 0.02


def decode(content: bytes, path: str) -> tuple[str, tuple[Issue, ...]]:
    """Return the text of a file and what had to be guessed or replaced. Line ends stay as they are.

    A byte-order mark decides; else UTF-8; else, where most accented letters are good UTF-8, UTF-8 with the broken
    bytes replaced; else Windows-1252. Raises `UnreadableInput` for an empty or a binary file.
    """
    if not content.strip():
        raise UnreadableInput("empty_input", f"{path}: the file is empty; remove it or put the article's text into it")
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _marked(content[len(mark) :], encoding, path)
    if _is_binary(content):
        raise UnreadableInput(
            "not_text", f"{path}: this is a binary file, not text; convert it to .txt or .html, or leave it out"
        )
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _damaged(content, path)


def _marked(content: bytes, encoding: str, path: str) -> tuple[str, tuple[Issue, ...]]:
    text = content.decode(encoding, "replace")
    if not text.strip():
        raise UnreadableInput("empty_input", f"{path}: the file is empty; remove it or put the article's text into it")
    broken = text.count("\ufffd")
    return text, (_replaced(path, broken, encoding),) if broken else ()


def _is_binary(content: bytes) -> bool:
    if content.startswith(MAGIC):
        return True
    sample = content[:65536]
    controls = sum(byte in CONTROLS for byte in sample)
    return b"\0" in sample or controls > MAX_CONTROL_SHARE * len(sample)


def _damaged(content: bytes, path: str) -> tuple[str, tuple[Issue, ...]]:
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    good = sum(char > "\x7f" for char in text) - broken
    if good > broken:
        return text, (_replaced(path, broken, "UTF-8"),)
    remedy = "not UTF-8, read as Windows-1252; save it as UTF-8 to be sure"
    guessed = problem("encoding_guessed", path, remedy, severity=Severity.WARNING)
    return content.decode("cp1252", "replace"), (guessed,)


def _replaced(path: str, broken: int, encoding: str) -> Issue:
    return problem(
        "broken_encoding",
        path,
        f"{broken} bytes are not valid {encoding} and stand as \ufffd in the text; fetch the file again if it matters",
        severity=Severity.WARNING,
    )
