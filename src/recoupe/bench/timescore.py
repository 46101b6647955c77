"""TempEval-3's figures: expressions found, strictly and relaxed, and their types and values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from recoupe.model import Timex

Gold = Mapping[str, object]


@dataclass(slots=True)
class Tally:
    """Counts over documents; `misses` holds (document, kind, gold words, gold value, words read, value read)."""

    gold: int = 0
    read: int = 0
    relaxed: int = 0
    strict: int = 0
    typed: int = 0
    valued: int = 0
    misses: list[tuple[str, ...]] = field(default_factory=list)

    def f1(self, hits: int) -> float:
        """Return the harmonic mean of precision and recall of some of the pairs, in percent."""
        return 200 * hits / (self.gold + self.read) if self.gold + self.read else 100.0

    def figures(self) -> dict[str, float]:
        """Return the published figures; type and value F1 are accuracy on the relaxed pairs times relaxed F1."""
        return {
            "strict": self.f1(self.strict),
            "relaxed": self.f1(self.relaxed),
            "type": self.f1(self.typed),
            "value": self.f1(self.valued),
        }


def offsets(timex: Gold) -> tuple[int, int]:
    """Return the range of a gold expression."""
    return int(str(timex["start"])), int(str(timex["end"]))


def add(tally: Tally, name: str, text: str, gold: Sequence[Gold], read: Sequence[Timex]) -> None:
    """Add one document: each gold expression is paired with at most one read, the best overlap first."""
    tally.gold += len(gold)
    tally.read += len(read)
    pairs = align([offsets(one) for one in gold], [(one.start, one.end) for one in read])
    for g, r in pairs:
        one, other = gold[g], read[r]
        strict = trimmed(text, *offsets(one)) == trimmed(text, other.start, other.end)
        valued = str(one.get("value") or "") == (other.value or "")
        tally.relaxed += 1
        tally.strict += strict
        tally.typed += one.get("type") == str(other.type)
        tally.valued += valued
        if not valued:
            start, end = offsets(one)
            tally.misses.append((name, "value", text[start:end], str(one.get("value")), other.text, str(other.value)))
    paired = {g for g, _ in pairs}, {r for _, r in pairs}
    missed = ((*offsets(one), str(one.get("value"))) for g, one in enumerate(gold) if g not in paired[0])
    tally.misses += [(name, "missed", text[start:end], value, "", "") for start, end, value in missed]
    extra = (one for r, one in enumerate(read) if r not in paired[1])
    tally.misses += [(name, "spurious", "", "", one.text, str(one.value)) for one in extra]


def align(gold: Sequence[tuple[int, int]], read: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the pairs (gold, read) that overlap, equal ranges first, then the largest share of the union."""
    found = []
    for g, (start, end) in enumerate(gold):
        for r, (other, stop) in enumerate(read):
            shared = min(end, stop) - max(start, other)
            if shared > 0:
                found.append(((start, end) != (other, stop), -shared / (max(end, stop) - min(start, other)), g, r))
    used: tuple[set[int], set[int]] = set(), set()
    pairs = []
    for _, _, g, r in sorted(found):
        if g not in used[0] and r not in used[1]:
            used[0].add(g)
            used[1].add(r)
            pairs.append((g, r))
    return pairs


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a range without the punctuation at its ends."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return start, end
