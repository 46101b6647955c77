"""The scorer of attributions, on texts of our own."""

import json
from pathlib import Path

import pytest

from recoupe.bench import attribution
from recoupe.bench.attributionscore import Words, jaccard, pairs
from recoupe.errors import UsageError
from recoupe.model import Manner, SourceKind, Stance

TEXT = "Le maire a affirmé que le pont était sûr."


def file(tmp_path: Path, *sayings: dict[str, object]) -> Path:
    path = tmp_path / "sayings.jsonl"
    row = {"id": "a", "text": TEXT, "language": "fr", "attributions": list(sayings)}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return path


GOLD = {"source": [[0, 8]], "cue": [[9, 18]], "content": [[19, 40]]}


def test_a_text_read_as_the_gold_has_it_scores_a_hundred(tmp_path: Path) -> None:
    figures = attribution.run(file(tmp_path, GOLD))
    assert {figures[name] for name in ("detection", "end to end, strict", "span cue", "span content")} == {100.0}


def test_nested_gold_is_left_out(tmp_path: Path) -> None:
    nested = {**GOLD, "content": [[23, 40]], "parent_id": "E1"}
    assert attribution.score(file(tmp_path, GOLD, nested)).counts["all gold"] == 1


def test_the_best_shared_content_is_paired_first() -> None:
    words = Words(TEXT)
    gold = [words.saying(GOLD)]
    read = [words.saying({**GOLD, "content": [[23, 40]]}), words.saying(GOLD)]
    assert pairs(gold, read) == [(0, 1)]


def test_two_empty_sets_agree() -> None:
    assert jaccard(frozenset(), frozenset()) == 1.0


def test_the_figures_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    attribution.main(file(tmp_path, GOLD))
    assert "detection" in capsys.readouterr().out


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="absent"):
        attribution.run(tmp_path / "absent.jsonl")


GOLD_FR = Path(__file__).parents[1] / "gold" / "attribution-fr.jsonl"


def test_our_own_gold_holds_its_own_offsets() -> None:
    rows = [json.loads(line) for line in GOLD_FR.read_text(encoding="utf-8").splitlines()]
    assert len(rows) >= 60
    for row in rows:
        text = row["text"]
        for one in row["attributions"]:
            ranges = [*one["source"], *one["cue"], *one["content"]]
            assert all(0 <= start < end <= len(text) for start, end in ranges)
            spoken = text[one["source"][0][0] : one["source"][-1][1]] if one["source"] else ""
            assert one["source_text"] == spoken


def test_our_own_gold_shows_every_manner_stance_and_kind_of_source() -> None:
    rows = [json.loads(line) for line in GOLD_FR.read_text(encoding="utf-8").splitlines()]
    found = [one for row in rows for one in row["attributions"]]
    assert {one["manner"] for one in found} == set(Manner)
    assert {one["source_kind"] for one in found} == set(SourceKind)
    assert {one["stance"] for one in found} == set(Stance)
