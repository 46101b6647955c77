"""Each bad input gets a message that names it; the rest is built; nothing that was in the ledger is lost."""

import json

import pytest

from recoupe.store.files import FileLedger


def codes(ledger) -> set[str]:
    return {issue.code for issue in FileLedger(ledger).pile().issues}


def paths(ledger) -> list[str]:
    return sorted(reading.document.path for reading in FileLedger(ledger).pile().readings)


BAD = {
    "empty.txt": (b"", "empty_input"),
    "blank.txt": (b" \n\n ", "empty_input"),
    "picture.txt": (bytes(range(256)) * 40, "not_text"),
    "menu.html": (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no_article"),
    "rows.jsonl": (b'{"title": "No text here"}\n', "missing_text"),
    "broken.jsonl": (b'{"text": "half a line\n', "bad_json"),
    "deutsch.txt": (
        "Der Minister erklärte am Dienstag, dass die Lieferung des Treibstoffs bereits begonnen habe und dass "
        "weitere Lieferungen in den nächsten Wochen folgen würden.".encode(),
        "unsupported_language",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_one_bad_file_is_named_and_the_rest_is_built(recoupe, story, tmp_path, name):
    content, code = BAD[name]
    (story / name).write_bytes(content)
    exit_code, _, errors = recoupe("build", story, "--out", tmp_path / "ledger")
    assert exit_code == 1
    assert name in errors
    assert code in codes(tmp_path / "ledger")
    assert paths(tmp_path / "ledger") == ["story/good.txt"]


def test_a_line_of_50_mb_is_refused_by_name(recoupe, story, tmp_path):
    with (story / "long.jsonl").open("w", encoding="utf-8") as file:
        file.write('{"text": "' + "mot " * 12_500_000 + '"}\n')
        file.write(
            json.dumps({"text": "L’Ordrie a reçu du carburant de la Valmère, a déclaré le ministre ordrien."}) + "\n"
        )
    exit_code, _, errors = recoupe("build", story, "--out", tmp_path / "ledger")
    assert exit_code == 1
    assert "long.jsonl" in errors
    assert "too_large" in codes(tmp_path / "ledger")
    assert len(paths(tmp_path / "ledger")) == 2


def test_broken_utf8_is_read_with_a_warning(recoupe, story, tmp_path):
    text = "La Valmère a livré du carburant à l’Ordrie mardi, a déclaré le ministre.".encode()
    (story / "half.txt").write_bytes(text[:40] + b"\xff\xfe\xff" + text[40:])
    exit_code, _, errors = recoupe("build", story, "--out", tmp_path / "ledger")
    assert "half.txt" in errors
    assert exit_code in (0, 1)
    assert "story/good.txt" in paths(tmp_path / "ledger")


def test_the_same_article_twice_is_kept_once_and_both_are_named(recoupe, story, tmp_path):
    (story / "twin.txt").write_bytes((story / "good.txt").read_bytes())
    exit_code, _, errors = recoupe("build", story, "--out", tmp_path / "ledger")
    assert exit_code == 0
    assert "good.txt" in errors
    assert "twin.txt" in errors
    assert len(paths(tmp_path / "ledger")) == 1


def test_a_folder_without_articles_is_named(recoupe, tmp_path):
    (tmp_path / "empty").mkdir()
    exit_code, _, errors = recoupe("build", tmp_path / "empty", "--out", tmp_path / "ledger")
    assert exit_code == 1
    assert "empty" in errors


def test_a_path_that_does_not_exist_is_wrong_usage(recoupe, tmp_path):
    exit_code, _, errors = recoupe("build", tmp_path / "nowhere", "--out", tmp_path / "ledger")
    assert exit_code == 2
    assert "nowhere" in errors
    assert not (tmp_path / "ledger").exists()


@pytest.mark.parametrize("option", [("--language", "de"), ("--published", "mardi")])
def test_an_option_that_makes_no_sense_is_wrong_usage(recoupe, story, tmp_path, option):
    exit_code, _, errors = recoupe("build", story, "--out", tmp_path / "ledger", *option)
    assert exit_code == 2
    assert option[1] in errors


def test_bad_inputs_lose_nothing_from_a_ledger_that_exists(recoupe, story, tmp_path):
    recoupe("build", story, "--out", tmp_path / "ledger")
    before = (tmp_path / "ledger" / "tables" / "claims.jsonl").read_bytes()
    bad = tmp_path / "bad"
    bad.mkdir()
    for name, (content, _) in BAD.items():
        (bad / name).write_bytes(content)
    exit_code, _, errors = recoupe("build", bad, "--out", tmp_path / "ledger")
    assert exit_code == 1
    assert all(name in errors for name in BAD)
    assert (tmp_path / "ledger" / "tables" / "claims.jsonl").read_bytes() == before
    assert paths(tmp_path / "ledger") == ["story/good.txt"]


def test_standard_input_is_read(recoupe, tmp_path):
    line = json.dumps({"text": "L’Ordrie a reçu du carburant de la Valmère, a déclaré mardi le ministre ordrien."})
    exit_code, _, _ = recoupe("build", "-", "--out", tmp_path / "ledger", stdin=line + "\n")
    assert exit_code == 0
    assert len(paths(tmp_path / "ledger")) == 1
