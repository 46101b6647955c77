"""Fit the weights of acts, parties and axes: `python -m training.claims.learn --shared ../shared`."""

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from recoupe.stages.claim.acts import Act, acts_of
from recoupe.stages.claim.axes import axes_of
from recoupe.stages.claim.lexicon import Lexicon, lexicon
from recoupe.stages.claim.loglinear import BIAS, FOLDER
from recoupe.stages.claim.party import Cast
from recoupe.stages.claim.traits import Seen
from recoupe.stages.claim.voice import Voice
from recoupe.stages.claim.weigh import candidates
from recoupe.syntax import Tree
from training.claims.labels import Label, Labeller
from training.claims.prepare import DEV, TRAIN, Article, ByScorer, articles, invented, matcher, own

WORK = Path(__file__).parents[1] / "work" / "claims"
Example = tuple[list[str], str]
STRENGTH = {"act": 0.12, "root": 0.3, "party": 0.15, "modality": 0.15, "polarity": 0.3, "certainty": 0.1, "told": 0.1}
NEWS, OURS = 2.0, 1.0
"""What an example of read news counts, and one of our own sentences, which are simpler than news."""
RAREST = 2
LEAST = 0.015
NOTHING, ACT = "nothing", "act"
NONE, ACTOR, OTHER = "none", "actor", "other"


def examples(found: Iterable[Article], same: ByScorer) -> dict[str, list[Example]]:
    """Return the examples of each model."""
    table: dict[str, list[Example]] = {name: [] for name in STRENGTH}
    for article in found:
        reading = article.reading
        words = lexicon(reading.document.language)
        labeller, cast, voice = Labeller(reading, article.rows, same), Cast(reading, words), Voice(reading)
        for place, sentence in enumerate(reading.sentences):
            if not sentence.tokens:
                continue
            tree = Tree(sentence)
            cast.enter(tree)
            seen = Seen(tree, words, cast.mentioned(), place)
            labels, skipped = labeller.label(tree)
            known = {label.i: label for label in labels}
            for act in acts_of(tree, words, reading.document.language):
                if act.token.i in skipped:
                    continue
                label = known.get(act.token.i)
                table["act"].append((seen.act(act), ACT if label else NOTHING))
                if label is not None:
                    _of(table, seen, act, label, words, voice)
    return table


def _of(table: dict[str, list[Example]], seen: Seen, act: Act, label: Label, words: Lexicon, voice: Voice) -> None:
    row = label.row
    table["root"].append((seen.act(act), row["plover"]))
    taken = {seen.entity(seen.tree.tokens[i]) for r in (ACTOR, OTHER) for i in label.parties[r]} - {None}
    for token in candidates(seen, act):
        role = next((r for r in (ACTOR, OTHER) if token.i in label.parties[r]), NONE)
        if role != NONE or seen.entity(token) not in taken:
            table["party"].append((seen.party(act, token), role))
    traits = seen.stands(act, axes_of(seen.tree, act.token, words))
    table["modality"].append((traits, row["modality"]))
    table["polarity"].append((traits, row["polarity"]))
    table["certainty"].append((traits, row["certainty"]))
    heard = voice.innermost(act.token)
    if heard is not None:
        table["told"].append((seen.told(act, heard, frozenset()), "yes" if row["by"] else "no"))


def fit(name: str, found: list[Example], shares: np.ndarray) -> tuple[list[str], dict[str, np.ndarray]]:
    """Return the classes and the weights of the traits that are seen often enough; `shares`: what an example counts."""
    count = Counter(trait for traits, _ in found for trait in set(traits))
    numbers = {trait: i for i, trait in enumerate(sorted(t for t, n in count.items() if n >= RAREST))}
    matrix = _matrix(found, numbers)
    classes = sorted({answer for _, answer in found})
    model = LogisticRegression(C=STRENGTH[name], max_iter=250, tol=1e-3)
    model.fit(matrix, [answer for _, answer in found], sample_weight=shares)
    assert list(model.classes_) == classes
    weights, bias = model.coef_, model.intercept_
    if len(classes) == 2:
        weights, bias = np.vstack([-weights / 2, weights / 2]), np.concatenate([-bias / 2, bias / 2])
    rows = {trait: weights[:, i] for trait, i in numbers.items() if np.abs(weights[:, i]).max() >= LEAST}
    return classes, {BIAS: bias, **rows}


def _matrix(found: list[Example], numbers: dict[str, int]) -> csr_matrix:
    columns, starts = [], [0]
    for traits, _ in found:
        columns += sorted({numbers[trait] for trait in traits if trait in numbers})
        starts.append(len(columns))
    return csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(found), len(numbers)))


def write(name: str, classes: list[str], weights: dict[str, np.ndarray]) -> None:
    """Write a model as the table that ships."""
    FOLDER.mkdir(exist_ok=True)
    lines = ["\t".join(["trait", *classes])]
    lines += ["\t".join([trait, *(f"{value:.3f}" for value in row)]) for trait, row in sorted(weights.items())]
    (FOLDER / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Fit every model on the training data and print its figures on the development data."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--only", nargs="*", default=list(STRENGTH))
    parser.add_argument("--even", action="store_true", help="learn from the even lines of the development sets too")
    options = parser.parse_args()
    same = matcher(options.shared)
    news, ours = articles(options.shared, TRAIN, WORK / "train.pickle"), own("train", WORK / "own.pickle")
    news += invented(WORK / "invented.pickle")
    dev = articles(options.shared, DEV, WORK / "dev.pickle")
    halves = {half: examples([a for a in dev if a.half == half], same) for half in ("even", "odd")}
    parts = [(examples(news, same), NEWS), (examples(ours, same), OURS)]
    parts += [(halves["even"], NEWS)] if options.even else []
    for name in options.only:
        found = [example for table, _ in parts for example in table[name]]
        shares = np.concatenate([np.full(len(table[name]), share) for table, share in parts])
        classes, weights = fit(name, found, shares)
        write(name, classes, weights)
        print(name, len(found), "examples", len(weights), "traits", flush=True)
        for half, asked in halves.items():
            print("  ", half, figures(classes, weights, asked[name]), flush=True)


def figures(classes: list[str], weights: dict[str, np.ndarray], found: list[Example]) -> dict[str, float]:
    """Return the share right, and for each class but the commonest of two or three precision and recall."""
    told: list[tuple[str, str]] = []
    for traits, answer in found:
        sums = weights[BIAS] + sum((weights[t] for t in set(traits) if t in weights), np.zeros(len(classes)))
        told.append((classes[int(np.argmax(sums))], answer))
    table = {"right": sum(a == b for a, b in told) / max(1, len(told))}
    for answer in classes if len(classes) < 4 else ():
        right = sum(a == b == answer for a, b in told)
        table[f"{answer} P"] = right / max(1, sum(a == answer for a, _ in told))
        table[f"{answer} R"] = right / max(1, sum(b == answer for _, b in told))
    return {key: round(value, 3) for key, value in table.items()}


if __name__ == "__main__":
    main()
