"""The claims read on free texts of others: every row stands in its text, and says what the rules know."""

import json
from pathlib import Path

import pytest

from tests.training.test_articles import KINDS
from training.claims.free import FOLDER, text_of

SHARED = Path(__file__).parents[3] / "shared"
FILES = sorted(FOLDER.glob("*.jsonl"))
PARTS = {"treebank", "sentences"}, {"document", "begin", "end"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_piece_names_its_source_and_its_rows_know_their_values(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        piece = json.loads(line)
        assert set(piece) - {"id", "language", "published", "rows"} in PARTS
        for row in piece["rows"]:
            assert all(row[name] in kinds for name, kinds in KINDS.items())
            assert row["by"] is not None or row["stance"] == "asserts"


@pytest.mark.skipif(not SHARED.exists(), reason="no ../shared beside the repository")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_rows_stand_in_the_text_put_together(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        piece = json.loads(line)
        text = text_of(SHARED, piece)
        for row in piece["rows"]:
            clause = text[row["start"] : row["end"]]
            assert all(trigger in clause for trigger in row["triggers"])
            assert row.get("when", "") in text
