"""The invented articles: every row stands in its text, and says what the rules know."""

import json
from collections import Counter
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "training" / "claims" / "articles"
FILES = sorted(FOLDER.glob("*.jsonl"))
KINDS = {
    "polarity": {"affirmed", "negated"},
    "certainty": {"certain", "probable", "possible", "improbable"},
    "stance": {"asserts", "denies", "alleges", "doubts", "asks", "expects", "wants"},
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_rows_stand_in_their_text(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        assert article["language"] == path.stem[:2]
        assert article["published"] > "2030"
        for row in article["rows"]:
            clause = article["text"][row["start"] : row["end"]]
            assert row["triggers"][0] in clause
            assert "\n" not in clause
            assert all(row[name] in kinds for name, kinds in KINDS.items())
            assert row["by"] is not None or row["stance"] == "asserts"


def test_no_article_stands_twice() -> None:
    rows = [json.loads(line) for path in FILES for line in path.read_text(encoding="utf-8").splitlines()]
    assert len(rows) > 400
    assert max(Counter(row["text"] for row in rows).values()) == max(Counter(row["id"] for row in rows).values()) == 1
