"""The scorer of times, on texts of our own."""

import json
from pathlib import Path

import pytest

from recoupe.bench import time
from recoupe.bench.timeclasses import agrees, plain
from recoupe.bench.timescore import align
from recoupe.errors import UsageError
from recoupe.stages.time import tag

TEXT = "Le port a fermé lundi soir. Il rouvrira en juin."


def gold(text: str, words: str, kind: str, value: str, **more: object) -> dict[str, object]:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "type": kind, "value": value, **more}


def file(tmp_path: Path, *rows: dict[str, object]) -> Path:
    path = tmp_path / "times.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def row(*timexes: dict[str, object], text: str = TEXT, dct: str | None = "2031-05-14") -> dict[str, object]:
    return {"id": "a", "lang": "fr", "dct": dct, "text": text, "timexes": list(timexes)}


def test_a_text_read_as_the_gold_has_it_scores_a_hundred(tmp_path: Path) -> None:
    path = file(
        tmp_path,
        row(gold(TEXT, "lundi soir", "TIME", "2031-05-12TEV"), gold(TEXT, "juin", "DATE", "2031-06")),
    )
    assert set(time.score(path).tally.figures().values()) == {100.0}


def test_a_wrong_value_costs_value_and_nothing_else(tmp_path: Path) -> None:
    path = file(
        tmp_path,
        row(gold(TEXT, "lundi soir", "TIME", "2031-05-19TEV"), gold(TEXT, "juin", "DATE", "2031-06")),
    )
    assert time.score(path).tally.figures() == {"strict": 100.0, "relaxed": 100.0, "type": 100.0, "value": 50.0}


def test_the_creation_time_itself_is_no_part_of_the_score(tmp_path: Path) -> None:
    text = "Digue rompue\n12 mars 2031\nLa digue a cédé."
    path = file(tmp_path, row(gold(text, "12 mars 2031", "DATE", "2031-03-12", dct=True), text=text))
    assert (time.score(path).tally.gold, time.score(path).tally.read) == (0, 0)


def test_a_missing_creation_time_is_inferred_from_the_text(tmp_path: Path) -> None:
    text = "Digue rompue\n12 mars 2031\nLa digue a cédé hier."
    path = file(tmp_path, row(gold(text, "hier", "DATE", "2031-03-11"), text=text, dct=None))
    assert time.score(path).tally.valued == 1


def test_each_gold_expression_has_one_partner_the_closest() -> None:
    assert align([(0, 10)], [(0, 4), (0, 10), (8, 12)]) == [(0, 1)]


@pytest.mark.parametrize(
    ("value", "same"),
    [("2016-11-08 17:00:00", "2016-11-08T17:00"), ("T09", "T09:00"), ("2019-06", "2019-06")],
)
def test_values_that_differ_in_zeros_alone_are_one(value: str, same: str) -> None:
    assert plain(value) == same


def test_an_interval_agrees_with_the_days_read_whether_or_not_it_holds_its_end() -> None:
    read = tag("Il pleuvra en juin 2031.", "fr")
    assert agrees({"value": "2031-06-01/2031-07-01"}, read)
    assert agrees({"value": "2031-06-01/2031-06-30"}, read)
    assert not agrees({"value": "2031-06-01/2031-06-20"}, read)


def test_a_file_without_texts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="id and text"):
        time.score(file(tmp_path, {"name": "a"}))


def test_the_figures_and_the_classes_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = file(tmp_path, row(gold(TEXT, "lundi soir", "TIME", "2031-05-12TEV", subtype="datetime", ms_timex="")))
    time.main(path)
    out = capsys.readouterr().out
    assert "value F1" in out
    assert "datetime" in out
