"""Learn the weights of pronouns from GUM: `python -m training.names.learn en_gum-train.conllu en_gum-dev.conllu`.

Each pronoun of the training part is a choice among the stretches before it and nobody; the weights make the right
choice likely (a log-linear model, by gradient, with a penalty on large weights). While learning, every pronoun is
taken to mean what the annotation says, so that the next one finds a right history. GUM's annotation and the genres in
these files (academic, biography, court, interview, news, voyage) are under free licences; the weights hold no text.
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

from recoupe import ontology
from recoupe.model import Document, Reading, Token
from recoupe.stages.mention import STAGE, pronouns, weigh
from recoupe.stages.mention.lexicon import Lexicon
from recoupe.stages.mention.recent import Recent, Referent
from recoupe.stages.mention.rows import PronounRow
from recoupe.stages.mention.scene import Scene
from recoupe.stages.parse import parse_text
from training.names.measure import Gold, documents

ROUNDS = 300
PENALTY = 1.5
RATE = 0.15
SMALL = 0.02
Places = dict[tuple[int, int], tuple[int, int]]
"""Where each word of each sentence begins, and the word above it."""
Choice = tuple[list[list[str]], list[bool], list[str], list[object]]
"""One pronoun: the features of each candidate, which are right, the features of nobody, whom each candidate means."""


def choices(golds: list[Gold]) -> list[Choice]:
    """Return every pronoun of the documents with its candidates."""
    found: list[Choice] = []
    for n, gold in enumerate(golds):
        entities = _entities(gold)
        sentences = parse_text(gold.text, "en", f"d{n}")

        places = {(i, t.i): (t.start, s.tokens[t.head].start) for i, s in enumerate(sentences) for t in s.tokens}

        def resolve(
            scene: Scene, token: Token, row: PronounRow, recent: Recent, lexicon: Lexicon, *, quoted: bool,
            entities: dict[int, set[str]] = entities, places: Places = places,
        ) -> pronouns.Reading:  # fmt: skip
            pairs = pronouns.candidates(scene, token, row, recent, lexicon, quoted=quoted)
            meant = entities.get(token.start, set())
            right = [bool(meant & _meanings(pair.item, places, entities)) for pair in pairs]
            form = pronouns.form_of(token, row)
            nobody = weigh.nobody_features(len(pairs), form, quoted, token.i < pronouns.OPENING)
            if row.use != "reflexive":
                keys = [pair.item.key or id(pair.item) for pair in pairs]
                found.append(([weigh.features(pair) for pair in pairs], right, nobody, keys))
            chosen = next(
                (pair.item.key for pair, fits in zip(pairs, right, strict=True) if fits and pair.item.key), ()
            )
            return chosen or (), {}

        original, pronouns.resolve = pronouns.resolve, resolve
        STAGE.run(
            Reading(document=Document(id=f"d{n}", path=f"d{n}", text=gold.text, language="en"), sentences=sentences)
        )
        pronouns.resolve = original
    return found


def _entities(gold: Gold) -> dict[int, set[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    for entity, _, head, _, _ in gold.mentions:
        found[gold.words[head][0]].add(entity)
    return found


def _meanings(
    item: Referent, places: dict[tuple[int, int], tuple[int, int]], entities: dict[int, set[str]]
) -> set[str]:
    """Return the gold entities of a stretch; of a coordination that of its first member, whose head is its own."""
    start, head = places[item.sentence, item.token]
    return entities.get(head if item.others else start, set())


def learn(found: list[Choice]) -> dict[str, float]:
    """Return the weights that make the right choices likely."""
    names = sorted({f for features, _, nobody, _ in found for one in (*features, nobody) for f in one})
    index = {name: i for i, name in enumerate(names)}
    groups = [[[index[f] for f in one] for one in (*features, nobody)] for features, _, nobody, _ in found]
    rights = [np.array([*right, not any(right)]) for _, right, _, _ in found]
    weights, squares = np.zeros(len(names)), np.full(len(names), 1e-6)
    for _ in range(ROUNDS):
        gradient = -PENALTY * weights
        for group, right in zip(groups, rights, strict=True):
            scores = np.array([weights[one].sum() for one in group])
            share = np.exp(scores - scores.max())
            share /= share.sum()
            wanted = share * right / (share * right).sum()
            for one, pull in zip(group, wanted - share, strict=True):
                np.add.at(gradient, one, pull)
        squares += gradient**2
        weights += RATE * gradient / np.sqrt(squares)
    return {name: round(float(weights[i]), 3) for name, i in index.items() if abs(weights[i]) >= SMALL}


def curve(found: list[Choice], table: dict[str, float]) -> None:
    """Print how many pronouns are taken, and how many of these rightly, at each mark."""
    taken: dict[float, Counter[str]] = defaultdict(Counter)
    for features, right, nobody, keys in found:
        scores = np.exp([sum(table.get(f, 0.0) for f in one) for one in (*features, nobody)])
        scores /= scores.sum()
        shares: dict[object, float] = defaultdict(float)
        fits: dict[object, bool] = defaultdict(bool)
        for key, share, fit in zip(keys, scores, right, strict=False):
            shares[key] += share
            fits[key] |= fit
        best = max(shares, key=lambda key: shares[key], default=None)
        named = isinstance(best, tuple)
        for mark in (0.4, 0.5, 0.6, 0.7, 0.8):
            if best is not None and named and shares[best] >= mark:
                taken[mark]["taken"] += 1
                taken[mark]["right"] += fits[best]
    for mark, counts in sorted(taken.items()):
        print(f"{mark}: {counts['taken']} of {len(found)} taken, {counts['right'] / counts['taken']:.1%} right")


def main() -> None:
    """Learn, write the table, and print the curve on the second file."""
    train, dev = (choices(documents(Path(path))) for path in sys.argv[1:3])
    table = learn(train)
    rows = "".join(f"{name}\t{weight}\n" for name, weight in sorted(table.items()))
    Path(ontology.__file__).with_name("pronoun_weights.tsv").write_text("feature\tweight\n" + rows, encoding="utf-8")
    print(len(train), len(dev), len(table))
    curve(dev, table)


if __name__ == "__main__":
    main()
