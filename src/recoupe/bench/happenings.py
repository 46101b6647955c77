"""`recoupe bench happenings DATA GOLD`: how claims of several articles are joined, and how many sources are counted.

DATA holds articles, GOLD happenings that two or more of them tell: {id, topic, mentions: [{doc, start, end, trigger}],
sources_min, sources_max, disputed_by}. A mention is told when a claim overlaps it and has its predicate, or lies in it.
A GOLD that ends in `.json` holds what the writer of the pile knows besides (`truths`).
"""

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from recoupe.bench import truths
from recoupe.bench.reading import Row, articles_in, joined, rows_of
from recoupe.model import Claim, Pile

Mention = tuple[str, int]
"""A happening's id and the number of its mention."""
LETTERS = 4
"""First letters by which a predicate is that of a mention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Which claim tells each mention, and which happenings each claim tells."""

    told: dict[Mention, Claim]
    owners: dict[str, frozenset[str]]


def matched(happenings: Iterable[Row], claims: Iterable[Claim], names: Mapping[str, str]) -> Matched:
    """Match mentions to claims; `names` gives the id in DATA of a document of the ledger."""
    of_doc: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.document_id in names:
            of_doc[names[claim.document_id]].append(claim)
    told: dict[Mention, Claim] = {}
    owners: dict[str, set[str]] = defaultdict(set)
    for happening in happenings:
        for k, mention in enumerate(happening["mentions"]):
            teller = _teller(mention, of_doc[mention["doc"]])
            if teller is not None:
                told[happening["id"], k] = teller
                owners[teller.id].add(happening["id"])
    return Matched(told=told, owners={key: frozenset(found) for key, found in owners.items()})


def _teller(mention: Row, claims: list[Claim]) -> Claim | None:
    fit = []
    for claim in claims:
        shared = min(mention["end"], claim.end) - max(mention["start"], claim.start)
        alike = _similar(claim.predicate, mention["trigger"])
        inside = claim.start >= mention["start"] and claim.end <= mention["end"]
        if shared > 0 and (alike or inside):
            width = max(mention["end"], claim.end) - min(mention["start"], claim.start)
            fit.append((alike, shared / width, claim.id, claim))
    return max(fit, key=lambda one: one[:3])[3] if fit else None


def _fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def _similar(predicate: str, trigger: str) -> bool:
    heads = [re.findall(r"\w+", _fold(words)) for words in (predicate, trigger)]
    return any(
        size >= LETTERS - 1 and a[:size] == b[:size]
        for a in heads[0]
        for b in heads[1]
        for size in [min(len(a), len(b), LETTERS)]
    )


def documents_of(pile: Pile, articles: Iterable[Row]) -> dict[str, str]:
    """Return the article's id for each document of a pile, told by the text."""
    ids = {row["text"]: row["id"] for row in articles}
    texts = {reading.document.id: reading.document.text for reading in pile.readings}
    return {name: ids[text] for name, text in texts.items() if text in ids}


def score(pile: Pile, articles: list[Row], happenings: list[Row]) -> dict[str, float]:
    """Return the figures of a joined pile."""
    names = documents_of(pile, articles)
    claims = [claim for reading in pile.readings for claim in reading.claims if claim.document_id in names]
    found = matched(happenings, claims, names)
    figures = _joined(happenings, found)
    figures |= _pairs(claims, found, names)
    return figures | _counted(pile, happenings, found)


def _joined(happenings: list[Row], found: Matched) -> dict[str, float]:
    pairs = joined = 0
    for happening in happenings:
        for (i, a), (j, b) in combinations(enumerate(happening["mentions"]), 2):
            if a["doc"] != b["doc"]:
                one, other = (found.told.get((happening["id"], k)) for k in (i, j))
                pairs += 1
                joined += bool(one and other and one.event_id and one.event_id == other.event_id)
    mentions = sum(len(happening["mentions"]) for happening in happenings)
    return {
        "happenings": len(happenings),
        "told": len(found.told) / max(1, mentions),
        "pairs recall": joined / max(1, pairs),
    }


def _pairs(claims: list[Claim], found: Matched, names: Mapping[str, str]) -> dict[str, float]:
    events: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.event_id:
            events[claim.event_id].append(claim)
    known = true = strangers = 0
    for group in events.values():
        for a, b in combinations(group, 2):
            if a.document_id == b.document_id:
                continue
            if _story(names[a.document_id]) != _story(names[b.document_id]):
                strangers += 1
            elif a.id in found.owners and b.id in found.owners:
                known += 1
                true += bool(found.owners[a.id] & found.owners[b.id])
    return {"pairs precision": true / max(1, known), "pairs known": known, "strangers": strangers}


def _story(name: str) -> str:
    return name.rpartition("-")[0]


def _counted(pile: Pile, happenings: list[Row], found: Matched) -> dict[str, float]:
    counts = {one.event_id: one for one in pile.corroborations}
    figures: Counter[str] = Counter()
    for happening in happenings:
        told = (found.told.get((happening["id"], k)) for k in range(len(happening["mentions"])))
        events = Counter(claim.event_id for claim in told if claim is not None and claim.event_id)
        row = counts.get(str(events.most_common(1)[0][0])) if events else None
        low, high, disputed = happening["sources_min"], happening["sources_max"], bool(happening["disputed_by"])
        figures["of several"] += low > 1
        figures["of disputed"] += disputed
        if row is not None:
            right = low <= row.independent_sources <= high
            figures["counted"] += right
            figures["several"] += right and low > 1
            figures["too many"] += row.independent_sources > high
            figures["disputed"] += bool(row.disputing) and disputed
            figures["disputed falsely"] += bool(row.disputing) and not disputed
    names = ("counted", "several", "of several", "too many", "disputed", "of disputed", "disputed falsely")
    return {name: figures[name] / (max(1, len(happenings)) if name == "counted" else 1) for name in names}


def measured(data: Path, *golds: Path) -> dict[str, float]:
    """Read the articles, join them, and return the figures against each gold."""
    pile, articles = joined(articles_in(data)), rows_of(data)
    found: dict[str, float] = {}
    for gold in golds:
        if gold.suffix == ".json":
            found |= truths.score(pile, documents_of(pile, articles), json.loads(gold.read_text(encoding="utf-8")))
        else:
            found |= score(pile, articles, rows_of(gold))
    return found


def main(data: Path, gold: Path) -> None:
    """Read the articles, join them, and print a figure a line."""
    for name, value in measured(data, gold).items():
        print(f"{name:<34} {value:.4g}")
