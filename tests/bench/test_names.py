"""The scorer of names: spans, types, who is who, pronouns."""

import json
from pathlib import Path

from recoupe.bench.names import score

TEXT = "Ana Souza met Luis Arroyo in Bolivia. She thanked the Orden Institute."
GOLD = (
    ("Ana Souza", "name", "person", "souza"), ("Luis Arroyo", "name", "person", "arroyo"),
    ("Bolivia", "name", "place", "bolivia"), ("She", "pronoun", "person", "souza"),
    ("Orden Institute", "name", "organisation", "orden"),
)  # fmt: skip


def file(folder: Path, *, without: str = "", other: str = "person") -> Path:
    rows = [
        {
            "start": TEXT.index(words),
            "end": TEXT.index(words) + len(words),
            "kind": kind,
            "type": sort,
            "entity": entity,
        }
        for words, kind, sort, entity in GOLD
        if words != without
    ]
    rows[0]["type"] = other
    path = folder / "gold.jsonl"
    row = {"id": "d", "language": "en", "text": TEXT, "mentions": rows}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return path


def test_all_that_is_right_counts(tmp_path: Path) -> None:
    assert set(score(file(tmp_path)).values()) == {100.0}


def test_a_name_too_many_costs_spans(tmp_path: Path) -> None:
    assert score(file(tmp_path, without="Bolivia"))["spans F1"] == round(100 * 6 / 7, 1)


def test_a_wrong_type_costs_the_type_alone(tmp_path: Path) -> None:
    figures = score(file(tmp_path, other="place"))
    assert (figures["spans F1"], figures["typed F1"]) == (100.0, 75.0)


def test_the_other_half_is_left_out(tmp_path: Path) -> None:
    assert score(file(tmp_path), "even")["spans F1"] == 0.0
