"""How well the signs of a clash part contradictory pairs from others: `python -m training.pairs.measure PAIRS.tsv`.

PAIRS.tsv holds pairs of fact checks (shared/benchmarks/contradictions); beside them the pairs of this folder. Printed
is the area under the curve: how often a contradictory pair scores above another one. 0.5 is chance.
"""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from recoupe.model import Document, Pile
from recoupe.model.ids import content_id
from recoupe.stages.corroborate.clash import clashes, signs_of_clash
from recoupe.stages.corroborate.desk import profiles_of
from recoupe.stages.corroborate.statement import Statement
from training import clash
from training.pairs.records import Pair, of_bases, of_topics

Scored = tuple[float, bool]


def main(arguments: list[str]) -> None:
    """Print the area of each set, with its pairs of either sort."""
    checks = [(_score(signs), mark) for signs, mark in clash.pairs(Path(arguments[0]))]
    sets = {
        "fact checks, even": checks[0::2],
        "fact checks, odd": checks[1::2],
        "topics": scored(of_topics()),
        "bases": scored(of_bases()),
    }
    for name, rows in sets.items():
        print(f"{name}: {sum(mark for _, mark in rows)} of {len(rows)} contradict, area {area(rows):.3f}")


def scored(pairs: Iterable[Pair]) -> list[Scored]:
    """Return the score of each pair in one language, and whether it contradicts; words tell nothing across two."""
    kept = [pair for pair in pairs if pair.one["l"] == pair.other["l"]]
    told = {each["t"]: _document(each["t"], each["l"]) for pair in kept for each in (pair.one, pair.other)}
    pile = Pile(readings=tuple(clash.whole(document) for document in told.values()))
    by_page = {one.claim.document_id: Statement(one) for one in profiles_of(pile).values()}
    found = {text: by_page[document.id] for text, document in told.items()}
    return [(_score(signs_of_clash(found[p.one["t"]], found[p.other["t"]])), p.contradict) for p in kept]


def _document(text: str, language: str) -> Document:
    return Document(id=content_id("doc", text), path="", text=text, language=language)


def _score(signs: dict[str, float]) -> float:
    model = clashes()
    return model.intercept + sum(model.weights[name] * value for name, value in signs.items())


def area(rows: Sequence[Scored]) -> float:
    """Return how often a contradictory pair scores above another one; of equals, half count."""
    right = np.sort([score for score, mark in rows if not mark])
    above = [np.searchsorted(right, score, side) for score, mark in rows if mark for side in ("left", "right")]
    return float(np.mean(above) / len(right))


if __name__ == "__main__":
    main(sys.argv[1:])
