"""Learn the weights of `stages/time/dating.tsv`: which time of a text a claim has.

    python -m training.dating.learn --shared ../shared

The rows are those of the free train sets, of the train piles and of the invented articles whose rows have a time. A
row is put on the claim that is read at its word, so that the weights meet claims as they are read; a candidate is
right where it overlaps the row's time, and wrong where the row has none. Where the row names the words that date it
and they stand in the candidate's sentence, the candidate must be those words. PUD's pieces, two sentences without a
day, are left out. The weights are those of a logistic regression with a penalty, rounded; signs seen less than ten
times have none.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from recoupe.model import When
from recoupe.stages.time import candidate, dating
from recoupe.stages.time.belong import owner_of
from recoupe.stages.time.nearby import near
from recoupe.stages.time.page import Page
from recoupe.stages.time.story import elsewhere
from training.claims.labels import Row
from training.claims.prepare import TRAIN
from training.dating.told import Told, articles, invented

TABLE = Path(dating.__file__).with_name("dating.tsv")
SEEN = 10
PENALTY = 10.0
"""For the signs of a claim's own sentence."""
PENALTY_FAR = 20.0
"""For those of the rest of the text: the claims of one article have much in common, and so count for fewer."""
NEWS = 4.0
"""What a row of news weighs for the times of the rest of the text: invented articles change their day more often."""
LEAST = 0.02
HEAD = """# What each sign adds to the log-odds that a time is the claim's, learned by training/dating/learn.py from
# news read line by line (Wikinews, French TimeBank) and invented articles; nearby.py, scope.py and story.py name them.
"""
Example = tuple[tuple[str, ...], int]


def main() -> None:
    """Fit the two sets of signs, one after the other, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    options = parser.parse_args()
    train = [told for told in articles(options.shared / "benchmarks", TRAIN, "train") if not _is_piece(told)]
    train += invented("invented")
    train = [replace(told, reading=dating.ready(told.reading)) for told in train]
    weights = fit([one for told in train for one in nearby_examples(told)])
    _use(weights)
    far = [(one, 1.0 if told.source.startswith("invented") else NEWS) for told in train for one in far_examples(told)]
    weights |= fit([one for one, _ in far], PENALTY_FAR, [weight for _, weight in far])
    lines = [f"{sign}\t{weight:.2f}" for sign, weight in sorted(weights.items()) if abs(weight) >= LEAST]
    TABLE.write_text(HEAD + "sign\tweight\n" + "\n".join(lines) + "\n", encoding="utf-8")


def _is_piece(told: Told) -> bool:
    return any(row["doc"].startswith("pud") for row in told.rows.values())


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


def nearby_examples(told: Told) -> Iterator[Example]:
    """Yield the signs of each time that stands in a claim's sentence, and whether it is the claim's."""
    page = Page.of(told.reading)
    owners = {timex: owner_of(page, timex) for timex in told.reading.times}
    for claim in told.reading.claims:
        if claim.id in told.rows:
            yield from _labelled(told, told.rows[claim.id], near(page, claim, owners))


def far_examples(told: Told) -> Iterator[Example]:
    """Yield the same of each time from elsewhere, for the claims that their sentence leaves without one."""
    story = dating.story_of(Page.of(told.reading))
    for claim in told.reading.claims:
        if claim.id in told.rows and claim.id not in story.dated:
            yield from _labelled(told, told.rows[claim.id], elsewhere(story, claim))


def _labelled(told: Told, row: Row, candidates: list[candidate.Candidate]) -> Iterator[Example]:
    for one in candidates:
        label = right(row, one.when)
        if label is not None:
            yield one.signs, int(label and not _other_words(told, row, one.when))


def _other_words(told: Told, row: Row, when: When) -> bool:
    """Tell whether the words that date a row stand in an expression's sentence and are not the expression."""
    text, words, span = told.reading.document.text, row.get("when"), when.span
    if not words or span is None:
        return False
    sentence = next(one for one in told.reading.sentences if one.start <= span.start < one.end)
    start = text.find(words, sentence.start, sentence.end)
    places = []
    while start >= 0:
        places.append((start, start + len(words)))
        start = text.find(words, start + 1, sentence.end)
    return bool(places) and not any(first < span.end and span.start < last for first, last in places)


def fit(
    examples: list[Example], penalised: float = PENALTY, weighed: Sequence[float] | None = None
) -> dict[str, float]:
    """Return the weights by Newton's method; a bias is hardly penalised."""
    counts = Counter(sign for signs, _ in examples for sign in set(signs))
    names = sorted(sign for sign, count in counts.items() if count >= SEEN)
    places = {sign: place for place, sign in enumerate(names)}
    shown = np.zeros((len(examples), len(names)))
    for row, (signs, _) in enumerate(examples):
        shown[row, [places[sign] for sign in signs if sign in places]] = 1
    labels = np.array([label for _, label in examples])
    weighs = np.ones(len(examples)) if weighed is None else np.array(weighed)
    penalty = np.array([0.01 if sign.endswith("bias") else penalised for sign in names])
    weights = np.zeros(len(names))
    for _ in range(12):
        odds = 1 / (1 + np.exp(-shown @ weights))
        slope = shown.T @ (weighs * (odds - labels)) + penalty * weights
        bend = (shown.T * (weighs * odds * (1 - odds))) @ shown + np.diag(penalty)
        weights -= np.linalg.solve(bend, slope)
    return dict(zip(names, weights.tolist(), strict=True))


def _use(weights: dict[str, float]) -> None:
    lines = "\n".join(f"{sign}\t{weight:.4f}" for sign, weight in sorted(weights.items()))
    TABLE.write_text("sign\tweight\n" + lines + "\n", encoding="utf-8")
    candidate.weights.cache_clear()


if __name__ == "__main__":
    main()
