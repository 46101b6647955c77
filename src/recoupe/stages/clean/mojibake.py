"""Letters that came through the wrong encoding."""

import re
from collections.abc import Iterator

import ftfy

from recoupe.model import Repair, RepairKind, Span
from recoupe.stages.clean.page import Page

SUSPECT = re.compile(r"[ÃÂâÅÐ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
WORD = re.compile(r"[^ \t\r\n]+")
LOST = re.compile(r"(?<!\w)\w*+\ufffd[\w\ufffd’'-]*")


def wrong_letters(page: Page) -> Iterator[Repair]:
    """Yield words read through the wrong encoding, mended, and words that lost a letter, as they are.

    « le ministÃ¨re » -> ministère
    """
    for match in WORD.finditer(page.text):
        if not SUSPECT.search(match.group()):
            continue
        mended = ftfy.fix_encoding(match.group())
        if mended != match.group():
            yield page.repair(
                Span(*match.span()), RepairKind.MISSPELLING, replacement=mended, note="read through the wrong encoding"
            )
    for match in LOST.finditer(page.text):
        yield page.repair(Span(*match.span()), RepairKind.MISSPELLING, note="a letter is lost", confidence=1.0)
