"""Spans: where in a document's text a thing stands."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of Unicode code points into `Document.text`."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two ranges share a code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether the other range lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end
