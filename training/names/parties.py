"""Count how many parties of gold claims their sentence leads to: `python -m training.names.parties --shared ../shared`.

A party (actor, other) of a core row is `named` where a word stretch of the row's sentence bears its name, `reached`
where an anaphor of the sentence (pronoun or common noun) resolves to it, `open` where an unresolved pronoun or
possessive stands in the row, and `absent` otherwise. `led astray` counts the rows' resolved anaphors that mean nobody
of the row: an upper bound of the wrong ones, as a row names only the parties of its act. Of the development files the
even articles alone are counted.
"""

import argparse
from collections import Counter
from pathlib import Path

from recoupe.model import Entity, Mention, MentionKind
from training.claims.labels import Row
from training.claims.prepare import DEV, TRAIN, Article, ByScorer, articles, matcher

ANAPHORS = (MentionKind.PRONOUN, MentionKind.NOMINAL)


def main() -> None:
    """Print the counts of the training files and of the even halves of the development files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--misses", action="store_true", help="list the parties that are not reached, with their words")
    options = parser.parse_args()
    same = matcher(options.shared)
    for name, sources in (("train", TRAIN), ("dev, even", DEV)):
        pool = [each for each in articles(options.shared, sources) if name == "train" or each.half == "even"]
        counts: Counter[str] = Counter()
        for article in pool:
            for row in (row for row in article.rows if row.get("core", True)):
                _count(article, row, same, counts, listed=options.misses)
        parties = counts["named"] + counts["reached"] + counts["open"] + counts["absent"]
        print(f"{name}: {parties} parties")
        for key in ("named", "reached", "open", "absent", "led astray"):
            print(f"  {key:12} {counts[key]:5} {counts[key] / max(1, parties):6.1%}")


def _count(article: Article, row: Row, same: ByScorer, counts: Counter[str], *, listed: bool) -> None:
    sentences = [s for s in article.reading.sentences if s.start < row["end"] and row["start"] < s.end]
    inside = [m for m in article.reading.mentions if any(s.start <= m.start < s.end for s in sentences)]
    entities = {entity.id: entity for entity in article.reading.entities}
    names = [name for role in ("actor", "other") for name in row[role]]
    for name in names:
        kind = _standing(name, row, inside, entities, same)
        counts[kind] += 1
        if listed and kind in ("open", "absent"):
            words = article.reading.document.text[row["start"] : row["end"]]
            print(f"{kind:7} {name!r} {article.source} {row['doc']}: {words}")
    known = [*names, *([row["by"]] if row.get("by") else [])]
    for mention in inside:
        entity = entities.get(mention.entity_id or "")
        anaphor = mention.kind is MentionKind.PRONOUN and entity is not None
        within = row["start"] <= mention.start < row["end"]
        if anaphor and within and not any(same.is_same(name, entity, "") for name in known):
            counts["led astray"] += 1


def _standing(name: str, row: Row, inside: list[Mention], entities: dict[str, Entity], same: ByScorer) -> str:
    alike = [m for m in inside if same.is_same(name, entities.get(m.entity_id or ""), m.text)]
    if any(m.kind not in ANAPHORS or same.is_same(name, None, m.text) for m in alike):
        return "named"
    if alike:
        return "reached"
    pronouns = (m for m in inside if m.kind is MentionKind.PRONOUN and m.entity_id is None)
    return "open" if any(row["start"] <= m.start < row["end"] for m in pronouns) else "absent"


if __name__ == "__main__":
    main()
