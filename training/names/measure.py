"""Score names and coreference against the entities of GUM: `python -m training.names.measure en_gum-dev.conllu`.

A gold mention counts as named where its head is a proper noun and its type is person, organization or place. It is
found where a name or metonym of ours covers its head, and right where the type agrees too. Links: of our pronouns and
short names that point to somebody, the share whose gold entity is the one that the figure's other mentions have.
"""

import re
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from recoupe.model import Document, Mention, MentionKind, Reading
from recoupe.stages.mention import STAGE
from recoupe.stages.parse import parse_text

TYPES = {
    "Person": "person", "Organization": "organization", "PublicBody": "organization", "Company": "organization",
    "Country": "place", "Address": "place",
}  # fmt: skip
_OPEN = re.compile(r"\((\d+)-(\w+)-[^-]*-[^-]*-[^-]*-([\d,]+)-")


@dataclass
class Gold:
    """One document: its text, its words with offsets and tag, its mentions (entity, type, head, first, last word)."""

    text: str = ""
    words: list[tuple[int, int, str]] = field(default_factory=list)
    mentions: list[tuple[str, str, int, int, int]] = field(default_factory=list)


def documents(path: Path) -> list[Gold]:
    """Read a CoNLL-U file with `Entity=` into documents."""
    found: list[Gold] = []
    opened: list[tuple[str, str, str, int]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newdoc"):
            found.append(Gold())
            opened = []
        cells = line.split("\t")
        if len(cells) != 10 or not found:
            continue
        if cells[0].isdigit():
            _word(found[-1], cells, opened)
    return found


def _word(gold: Gold, cells: list[str], opened: list[tuple[str, str, str, int]]) -> None:
    index = len(gold.words)
    start = len(gold.text)
    gold.text += cells[1] + ("" if "SpaceAfter=No" in cells[9] else " ")
    gold.words.append((start, start + len(cells[1]), cells[3]))
    entity = next((part[7:] for part in cells[9].split("|") if part.startswith("Entity=")), "")
    for piece in re.findall(r"\([^()]+\)?|\d+\)", entity):
        match = _OPEN.match(piece)
        if match:
            if piece.endswith(")"):
                _close(gold, (match[1], match[2], match[3], index))
            else:
                opened.append((match[1], match[2], match[3], index))
        else:
            key = piece.strip("()")
            last = next((item for item in reversed(opened) if item[0] == key), None)
            if last is not None:
                opened.remove(last)
                _close(gold, last)


def _close(gold: Gold, item: tuple[str, str, str, int]) -> None:
    entity, kind, head, first = item
    gold.mentions.append((entity, kind, first + int(head.split(",")[0]) - 1, first, len(gold.words) - 1))


def score(golds: list[Gold]) -> Counter[str]:
    """Count what is found, right and linked over all documents."""
    counts: Counter[str] = Counter()
    for n, gold in enumerate(golds):
        document = Document(id=f"d{n}", path=f"d{n}", text=gold.text, language="en")
        reading = STAGE.run(Reading(document=document, sentences=parse_text(gold.text, "en", document.id)))
        _names(gold, reading, counts)
        _links(gold, reading, counts)
    return counts


def _names(gold: Gold, reading: Reading, counts: Counter[str]) -> None:
    ours = [m for m in reading.mentions if m.kind in {MentionKind.NAME, MentionKind.METONYM}]
    named = {
        head: kind
        for _, kind, head, _, _ in gold.mentions
        if gold.words[head][2] == "PROPN" and kind in {"person", "organization", "place"}
    }
    for head, kind in named.items():
        start = gold.words[head][0]
        covering = [m for m in reading.mentions if m.start <= start < m.end and m.kind is not MentionKind.PRONOUN]
        counts["named"] += 1
        counts["named found"] += bool(covering)
        counts["named right"] += any(TYPES.get(m.schema) == kind for m in covering)
    for mention in ours:
        counts["ours"] += 1
        counts["ours right"] += _around(gold, mention) == TYPES.get(mention.schema)


def _around(gold: Gold, mention: Mention) -> str | None:
    """Return the type of the smallest gold mention that holds all the words of ours."""
    inside = [i for i, word in enumerate(gold.words) if mention.start < word[1] and word[0] < mention.end]
    holding = [m for m in gold.mentions if inside and m[3] <= inside[0] and inside[-1] <= m[4]]
    return min(holding, key=lambda m: m[4] - m[3])[1] if holding else None


def _links(gold: Gold, reading: Reading, counts: Counter[str]) -> None:
    by_start = {gold.words[head][0]: entity for entity, _, head, _, _ in gold.mentions}
    tagged = [(m, _gold_entity(m, by_start)) for m in reading.mentions if m.entity_id]
    for mention, entity in tagged:
        if mention.kind is not MentionKind.PRONOUN or entity is None:
            continue
        same = [e for m, e in tagged if m.entity_id == mention.entity_id and m.kind is not MentionKind.PRONOUN and e]
        counts["pronouns linked"] += 1
        counts["pronouns right"] += bool(same) and Counter(same).most_common(1)[0][0] == entity
    counts["pronouns"] += sum(m.kind is MentionKind.PRONOUN for m in reading.mentions)


def _gold_entity(mention: Mention, by_start: dict[int, str]) -> str | None:
    inside = [entity for start, entity in by_start.items() if mention.start <= start < mention.end]
    return inside[-1] if inside else None


def main() -> None:
    """Print the figures."""
    counts = score(documents(Path(sys.argv[1])))
    for part, whole in (
        ("named found", "named"), ("named right", "named"), ("ours right", "ours"), ("pronouns linked", "pronouns"),
        ("pronouns right", "pronouns linked"),
    ):  # fmt: skip
        print(f"{part:16} {counts[part]:5} of {counts[whole]:5} {whole}: {counts[part] / max(1, counts[whole]):.1%}")


if __name__ == "__main__":
    main()
