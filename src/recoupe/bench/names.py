"""`recoupe bench names DATA`: names, their types, who is who, and pronouns, scored on texts with their mentions.

A row: id, language, text, mentions [{start, end, kind: name | nominal | pronoun, type, entity, optional}]. An optional
mention may be found or not. Articles and titles before a name do not count as part of it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from recoupe.bench.attribution import read
from recoupe.bench.reading import rows_of
from recoupe.model import Mention, MentionKind, Reading

TYPES = {
    "Person": "person", "Organization": "organisation", "PublicBody": "organisation", "Company": "organisation",
    "Country": "place", "Address": "place",
}  # fmt: skip
NAMED = (MentionKind.NAME, MentionKind.METONYM)
HALVES = {"all": (0, 1), "even": (0,), "odd": (1,)}
Gold = dict[str, Any]
Place = tuple[int, int]


@dataclass(slots=True)
class Tally:
    """Counts of spans, types, pronouns and links over all texts."""

    counts: Counter[str] = field(default_factory=Counter)
    precision: float = 0.0
    recall: float = 0.0

    def add(self, gold: Sequence[Gold], reading: Reading) -> None:
        """Count one text."""
        ours = {_core(reading, m): m for m in named(reading)}
        wanted = {(m["start"], m["end"]): m for m in gold if m["kind"] == "name" and not m.get("optional")}
        spared = [m for m in gold if m.get("optional")]
        extra = [place for place in ours if place not in wanted and not _touches(place, spared)]
        typed = sum(TYPES.get(ours[place].schema) == m["type"] for place, m in wanted.items() if place in ours)
        found = len(wanted.keys() & ours.keys())
        self.counts.update(gold=len(wanted), ours=found + len(extra), spans=found, typed=typed)
        self._links([m for m in gold if not m.get("optional")], ours, reading)

    def _links(self, gold: Sequence[Gold], ours: dict[Place, Mention], reading: Reading) -> None:
        meant = [_meant(m, ours, reading) for m in gold]
        of_ours: dict[str, Counter[str]] = defaultdict(Counter)
        for mention, entity in zip(gold, meant, strict=True):
            if entity is not None and mention["kind"] != "pronoun":
                of_ours[entity][mention["entity"]] += 1
        for mention, entity in zip(gold, meant, strict=True):
            if mention["kind"] == "pronoun":
                likeliest = of_ours[entity].most_common(1) if entity in of_ours else []
                right = bool(likeliest) and likeliest[0][0] == mention["entity"]
                self.counts.update(pronouns=1, resolved=entity is not None, **{"resolved right": right})
        self._b_cubed([m["entity"] for m in gold], meant)

    def _b_cubed(self, gold: Sequence[str], meant: Sequence[str | None]) -> None:
        """Add the mentions' shares; a mention that is not found stands alone."""
        own = [entity or f"alone {number}" for number, entity in enumerate(meant)]
        size, read_size, both = Counter(gold), Counter(own), Counter(zip(gold, own, strict=True))
        for pair in zip(gold, own, strict=True):
            self.precision += both[pair] / read_size[pair[1]]
            self.recall += both[pair] / size[pair[0]]
            self.counts["mentions"] += 1

    def figures(self) -> dict[str, float]:
        """Return the figures by name, in per cent; 0 where nothing was counted."""
        count, whole = self.counts, self.counts["gold"] + self.counts["ours"]
        precision, recall = self.precision, self.recall
        shares = {
            "spans F1": (2 * count["spans"], whole), "typed F1": (2 * count["typed"], whole),
            "B³ F1": (2 * precision * recall, (precision + recall) * count["mentions"]),
            "pronouns resolved": (count["resolved"], count["pronouns"]),
            "pronouns right": (count["resolved right"], count["resolved"]),
        }  # fmt: skip
        return {name: round(100 * part / whole, 1) if whole else 0.0 for name, (part, whole) in shares.items()}


def named(reading: Reading) -> Iterable[Mention]:
    """Yield the names that are not adjectives ("French"), the shorter first where two have one core."""
    nouns = {t.start for s in reading.sentences for t in s.tokens if t.upos in ("PROPN", "NOUN", "X", "NUM")}
    for mention in sorted(reading.mentions, key=lambda m: (m.start, m.end)):
        if mention.kind in NAMED and any(at in nouns for at in range(mention.start, mention.end)):
            yield mention


def _core(reading: Reading, mention: Mention) -> Place:
    """Return where the name itself begins and ends: behind articles and whatever opens small."""
    tokens = [t for s in reading.sentences for t in s.tokens if mention.start <= t.start < mention.end]
    own = (t for t in tokens if t.upos not in ("DET", "ADP") and t.text[:1].isalnum() and not t.text[:1].islower())
    begins = (token.start for token in own)
    return next(begins, mention.start), mention.end


def _touches(place: Place, spared: Iterable[Gold]) -> bool:
    return any(place[0] < m["end"] and m["start"] < place[1] for m in spared)


def _meant(gold: Gold, ours: dict[Place, Mention], reading: Reading) -> str | None:
    """Return the entity of our mention at a gold one: of the same name, or beginning where a pronoun or noun does."""
    if gold["kind"] == "name":
        same = ours.get((gold["start"], gold["end"]))
        return same.entity_id if same else None
    inside = [m for m in reading.mentions if m.start <= gold["start"] and gold["end"] <= m.end and m.entity_id]
    if gold["kind"] == "pronoun":
        inside = [m for m in inside if m.kind is MentionKind.PRONOUN]
    return min(inside, key=lambda m: (m.end - m.start, m.entity_id or "")).entity_id if inside else None


def score(path: Path, half: str = "all") -> dict[str, float]:
    """Score the rows on even or odd lines, counted from 1, or all."""
    tally = Tally()
    for number, row in enumerate(rows_of(path), 1):
        if row.get("line", number) % 2 in HALVES[half]:
            tally.add(row["mentions"], read(row["text"], row["language"]))
    return tally.figures()


def main(data: Path) -> None:
    """Print the figures of both halves."""
    for half in ("even", "odd"):
        print(f"{data.name}, {half} lines")
        for name, value in score(data, half).items():
            print(f"  {name:<18} {value:6.1f}")
