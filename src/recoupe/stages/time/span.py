"""Two expressions that bound one stretch: « entre 2011 et 2013 », "from May to July"."""

import itertools
from collections.abc import Sequence

from recoupe.model import Document, Span, Timex, When
from recoupe.stages.time.grammar import grammar
from recoupe.syntax.fold import fold

_GAP = 16


def joined(document: Document, found: Sequence[Timex]) -> When | None:
    """Return the stretch from the first to the second of two expressions, None where they bound none.

    « entre 2011 et 2013 » -> 2011/2013
    """
    words = grammar(document.language).values
    for first, second in itertools.pairwise(found):
        between = fold(document.text[first.end : second.start]).strip()
        before = fold(document.text[max(0, first.start - _GAP) : first.start]).rstrip()
        opened = any(_ends_with(before, word) for word in words.get("range_open", {}))
        if second.start - first.end > _GAP or between not in words.get("range_joint", {}):
            continue
        if not (opened or between in {"-", "–"}) or not (first.earliest and second.latest):
            continue
        if first.earliest > second.latest:
            continue
        return When(
            value=f"{first.value}/{second.value}" if first.value and second.value else None,
            earliest=first.earliest,
            latest=second.latest,
            edtf=f"{first.edtf}/{second.edtf}" if _plain(first.edtf) and _plain(second.edtf) else None,
            span=Span(first.start, second.end),
        )
    return None


def _ends_with(text: str, word: str) -> bool:
    return text.endswith(word) and not text[: -len(word)][-1:].isalpha()


def _plain(edtf: str | None) -> bool:
    return edtf is not None and "/" not in edtf
