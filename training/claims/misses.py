"""Why core rows of the even development lines are not whole: `python -m training.claims.misses --shared ../shared`.

With `--told` a party counts only where the claim tells its part, not where the act is only said to concern it.
"""

import argparse
from collections import Counter
from collections.abc import Collection
from pathlib import Path

from recoupe.model import Claim, Entity, Reading
from recoupe.stages.claim.run import run
from training.claims.confidence import ASIDE, REAL
from training.claims.labels import Row
from training.claims.learn import WORK
from training.claims.prepare import DEV, Article, ByScorer, articles, matcher

LETTERS = 4


def main() -> None:
    """Print how many rows are whole and, of the others, the first cause that applies."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--told", action="store_true", help="count a party only where its part is told")
    options = parser.parse_args()
    same = matcher(options.shared)
    dev = [each for each in articles(options.shared, DEV, WORK / "dev.pickle") if each.half == "even"]
    causes = Counter(cause for article in dev for cause in causes_of(article, same, told=options.told))
    for cause, count in causes.most_common():
        print(f"{count:5} {100 * count / causes.total():5.1f} %  {cause}")


def causes_of(article: Article, same: ByScorer, *, told: bool = False) -> list[str]:
    """Return for each core row of an article why it is not whole, or "whole"."""
    reading = run(article.reading)
    aside = ASIDE if told else frozenset[str]()
    return [_cause(reading, row, same, aside) for row in article.rows if row["core"]]


def _cause(reading: Reading, row: Row, same: ByScorer, aside: Collection[str] = ()) -> str:
    near = [claim for claim in reading.claims if claim.start < row["end"] and row["start"] < claim.end]
    stems = {trigger.split()[0].lower()[:LETTERS] for trigger in row["triggers"]}
    found = next((claim for claim in near if claim.predicate[:LETTERS] in stems), None)
    if found is None:
        return "no claim at its word" + ("; one of another word overlaps" if near else "")
    entities = {entity.id: entity for entity in reading.entities}
    for role in ("actor", "other"):
        for name in row[role]:
            parts = [each for each in found.roles if each.role not in aside]
            if not any(same.is_same(name, entities.get(r.entity_id or ""), r.text) for r in parts):
                return f"{role} missing: {_where(reading, found, name, entities, same)}"
    return _beyond_parties(reading, row, found, entities, same)


def _where(reading: Reading, claim: Claim, name: str, entities: dict[str, Entity], same: ByScorer) -> str:
    """Return where a missing party is named."""
    alike = [m for m in reading.mentions if same.is_same(name, entities.get(m.entity_id or ""), m.text)]
    if any(claim.sentence.start <= mention.start < claim.sentence.end for mention in alike):
        return "named in the sentence"
    return "named elsewhere" if alike else "not known by that name"


def _beyond_parties(reading: Reading, row: Row, claim: Claim, entities: dict[str, Entity], same: ByScorer) -> str:
    known = [*row["actor"], *row["other"], *([row["by"]] if row["by"] else [])]
    parties = [(entities.get(r.entity_id or ""), r.text) for r in claim.roles if r.role not in ASIDE and r.entity_id]
    if any(not any(same.is_same(name, *party) for name in known) for party in parties):
        return "a party too many"
    if claim.polarity.value != row["polarity"]:
        return "polarity"
    if (claim.modality.value in REAL) != (row["modality"] in REAL):
        return "real or not"
    heard = next((each for each in reading.attributions if each.id == claim.attribution_id), None)
    voices = [] if heard is None else [(entities.get(i), "") for i in heard.source_entity_ids]
    voices += [] if heard is None else [(None, heard.source_text)]
    said = any(same.is_same(row["by"], *voice) for voice in voices) if row["by"] else heard is None
    return "whole" if said else "who says it"


if __name__ == "__main__":
    main()
