"""Words of an article where they might do something: a terminal obeys codes, a spreadsheet calculates."""

import re

CODES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff]")
"""Control characters save tab and line feed, marks that turn the direction of writing, and halves of characters."""
FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
"""How a cell begins that a spreadsheet takes for a formula."""


def shown(text: str) -> str:
    """Return a text for the eye: each code that a terminal would obey stands as its number.

    « \\x1b[2J » -> « <1b>[2J »
    """
    return CODES.sub(lambda match: f"<{ord(match.group()):02x}>", text)


def escaped(json: str) -> str:
    """Return JSON with the codes that it may hold raw written as escapes: the same values, nothing to obey."""
    return CODES.sub(lambda match: f"\\u{ord(match.group()):04x}", json)


def cell(text: str) -> str:
    """Return a text for a cell of CSV: no code in it, and an apostrophe before what would be a formula.

    « =HYPERLINK(…) » -> « '=HYPERLINK(…) »
    """
    harmless = shown(text)
    return f"'{harmless}" if FORMULA.match(harmless) else harmless
