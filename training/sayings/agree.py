"""What the agreement of rules and head is worth: the weights of a draft's signs, fitted on our own articles."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from recoupe.bench.attributionscore import HALF, Words, jaccard
from recoupe.bench.attributionscore import pairs as paired
from recoupe.encoder import encoder
from recoupe.encoder.sayings import Sayings
from recoupe.model import Reading
from recoupe.stages import attribute
from recoupe.stages.attribute import collect
from recoupe.stages.attribute.confidence import TOGETHER, signs, weights
from recoupe.stages.attribute.draft import Draft
from recoupe.stages.attribute.heard import reheard
from recoupe.stages.attribute.opinion import opinion
from recoupe.stages.attribute.page import lay_out
from recoupe.stages.attribute.remark import respoken
from training.claims.labels import Row
from training.export import Array

TABLE = Path(attribute.__file__).with_name(TOGETHER)
HEADING = """\
# What each sign adds to the log-odds of a saying where the encoder's head has its opinion too, fitted by
# `python -m training.sayings.fit` on the articles of training/sayings, each heard by a head that did not learn from it.
"""
PULL, RARE, ROUNDS = 4.0, 8, 60
"""How strongly the weights set by hand hold, from how many drafts on a sign has a weight, and steps of the fit."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A draft: its signs, and whether it is a saying."""

    signs: tuple[str, ...]
    right: bool


def drafts_of(article: tuple[Row, Reading], table: dict[str, Array]) -> list[Signed]:
    """Return the drafts of one article with what rules and head think of each.

    A draft of the rules is right where it holds half the words of a saying; one of the head, where no draft of the
    rules does, and none holds it.
    """
    row, reading = article
    page = lay_out(reading, Sayings([each for each in encoder().read(reading) if each[1]], table))
    drafts = [reheard(page, draft) for draft in respoken(page, list(collect.drafts_of(page)))]
    words = Words(row["text"])
    gold = [words.saying(one) for one in row["attributions"]]
    read = [words.saying({"source": d.source.spans, "cue": d.cue, "content": d.content}) for d in drafts]
    ruled = [number for number, draft in enumerate(drafts) if draft.form != "heard"]
    taken = {number for number, _ in paired(gold, [read[each] for each in ruled])}
    free = [one for number, one in enumerate(gold) if number not in taken]
    found = []
    for number, draft in enumerate(drafts):
        of = gold if draft.form != "heard" else free
        right = any(jaccard(one.content, read[number].content) >= HALF for one in of)
        told = opinion(page, draft)
        if told and not (draft.form == "heard" and _inside(draft, drafts)):
            found.append(Signed((*signs(page, draft), *told), right))
    return found


def _inside(draft: Draft, drafts: list[Draft]) -> bool:
    return any(span.contains(draft.cue[0]) for other in drafts if other is not draft for span in other.content)


def write(rows: list[Signed]) -> None:
    """Fit the weights to drafts, starting from those set by hand, and write the table."""
    hand = weights()
    names = sorted({sign for row in rows for sign in row.signs})
    names = [name for name in names if name in hand or sum(name in row.signs for row in rows) >= RARE]
    before = np.array([hand.get(name, 0.0) for name in ["bias", *names]])
    has = np.array([[1.0, *(float(name in row.signs) for name in names)] for row in rows])
    right = np.array([float(row.right) for row in rows])
    found = before.copy()
    for _ in range(ROUNDS):
        odds = 1 / (1 + np.exp(-has @ found))
        slope = has.T @ (odds - right) + PULL * (found - before)
        bend = (has.T * (odds * (1 - odds))) @ has + PULL * np.eye(len(found))
        found -= np.linalg.solve(bend, slope)
    lines = [f"{name}\t{value:.2f}\n" for name, value in zip(["bias", *names], found, strict=True)]
    TABLE.write_text(f"{HEADING}sign\tweight\n{''.join(lines)}", encoding="utf-8")
