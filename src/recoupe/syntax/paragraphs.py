"""Where the paragraphs of a text lie."""

import re
from itertools import pairwise

from recoupe.model import Span

LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c]+")
BLANK = re.compile(r"(?:\r\n|[\r\n\u2028\u2029\x0b\x0c])[^\S\r\n]*(?:\r\n|[\r\n\u2028\u2029\x0b\x0c])")
WRAPPED_WIDTH = range(45, 101)
WRAPPED_LINES = 4


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of a text without the space around them.

    Each line is a paragraph, except in a text wrapped by hand at a fixed width, where blank lines part them.
    """
    lines = [trimmed for match in LINE.finditer(text) if (trimmed := _trim(text, match.start(), match.end()))]
    if not _is_wrapped(text, lines):
        return tuple(lines)
    joined: list[Span] = []
    for line in lines:
        if joined and not BLANK.search(text, joined[-1].end, line.start):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return tuple(joined)


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _is_wrapped(text: str, lines: list[Span]) -> bool:
    """Tell whether most lines that another one follows directly are of one width and break inside a sentence."""
    followed = [a for a, b in pairwise(lines) if not BLANK.search(text, a.end, b.start)]
    if len(followed) < WRAPPED_LINES:
        return False
    inside = sum(line.end - line.start in WRAPPED_WIDTH and text[line.end - 1] not in '.!?»”"' for line in followed)
    return inside > 0.7 * len(followed)
