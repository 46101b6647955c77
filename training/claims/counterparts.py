"""Fit who fills an empty role, on the even lines: `python -m training.claims.counterparts --shared ../shared`.

On the training articles the tables and the encoder are surer of the parties than on any other, so that what is left
over there tells little; the even development lines are what confidence is fitted on too.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from recoupe.stages.claim import counterparts
from recoupe.stages.claim.acts import acts_of
from recoupe.stages.claim.counterparts import Dealings, Signs, asked, remember
from recoupe.stages.claim.encoded import Encoded
from recoupe.stages.claim.general import General
from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.loglinear import BIAS, FOLDER
from recoupe.stages.claim.party import Cast
from recoupe.stages.claim.traits import Seen
from recoupe.stages.claim.voice import Voice
from recoupe.syntax import Tree
from training.claims.labels import Labeller
from training.claims.learn import WORK
from training.claims.prepare import DEV, Article, ByScorer, articles, matcher

STRENGTH = 0.05


def examples(article: Article, same: ByScorer) -> Iterator[tuple[Signs, bool]]:
    """Yield the signs of every entity that may fill an empty role of a gold act, and whether it does."""
    reading = article.reading
    words = lexicon(reading.document.language)
    cast, voice = Cast(reading, words), Voice(reading)
    encoded = Encoded(reading, cast)
    general = General(reading, words, cast, voice, encoded)
    labeller = Labeller(reading, article.rows, same)
    told, gold = [], {}
    for place, sentence in enumerate(reading.sentences):
        if not sentence.tokens:
            continue
        cast.enter(Tree(sentence))
        seen = Seen(cast.tree, words, cast.mentioned(), place)
        told += general.weighed(seen, tuple(acts_of(seen.tree, words, reading.document.language)))
        gold |= {(place, label.i): label.row for label in labeller.label(seen.tree)[0]}
    dealings, before = Dealings(told, encoded.named), dict[tuple[str, str], str]()
    for act in told:
        row = gold.get((act.seen.place, act.weighed.act.token.i))
        if row is not None:
            names = {
                role: {entity.id for entity in reading.entities for name in row[role] if same.is_same(name, entity, "")}
                for role in ("actor", "other")
            }
            for left, role, signs in asked(act, dealings, before):
                yield signs, left.entity in names[role]
        remember(act, before)


def main() -> None:
    """Fit on the even lines, write the table, and print how good the likeliest entities of both halves are."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    options = parser.parse_args()
    same = matcher(options.shared)
    dev = articles(options.shared, DEV, WORK / "dev.pickle")
    halves = {half: [each for a in dev if a.half == half for each in examples(a, same)] for half in ("even", "odd")}
    names = sorted({name for signs, _ in halves["even"] for name in signs} - {BIAS})
    tables = {
        half: np.array([[float(signs.get(name, 0.0)) for name in names] for signs, _ in found])
        for half, found in halves.items()
    }
    middle, spread = tables["even"].mean(0), tables["even"].std(0) + 1e-6
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    model.fit((tables["even"] - middle) / spread, [answer for _, answer in halves["even"]])
    weights = model.coef_[0] / spread
    bias = float(model.intercept_[0] - (weights * middle).sum())
    rows = [(BIAS, bias), *zip(names, weights, strict=True)]
    lines = ["sign\tweight", *(f"{name}\t{weight:.4f}" for name, weight in rows)]
    (FOLDER / counterparts.TABLE).write_text("\n".join(lines) + "\n", encoding="utf-8")
    for half, found in halves.items():
        told = model.predict_proba((tables[half] - middle) / spread)[:, 1] >= counterparts.LEAST
        right = sum(answer for (_, answer), said in zip(found, told, strict=True) if said)
        print(f"{half}: {len(found)} asked, {int(told.sum())} likely enough, {right} of them right")


if __name__ == "__main__":
    main()
