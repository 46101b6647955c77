"""Quotations: the stretches of a text between quotation marks, found by one pass over its characters.

Marks may be broken, missing, mixed or nested: a mark that is never closed ends with its paragraph, one that closes
nothing is left alone. Nothing here looks at words.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from recoupe.model import Span

STRAIGHT = '"＂〃'
OPENING = "«“„‟〝‹"
CLOSING = "»”〞›"
SINGLE_OPENING = "‘‚"
SINGLE_CLOSING = "’"
MATES = {"«": "»", "“": "”", "„": "“”", "‟": "”", "〝": "〞", "‹": "›", "‘": "’", "‚": "‘’"}
DEEPEST = 4
MARKS = frozenset(STRAIGHT + OPENING + CLOSING + SINGLE_OPENING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One outermost quotation, marks included. `closed` is False where the closing mark is missing."""

    start: int
    end: int
    closed: bool = True

    @property
    def span(self) -> Span:
        """Its range."""
        return Span(self.start, self.end)


@dataclass(slots=True)
class _Scanner:
    text: str
    start: int
    end: int
    open: list[tuple[str, int]]
    found: list[Quotation]

    def opens(self, at: int) -> bool:
        """Tell whether a mark that serves for both sides opens: it follows a space and a word follows it."""
        before = self.text[at - 1] if at > self.start else " "
        after = self.text[at + 1] if at + 1 < self.end else " "
        return (before.isspace() or before in "([—–-’'") and not after.isspace()

    def opens_wide(self, at: int, width: int) -> bool:
        """The same for a mark of two characters."""
        before = self.text[at - 1] if at > self.start else " "
        after = self.text[at + width] if at + width < self.end else " "
        return (before.isspace() or before in "([—–-") and not after.isspace()

    def push(self, mark: str, at: int) -> None:
        """Open a mark; nesting deeper than any text has is not followed."""
        if len(self.open) < DEEPEST:
            self.open.append((mark, at))

    def pop(self, depth: int, end: int) -> None:
        """Close the mark at a depth and all that stand open inside it."""
        begin = self.open[depth][1]
        del self.open[depth:]
        if not self.open:
            self.found.append(Quotation(start=begin, end=end))


def _doubled(text: str, at: int, end: int) -> bool:
    return at + 1 < end and text[at] in "'`’‘" and text[at + 1] == text[at]


def _straight(scan: _Scanner, mark: str, at: int, width: int) -> None:
    """A straight mark closes the one before it; where it cannot close, that one was never closed, and it opens anew."""
    opening = scan.opens(at) if width == 1 else scan.opens_wide(at, width)
    depth = next((n for n, (open_mark, _) in enumerate(scan.open) if open_mark == mark), None)
    if depth is None:
        if opening:
            scan.push(mark, at)
        elif scan.open and scan.open[-1][0] in OPENING:
            scan.pop(len(scan.open) - 1, at + width)
    elif opening and depth == 0:
        scan.found.extend(_unclosed(scan.text, scan.open[0][1], at))
        scan.open = [(mark, at)]
    else:
        scan.pop(depth, at + width)


def _close(scan: _Scanner, char: str, at: int) -> None:
    depth = next((n for n in range(len(scan.open) - 1, -1, -1) if char in MATES.get(scan.open[n][0], "")), None)
    if depth is None and scan.open and scan.open[0][0] not in SINGLE_OPENING:
        depth = len(scan.open) - 1
    if depth is not None:
        scan.pop(depth, at + 1)


def _single_close(scan: _Scanner, at: int) -> None:
    after = scan.text[at + 1] if at + 1 < scan.end else " "
    if scan.open and scan.open[-1][0] in SINGLE_OPENING and not after.isalnum():
        scan.pop(len(scan.open) - 1, at + 1)


def _closes(scan: _Scanner, at: int) -> bool:
    """Tell a “ that closes: after „, or typed for ” behind a word."""
    if any(mark == "„" for mark, _ in scan.open):
        return True
    after = scan.text[at + 1] if at + 1 < scan.end else " "
    before = scan.text[at - 1] if at > scan.start else " "
    return bool(scan.open) and not before.isspace() and not after.isalnum()


def _stray(scan: _Scanner, at: int) -> bool:
    """A mark right before a comma or stop opens nothing: « …”, dit-il. “, ont-ils écrit »."""
    return not scan.open and at + 1 < scan.end and scan.text[at + 1] in ",.;:)"


def _step(scan: _Scanner, at: int) -> int:
    """Read the character at a position; return how many characters it takes."""
    char = scan.text[at]
    if _doubled(scan.text, at, scan.end):
        _straight(scan, "''", at, 2)
        return 2
    if char in STRAIGHT:
        _straight(scan, '"', at, 1)
    elif char in OPENING and not (char == "“" and _closes(scan, at)):
        if not _stray(scan, at):
            scan.push(char, at)
    elif char in CLOSING and not scan.open and scan.opens(at) and at + 1 < scan.end and scan.text[at + 1].isalpha():
        scan.push("“", at)
    elif char in CLOSING or char == "“":
        _close(scan, char, at)
    elif char in SINGLE_OPENING and scan.opens(at):
        scan.push(char, at)
    elif char in SINGLE_CLOSING:
        _single_close(scan, at)
    return 1


def quotations_in(text: str, span: Span) -> list[Quotation]:
    """Return the outermost quotations of one paragraph, in order, none overlapping another.

    « “Nous avons ‘tout’ vu”, dit-elle. » -> one quotation, “Nous avons ‘tout’ vu”
    """
    scan = _Scanner(text=text, start=span.start, end=span.end, open=[], found=[])
    at = span.start
    while at < span.end:
        at += _step(scan, at)
    if scan.open and scan.open[0][0] not in SINGLE_OPENING:
        scan.found.extend(_unclosed(text, scan.open[0][1], span.end))
    return scan.found


def _unclosed(text: str, start: int, end: int) -> Iterable[Quotation]:
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start > 1:
        yield Quotation(start=start, end=end, closed=False)


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """Return the quotations of all paragraphs in order."""
    return [quotation for paragraph in paragraphs for quotation in quotations_in(text, paragraph)]
