"""Our own articles as dating is learned from them."""

import json
from pathlib import Path

from training.dating.told import invented

ROW = {
    "start": 0, "end": 38, "triggers": ["sued"], "plover": "ACCUSE", "actor": ["Zembla"], "other": ["Ardavia"],
    "polarity": "affirmed", "modality": "actual", "certainty": "certain", "hearsay": False, "by": None,
    "stance": "asserts", "time": "2033-05-17", "when": "on Tuesday", "core": True,
}  # fmt: skip


def told_of(folder: Path, row: dict[str, object]) -> int:
    article = {
        "id": "en-1", "language": "en", "published": "2033-05-18", "outlet": "Meridian",
        "text": "Zembla sued Ardavia on Tuesday, it said.", "rows": [row],
    }  # fmt: skip
    (folder / "en-1.jsonl").write_text(json.dumps(article) + "\n", encoding="utf-8")
    cache = folder / "kept"
    found = invented(str(cache), folder)
    assert all(one["doc"] == "en-1" and one["time"] == "2033-05-17" for told in found for one in told.rows.values())
    return sum(len(told.rows) for told in found)


def test_a_row_with_a_time_is_put_on_the_claim_at_its_word(tmp_path: Path) -> None:
    assert told_of(tmp_path, ROW) == 1


def test_an_article_whose_rows_tell_no_time_is_not_learned_from(tmp_path: Path) -> None:
    assert told_of(tmp_path, {name: value for name, value in ROW.items() if name not in {"time", "when"}}) == 0
