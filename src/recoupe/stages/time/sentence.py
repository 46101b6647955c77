"""Where sentences begin and end in a raw text, when no tree says so."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from recoupe.model import Sentence

_END = re.compile(r"(?<=[.!?…])[\"'”»)\]]{0,2}(?: ?\n|\s+(?=[^\W\d_a-zß-öø-ÿ]|[«“\"(\[]))|\n")


def bounds(text: str, sentences: Sequence[Sentence] = ()) -> list[tuple[int, int]]:
    """Return the sentences as ranges that cover the text; those given, in text order, each keep their place."""
    if sentences:
        starts = [0, *(sentence.start for sentence in sentences[1:])]
    else:
        starts = [0, *(found.end() for found in _END.finditer(text))]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def index_at(ranges: list[tuple[int, int]], offset: int) -> int:
    """Return the number of the range that holds an offset."""
    return max(0, bisect_right(ranges, (offset, len(ranges) and ranges[-1][1] + 1)) - 1)
