"""Attributions read against gold ones: contents paired one to one, sources compared over the pairs, spans by word."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

WORD = re.compile(r"\w+")
QUOTE = re.compile("[\"“”„‟«»〝〞＂]|``|''")
HALF = 0.5
ROLES = ("source", "cue", "content")

Spans = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Saying:
    """One attribution as sets of word numbers, with its fragments as first and last word."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    fragments: dict[str, tuple[tuple[int, int], ...]]
    quoted: bool
    confidence: float = 1.0


class Words:
    """The words of a text by offset: punctuation and quotation marks never count."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [match.span() for match in WORD.finditer(text)]
        self._starts = [start for start, _ in self.spans]
        self._ends = [end for _, end in self.spans]

    def touched(self, start: int, end: int) -> range:
        """Return the numbers of the words that a range touches."""
        return range(bisect_right(self._ends, start), bisect_left(self._starts, end))

    def saying(self, row: dict[str, Spans], confidence: float = 1.0, *, margin: int = 0) -> Saying:
        """Read one attribution; `margin` widens the look-out for quotation marks."""
        sets = {role: frozenset(n for a, b in row.get(role) or () for n in self.touched(a, b)) for role in ROLES}
        ranges = {role: [self.touched(a, b) for a, b in row.get(role) or ()] for role in ROLES}
        fragments = {role: tuple((found[0], found[-1]) for found in ranges[role] if found) for role in ROLES}
        content = row.get("content") or ()
        quoted = any(QUOTE.search(self.text[max(0, a - margin) : b + margin]) for a, b in content)
        return Saying(sets["source"], sets["cue"], sets["content"], fragments, quoted, confidence)


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    """Return the share of common words, 1 for two empty sets."""
    if not one and not other:
        return 1.0
    return len(one & other) / len(one | other)


def pairs(gold: Sequence[Saying], read: Sequence[Saying]) -> list[tuple[int, int]]:
    """Pair sayings one to one, the best shared content first, none below a half."""
    holders: dict[int, set[int]] = defaultdict(set)
    for number, saying in enumerate(gold):
        for word in saying.content:
            holders[word].add(number)
    found = []
    for at, saying in enumerate(read):
        for number in {n for word in saying.content for n in holders.get(word, ())}:
            shared = jaccard(gold[number].content, saying.content)
            if shared >= HALF:
                source, cue = jaccard(gold[number].source, saying.source), jaccard(gold[number].cue, saying.cue)
                found.append((-shared, -source, -cue, number, at))
    taken_gold: set[int] = set()
    taken_read: set[int] = set()
    kept = []
    for *_, number, at in sorted(found):
        if number not in taken_gold and at not in taken_read:
            taken_gold.add(number)
            taken_read.add(at)
            kept.append((number, at))
    return kept


@dataclass(slots=True)
class Tally:
    """The counts of a pile of texts, and the sayings read by tenth of confidence."""

    counts: Counter[str] = field(default_factory=Counter)
    bins: dict[int, list[tuple[float, bool]]] = field(default_factory=lambda: defaultdict(list))

    def add(self, gold: Sequence[Saying], read: Sequence[Saying]) -> None:
        """Count one text."""
        matched = pairs(gold, read)
        by_read = {at: number for number, at in matched}
        for kind in ("all", "direct", "indirect"):
            kept = [n for n, one in enumerate(gold) if kind == "all" or one.quoted == (kind == "direct")]
            own = [
                at
                for at, one in enumerate(read)
                if kind == "all" or (gold[by_read[at]] if at in by_read else one).quoted == (kind == "direct")
            ]
            self._count(kind, sum(number in set(kept) for number, _ in matched), len(kept), len(own))
        strict = sum(_agrees(gold[n].source, read[at].source, HALF) for n, at in matched)
        lenient = sum(_agrees(gold[n].source, read[at].source, 0.0) for n, at in matched)
        self._count("strict", strict, len(gold), len(read))
        self._count("lenient", lenient, len(gold), len(read))
        for role in ROLES:
            have = {fragment for one in gold for fragment in one.fragments[role]}
            got = {fragment for one in read for fragment in one.fragments[role]}
            self._count(role, len(have & got), len(have), len(got))
        for at, one in enumerate(read):
            self.bins[min(9, int(one.confidence * 10))].append((one.confidence, at in by_read))

    def _count(self, name: str, right: int, gold: int, read: int) -> None:
        self.counts.update({f"{name} right": right, f"{name} gold": gold, f"{name} read": read})

    def f1(self, name: str) -> float:
        """Return the F1 of one figure, in per cent."""
        total = self.counts[f"{name} gold"] + self.counts[f"{name} read"]
        return 200 * self.counts[f"{name} right"] / total if total else 0.0

    def figures(self) -> dict[str, float]:
        """Return every F1 by name."""
        return {title: round(self.f1(name), 2) for name, title in TITLES.items()}

    def reliability(self) -> list[tuple[str, int, float, float]]:
        """Return for each tenth of confidence: its range, how many, the mean confidence, the share that is right."""
        return [
            (
                f"{tenth / 10:.1f}–{(tenth + 1) / 10:.1f}",
                len(rows),
                _mean(c for c, _ in rows),
                _mean(r for _, r in rows),
            )
            for tenth, rows in sorted(self.bins.items())
        ]


TITLES = {
    "all": "detection",
    "strict": "end to end, strict",
    "lenient": "end to end, lenient",
    "direct": "direct",
    "indirect": "indirect",
    "source": "span source",
    "cue": "span cue",
    "content": "span content",
}


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found) if found else 0.0


def _agrees(gold: frozenset[int], read: frozenset[int], least: float) -> bool:
    if not gold:
        return not read
    return jaccard(gold, read) >= least if least else bool(gold & read)
