"""Learn the weights of `stages/time/dating.tsv`: which time of a text a claim has.

    cd ../shared/benchmarks && python -m training.dating claims/train-{en,fr}.jsonl happenings/piles/t?.jsonl

Beside each file of articles lies its `.gold.jsonl`. A claim is set at the first trigger of each row that the text
holds; a candidate is right where it overlaps the row's time, and wrong where the row has none. The weights are those
of a logistic regression with a penalty, rounded; signs seen less than six times have none.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from recoupe.model import Claim, Document, Frame, Modality, Polarity, Reading, Span, Token, When
from recoupe.pipeline import document_stages
from recoupe.stages.read.reader import read_inputs
from recoupe.stages.time import candidate, dating
from recoupe.stages.time.belong import owner_of
from recoupe.stages.time.nearby import near
from recoupe.stages.time.page import Page
from recoupe.stages.time.story import elsewhere

TABLE = Path(dating.__file__).with_name("dating.tsv")
SEEN = 6
PENALTY = 4.0
LEAST = 0.1
HEAD = """# What each sign adds to the log-odds that a time is the claim's, learned by training/dating.py from
# news read line by line (Wikinews, French TimeBank, PUD) and invented stories; nearby.py and story.py name the signs.
"""
Example = tuple[tuple[str, ...], int]
Row = dict[str, Any]


def main(paths: list[Path]) -> None:
    """Fit the two sets of signs, one after the other, and write the table."""
    documents = [pair for path in paths for pair in read(path)]
    weights = fit([one for reading, rows in documents for one in nearby_examples(reading, rows)])
    _use(weights)
    weights |= fit([one for reading, rows in documents for one in far_examples(reading, rows)])
    lines = [f"{sign}\t{weight:.2f}" for sign, weight in sorted(weights.items()) if abs(weight) >= LEAST]
    TABLE.write_text(HEAD + "sign\tweight\n" + "\n".join(lines) + "\n", encoding="utf-8")


def read(path: Path) -> Iterator[tuple[Reading, dict[str, Row]]]:
    """Yield the articles of a file with a claim at each row of their gold."""
    gold: dict[str, list[Row]] = {}
    for line in path.with_suffix(".gold.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold.setdefault(row["doc"], []).append(row)
    articles = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    names = {article["text"]: article["id"] for article in articles}
    for document in read_inputs([path]):
        if isinstance(document, Document) and names[document.text] in gold:
            reading = Reading(document=document)
            for stage in document_stages():
                if stage.name not in {"claim", "date"}:
                    reading = stage.run(reading)
            rows = {row["id"]: row for row in gold[names[document.text]]}
            claims = tuple(claim for row in rows.values() if (claim := _claim(reading, row)) is not None)
            yield dating.ready(replace(reading, claims=claims)), rows


def _claim(reading: Reading, row: Row) -> Claim | None:
    for sentence in reading.sentences:
        inside = [one for one in sentence.tokens if row["start"] <= one.start and one.end <= row["end"]]
        head = next((found for word in row["triggers"] if (found := _trigger(inside, word)) is not None), None)
        if head is not None:
            return Claim(
                id=row["id"], document_id=reading.document.id, start=row["start"], end=min(row["end"], sentence.end),
                sentence=Span(sentence.start, sentence.end), predicate=head.lemma, frame=Frame.OTHER,
                modality=Modality(row["modality"]), polarity=Polarity(row["polarity"]),
            )  # fmt: skip
    return None


def _trigger(tokens: list[Token], word: str) -> Token | None:
    words = word.lower().split()
    return next((one for one in tokens if one.text.lower() in words and one.upos in {"VERB", "NOUN", "PROPN"}), None)


def right(row: Row, when: When) -> int | None:
    """Tell whether a time overlaps the row's; None where either is open or written otherwise."""
    if when.earliest is None or when.latest is None or int(when.latest[:4]) - int(when.earliest[:4]) > 1:
        return None
    if row["time"] is None:
        return 0
    first, _, last = row["time"].partition("/")
    if any(len(part) not in {0, 4, 7, 10} for part in (first, last)) or "-2" in row["time"][4:6]:
        return None
    return int(when.earliest <= (last or first) + "-12-31"[len(last or first) - 4 :] and first <= when.latest)


def nearby_examples(reading: Reading, rows: dict[str, Row]) -> Iterator[Example]:
    """Yield the signs of each time that stands in a claim's sentence, and whether it is the claim's."""
    page = Page.of(reading)
    owners = {timex: owner_of(page, timex) for timex in reading.times}
    for claim in reading.claims:
        yield from _labelled(rows[claim.id], near(page, claim, owners))


def far_examples(reading: Reading, rows: dict[str, Row]) -> Iterator[Example]:
    """Yield the same of each time from elsewhere, for the claims that their sentence leaves without one."""
    story = dating.story_of(Page.of(reading))
    for claim in reading.claims:
        if claim.id not in story.dated:
            yield from _labelled(rows[claim.id], elsewhere(story, claim))


def _labelled(row: Row, candidates: list[candidate.Candidate]) -> Iterator[Example]:
    for one in candidates:
        label = right(row, one.when)
        if label is not None:
            yield one.signs, label


def fit(examples: list[Example]) -> dict[str, float]:
    """Return the weights by Newton's method; a bias is hardly penalised."""
    counts = Counter(sign for signs, _ in examples for sign in set(signs))
    names = sorted(sign for sign, count in counts.items() if count >= SEEN)
    places = {sign: place for place, sign in enumerate(names)}
    shown = np.zeros((len(examples), len(names)))
    for row, (signs, _) in enumerate(examples):
        shown[row, [places[sign] for sign in signs if sign in places]] = 1
    labels = np.array([label for _, label in examples])
    penalty = np.array([0.01 if sign.endswith("bias") else PENALTY for sign in names])
    weights = np.zeros(len(names))
    for _ in range(12):
        odds = 1 / (1 + np.exp(-shown @ weights))
        slope = shown.T @ (odds - labels) + penalty * weights
        bend = (shown.T * (odds * (1 - odds))) @ shown + np.diag(penalty)
        weights -= np.linalg.solve(bend, slope)
    return dict(zip(names, weights.tolist(), strict=True))


def _use(weights: dict[str, float]) -> None:
    lines = "\n".join(f"{sign}\t{weight:.4f}" for sign, weight in sorted(weights.items()))
    TABLE.write_text("sign\tweight\n" + lines + "\n", encoding="utf-8")
    candidate.weights.cache_clear()


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
