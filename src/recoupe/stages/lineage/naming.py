"""Which articles of other papers a text names as where it has something from: « révélé par le Harbour Post »."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recoupe.model import Reading, Span
from recoupe.ontology.media import medium_key
from recoupe.stages.lineage.translation import Parallel, measure, runs
from recoupe.syntax.signs import signs_of

WORD = re.compile(r"\w+")
LONG_NAME = 6
"""Letters of an outlet's name from which it is no other word."""
NEAREST = 12
"""Articles of an outlet, nearest in time, that are looked at for each text that names it."""
ON_ONE_THING, ABROAD, SHARED = 0.12, 0.1, 30.0
"""Share of the lighter text's weight that two texts must hold in one order to tell one thing, the same in two
languages, which share less by chance, and the weight."""

Texts = Mapping[str, str]
"""The text of each document (id) that is an article's own."""


@dataclass(frozen=True, slots=True)
class Named:
    """A text that names the outlet of another, and what the two share: the first of `parallel` is the namer."""

    namer: Reading
    named: Reading
    parallel: Parallel
    spans: tuple[tuple[Span, ...], tuple[Span, ...]]

    @property
    def documents(self) -> tuple[str, str]:
        """The ids of the two."""
        return self.namer.document.id, self.named.document.id

    @property
    def tells_it(self) -> bool:
        """Tell whether the two tell one thing, so that the name stands for the article."""
        at_home = self.namer.document.language == self.named.document.language
        least = ON_ONE_THING if at_home else ABROAD
        return self.parallel.score >= least and self.parallel.shared >= SHARED


def naming(readings: Sequence[Reading], texts: Texts) -> list[Named]:
    """Return for each text the article of every outlet that it names with which it shares most.

    An agency prints many articles: who credits it has used one of them.
    """
    by_outlet: dict[str, list[Reading]] = defaultdict(list)
    for reading in sorted(readings, key=lambda one: one.document.id):
        key = medium_key(reading.document.outlet or "")
        if len(key) >= LONG_NAME:
            by_outlet[key].append(reading)
    spoken = {tuple(WORD.findall(key)): key for key in by_outlet}
    longest = max(map(len, spoken), default=0)
    found = []
    for reading in readings:
        for key in _outlets(texts[reading.document.id], spoken, longest):
            others = [one for one in by_outlet[key] if _may_be_meant(reading, one)]
            shared = [_shared(reading, one, texts) for one in _last(others)]
            found.extend(sorted(shared, key=lambda one: (-one.parallel.score, one.named.document.id))[:1])
    return found


def _outlets(text: str, spoken: Mapping[tuple[str, ...], str], longest: int) -> Iterator[str]:
    """Yield the outlets that a text names in capitals, each once, whatever article stands before the name."""
    words = [(match.group().casefold(), match.group()[0].isupper()) for match in WORD.finditer(text)]
    folded = [word for word, _ in words]
    seen = {
        spoken[run]
        for n, (_, capital) in enumerate(words)
        if capital
        for size in range(1, longest + 1)
        for run in [tuple(folded[n : n + size])]
        if run in spoken
    }
    yield from sorted(seen)


def _may_be_meant(namer: Reading, other: Reading) -> bool:
    """Tell whether an article is of another outlet than the text, and not surely printed after it."""
    a, b = namer.document, other.document
    if medium_key(a.outlet or "") == medium_key(b.outlet or ""):
        return False
    return not (a.published.latest and b.published.earliest and b.published.earliest > a.published.latest)


def _last(others: Sequence[Reading]) -> list[Reading]:
    """Return the articles printed last, those without a date behind them."""
    ranked = sorted(others, key=lambda one: (one.document.published.earliest or "", one.document.id), reverse=True)
    return ranked[:NEAREST]


def _shared(namer: Reading, other: Reading, texts: Texts) -> Named:
    signs = [signs_of(texts[one.document.id], one.document.language) for one in (namer, other)]
    parallel = measure(0, 1, signs)
    return Named(namer, other, parallel, runs(parallel, signs))
