"""Why dated rows of the even development lines get no day: `python -m training.dating.misses --shared ../shared`.

A row is put on the claim that is read at its word, so the shares differ a little from the benchmark's, which pairs rows
and claims by their parties too.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from recoupe.model import Claim, When
from recoupe.stages.time import dating
from recoupe.stages.time.belong import owner_of
from recoupe.stages.time.candidate import Candidate
from recoupe.stages.time.nearby import near
from recoupe.stages.time.page import Page
from recoupe.stages.time.story import Story, elsewhere
from training.claims.labels import Row
from training.claims.prepare import DEV
from training.dating.learn import right
from training.dating.told import Told, articles


def main() -> None:
    """Print for the even lines how many rows are dated rightly and, of the others, where the day is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True)
    options = parser.parse_args()
    dev = [told for told in articles(options.shared / "benchmarks", DEV, "dev") if told.half == "even"]
    causes = Counter(cause for told in dev for cause in causes_of(told))
    for cause, count in causes.most_common():
        print(f"{count:5} {100 * count / causes.total():5.1f} %  {cause}")


def causes_of(told: Told) -> list[str]:
    """Return for each claim that is read at a dated row whether it has the day, or where the day would be."""
    reading = dating.ready(told.reading)
    page = Page.of(reading)
    story, times = dating.story_of(page), {claim.id: claim.time for claim in dating.run(told.reading).claims}
    rows = {claim: row for claim, row in told.rows.items() if claim in told.read and row["time"]}
    return [_cause(story, page.claims[claim], row, times[claim]) for claim, row in sorted(rows.items())]


def _cause(story: Story, claim: Claim, row: Row, when: When | None) -> str:
    if when is not None and right(row, when) is not None:
        return "right" if right(row, when) else "another day given"
    page = story.page
    owners = {timex: owner_of(page, timex) for timex in page.reading.times}
    if _holds(row, near(page, claim, owners)):
        return "not given: the day stands in the sentence, not likely enough"
    if _holds(row, elsewhere(story, claim)):
        return "not given: the day is the narrative's or another telling's, not likely enough"
    if any(right(row, timex.when) for timex in page.reading.times):
        return "not given: the day stands in the text, and is no candidate"
    return "not given: no expression of the text has the day"


def _holds(row: Row, candidates: Sequence[Candidate]) -> bool:
    return any(right(row, one.when) for one in candidates)


if __name__ == "__main__":
    main()
