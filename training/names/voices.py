"""Count whose words the gold claims are said to be: `python -m training.names.voices --shared ../shared`.

Of the rows with a speaker (`by`): `right` where a saying around the row's trigger has that speaker, `wrong` where only
others speak there, `missed` where nobody does. Of the rows in the article's own voice: `said` where a named source is
taken to vouch for the trigger. Then the sources of all sayings by what they are: `mute` (a relative or other word that
names nobody), `open` (a pronoun without its person), `told` (the rest), `none`. Of the development files the even
articles alone are counted.
"""

import argparse
from collections import Counter
from pathlib import Path

from recoupe.model import Attribution, Entity, Token
from recoupe.stages.attribute.page import lay_out
from recoupe.stages.attribute.speaking import can_speak
from training.claims.labels import Row
from training.claims.prepare import DEV, TRAIN, Article, ByScorer, articles, matcher


def main() -> None:
    """Print the counts by language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    options = parser.parse_args()
    same = matcher(options.shared)
    for name, sources in (("train", TRAIN), ("dev, even", DEV)):
        pool = [each for each in articles(options.shared, sources) if name == "train" or each.half == "even"]
        for language in ("en", "fr"):
            counts: Counter[str] = Counter()
            for article in (each for each in pool if each.reading.document.language == language):
                _rows(article, same, counts)
                _sources(article, counts)
            _print(f"{name}, {language}", counts)


def _print(title: str, counts: Counter[str]) -> None:
    print(title)
    for part, whole in (("right", "by"), ("wrong", "by"), ("missed", "by"), ("said", "own voice")):
        share = counts[part] / max(1, counts[whole])
        print(f"  {part:8} {counts[part]:5} of {counts[whole]:5} rows, {whole}: {share:.1%}")
    for part in ("told", "open", "mute", "none"):
        print(f"  {part:8} {counts[part]:5} of {counts['sayings']:5} sayings")


def _rows(article: Article, same: ByScorer, counts: Counter[str]) -> None:
    entities = {entity.id: entity for entity in article.reading.entities}
    for row in article.rows:
        at = _trigger(article.reading.document.text, row)
        around = [a for a in article.reading.attributions if any(span.start <= at < span.end for span in a.content)]
        if row.get("by"):
            counts["by"] += 1
            right = any(_is(row["by"], one, entities, same) for one in around)
            counts["right" if right else "wrong" if around else "missed"] += 1
        else:
            counts["own voice"] += 1
            vouching = (a for a in around if a.source and any(span.start <= at < span.end for span in a.vouched))
            counts["said"] += next(vouching, None) is not None


def _is(name: str, one: Attribution, entities: dict[str, Entity], same: ByScorer) -> bool:
    ids = one.source_entity_ids or ("",)
    return any(same.is_same(name, entities.get(entity), one.source_text) for entity in ids)


def _trigger(text: str, row: Row) -> int:
    """Return an offset inside the first trigger that the row's clause holds, else its middle."""
    clause = text[row["start"] : row["end"]].lower()
    for trigger in row["triggers"]:
        at = clause.find(trigger.lower())
        if at >= 0:
            return int(row["start"] + at + len(trigger) // 2)
    return int((row["start"] + row["end"]) // 2)


def _sources(article: Article, counts: Counter[str]) -> None:
    page = lay_out(article.reading)
    words = {token.start: (token, tree) for tree in page.trees for token in tree}
    for one in article.reading.attributions:
        counts["sayings"] += 1
        inside = [words[at][0] for span in one.source for at in range(span.start, span.end) if at in words]
        head = _head(inside)
        if head is None:
            counts["none"] += 1
        elif head.upos == "PRON" and not can_speak(page, head):
            counts["mute"] += 1
        else:
            third = head.upos == "PRON" and head.feats.get("Person") == "3"
            counts["open" if third and not one.source_entity_ids else "told"] += 1


def _head(words: list[Token]) -> Token | None:
    numbers = {word.i for word in words}
    return next((word for word in words if word.head not in numbers or word.head == word.i), None)


if __name__ == "__main__":
    main()
