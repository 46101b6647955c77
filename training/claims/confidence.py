"""Fit the confidence of claims on the even lines: `python -m training.claims.confidence --shared ../shared`.

A claim is right where a reader would cite it: its word carries a gold row, every party of the row is one of its
parties and no other is, and polarity, reality and speaker agree.
"""

import argparse
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from recoupe.model import Claim, Entity
from recoupe.stages.claim import confidence as signs
from recoupe.stages.claim.build import Reader
from recoupe.stages.claim.general import General
from recoupe.stages.claim.lexicon import lexicon
from recoupe.stages.claim.loglinear import BIAS, FOLDER
from recoupe.stages.claim.run import sentences_of
from recoupe.stages.claim.stances import Stances
from recoupe.stages.claim.traits import Seen
from recoupe.stages.claim.weigh import Weighed
from training.claims.labels import Labeller, Row
from training.claims.learn import WORK
from training.claims.prepare import DEV, Article, ByScorer, articles, matcher

REAL = {"actual", "ongoing"}
ASIDE = {"topic", "place", "item"}
STRENGTH = 0.01
Example = tuple[dict[str, float], bool]


class Noting(General):
    """The reader of claims, noting which word each claim was made from and its signs."""

    def __init__(self, *parts) -> None:  # type: ignore[no-untyped-def]
        super().__init__(*parts)
        self.noted: dict[str, tuple[int, dict[str, float]]] = {}

    def _claim(self, seen: Seen, weighed: Weighed, stances: Stances) -> Claim | None:
        found = super()._claim(seen, weighed, stances)
        if found is not None:
            roles, _ = self._roles(seen, weighed)
            parties = frozenset(role.entity_id for role in roles if role.entity_id)
            saying = self.saying(seen, weighed.act, parties)
            noted = signs.signs_of(seen, weighed, roles, stances.of(weighed.act), saying)
            self.noted[found.id] = (weighed.act.token.i, noted)
        return found


def examples(found: list[Article], same: ByScorer) -> list[Example]:
    """Return the signs of every claim with whether it is right."""
    table: list[Example] = []
    for article in found:
        reading = article.reading
        labeller = Labeller(reading, article.rows, same)
        entities = {entity.id: entity for entity in reading.entities}
        sources = {heard.id: heard for heard in reading.attributions}
        for each in sentences_of(Reader(reading, lexicon(reading.document.language)), Noting):
            assert isinstance(each.general, Noting)
            rows = {label.i: label.row for label in labeller.label(each.seen.tree)[0]}
            for claim in each.weighed:
                word, noted = each.general.noted[claim.id]
                heard = sources.get(claim.attribution_id or "")
                voices = [] if heard is None else [(entities.get(i), "") for i in heard.source_entity_ids]
                voices += [] if heard is None else [(None, heard.source_text)]
                table.append((noted, word in rows and is_right(claim, rows[word], entities, voices, same)))
    return table


def is_right(
    claim: Claim, row: Row, entities: dict[str, Entity], voices: list[tuple[Entity | None, str]], same: ByScorer
) -> bool:
    """Tell whether a claim says what a row says."""
    named = [*row["actor"], *row["other"]]
    parties = [(role.role, entities.get(role.entity_id or ""), role.text) for role in claim.roles]
    whole = all(any(same.is_same(name, entity, text) for _, entity, text in parties) for name in named)
    known = [*named, row["by"]] if row["by"] else named
    foreign = any(
        entity is not None and role not in ASIDE and not any(same.is_same(name, entity, text) for name in known)
        for role, entity, text in parties
    )
    by = any(same.is_same(row["by"], *voice) for voice in voices) if row["by"] else not voices
    reality = (claim.modality.value in REAL) == (row["modality"] in REAL)
    return whole and not foreign and by and reality and claim.polarity.value == row["polarity"]


def main() -> None:
    """Fit on the even lines, write the table, and print the reliability of both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    options = parser.parse_args()
    same = matcher(options.shared)
    dev = articles(options.shared, DEV, WORK / "dev.pickle")
    halves = {half: examples([a for a in dev if a.half == half], same) for half in ("even", "odd")}
    names = [name for name in halves["even"][0][0] if name != BIAS]
    tables = {half: np.array([[row[name] for name in names] for row, _ in found]) for half, found in halves.items()}
    middle, spread = tables["even"].mean(0), tables["even"].std(0) + 1e-6
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    model.fit((tables["even"] - middle) / spread, [right for _, right in halves["even"]])
    weights = model.coef_[0] / spread
    rows = [(BIAS, float(model.intercept_[0] - (weights * middle).sum())), *zip(names, weights, strict=True)]
    lines = ["sign\tweight", *(f"{name}\t{weight:.3f}" for name, weight in rows)]
    (FOLDER / signs.TABLE).write_text("\n".join(lines) + "\n", encoding="utf-8")
    for half, found in halves.items():
        told = model.predict_proba((tables[half] - middle) / spread)[:, 1]
        right = np.array([answer for _, answer in found])
        print(half, len(found), "claims, right", round(float(right.mean()), 3))
        for low in np.arange(0, 1, 0.1):
            inside = (told >= low) & (told < low + 0.1)
            if inside.any():
                print(f"  {low:.1f}–{low + 0.1:.1f}: {inside.sum():4} claims, {right[inside].mean():.2f} right")


if __name__ == "__main__":
    main()
