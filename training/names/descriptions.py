"""Every definite description of annotated texts as a choice among everybody else and nobody.

Own rows (`training/names/descriptions`): article, language, nouns [{start, end, head, means}]. `means` are the words of
the same somebody as written elsewhere in the article, none for somebody of his own, null where it cannot be told.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from recoupe.encoder.antecedents import DESCRIBED, TABLE, Antecedents
from recoupe.model import Reading
from recoupe.stages.mention import STAGE, definite, stage
from recoupe.stages.mention.definite import Text as Stretches
from recoupe.stages.mention.described import Candidate, Description, features, nobody_features
from recoupe.stages.mention.working import Figure, Found
from training.names import gold
from training.names.choices import Choice

FOLDER = Path(__file__).parent / "descriptions"
Bounds = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Described:
    """A text with what its descriptions mean: `asked` the places of whom each takes up, by where its noun begins.

    A description of somebody of his own has no places; one that is not annotated is not asked.
    """

    language: str
    reading: Reading
    asked: dict[int, list[Bounds]] = field(default_factory=dict)


def own(*, held: bool | None = None, folder: Path = FOLDER) -> list[Described]:
    """Return our own articles, those to learn from, those held back, or both."""
    rows = [row for path in sorted(folder.glob("*.jsonl")) for row in _lines(path)]
    wanted = [row for n, row in enumerate(rows) if held is None or (n % gold.HELD == 0) == held]
    readings = gold.readings([(row["language"], gold.article(row["article"])) for row in wanted])
    return [_own(row, reading) for row, reading in zip(wanted, readings, strict=True)]


def _own(row: dict[str, Any], reading: Reading) -> Described:
    asked = {}
    for noun in row["nouns"]:
        if noun["means"] is not None and len(noun["means"]) < 2:
            places = [place for words in noun["means"] for place in _places(reading.document.text, words)]
            asked[noun["head"]] = [each for each in places if not _cross(each, (noun["start"], noun["end"]))]
    return Described(row["language"], reading, asked)


def _places(text: str, words: str) -> Iterator[Bounds]:
    return ((start, start + len(words)) for start in gold.occurrences(text, words))


def gum(path: Path) -> list[Described]:
    """Return the documents of a file of GUM: every noun is annotated, and takes up the heads of its entity."""
    found = []
    for text in gold.gum(path):
        of: dict[str, list[Bounds]] = {}
        for start, entities in text.heads.items():
            for entity in entities:
                of.setdefault(entity, []).append((start, start + 1))
        asked = {
            start: [place for entity in text.heads.get(start, ()) for place in of[entity] if place[0] != start]
            for start in text.asked
        }
        found.append(Described("en", text.reading, asked))
    return found


def choices(texts: Sequence[Described]) -> list[Choice]:
    """Return every annotated description of the texts with its candidates, as the product has them."""
    return [choice for n, text in enumerate(texts) for choice in _choices(text, n)]


def _choices(text: Described, number: int) -> list[Choice]:
    found: list[Choice] = []

    def resolve(stretches: Stretches, description: Description, candidates: Sequence[Candidate]) -> Figure | None:
        places = text.asked.get(_start(stretches, description.found))
        if places is None or not candidates:
            return None
        right = [_fits(stretches, each.figure, places) for each in candidates]
        found.append(
            Choice(
                text=number, place=definite.place_of(description.found), language=text.language, word=description.lemma,
                features=[features(description, each) for each in candidates], right=right,
                nobody=nobody_features(description, len(candidates)), keys=[(each.figure,) for each in candidates],
                places=[definite.place_of(each.found) for each in candidates], named=any(right),
            )
        )  # fmt: skip
        return next((each.figure for each, fits in zip(candidates, right, strict=True) if fits), None)

    _with(resolve, text.reading)
    return found


def _with(resolve: Callable[..., Figure | None], reading: Reading) -> None:
    """Read the mentions of a text with another judge of descriptions, even where no heads fit the encoder."""
    original, heads = definite.resolve, stage.antecedents_of
    definite.resolve = resolve
    stage.antecedents_of = lambda read, table=TABLE: Antecedents([], {}) if table == DESCRIBED else heads(read, table)
    try:
        STAGE.run(reading)
    finally:
        definite.resolve, stage.antecedents_of = original, heads


def _start(stretches: Stretches, found: Found) -> int:
    return stretches.scenes[found.sentence].tokens[found.head].start


def _fits(stretches: Stretches, figure: Figure, places: Sequence[Bounds]) -> bool:
    """Tell whether the text has somebody, by name or in other words, where the annotation does."""
    own = [each for each in stretches.found if each.figure is figure]
    heads = [stretches.scenes[each.sentence].tokens[each.head] for each in own]
    return any(_cross((head.start, head.end), place) for head in heads for place in places)


def _cross(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
