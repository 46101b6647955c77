import csv
import io
import json

from pyarrow import parquet

from recoupe.model.tables import TABLES


def test_a_second_build_adds_nothing_and_changes_no_byte(recoupe, story, tmp_path):
    recoupe("build", story, "--out", tmp_path / "ledger")
    before = {path: path.read_bytes() for path in (tmp_path / "ledger").rglob("*") if path.is_file()}
    exit_code, output, _ = recoupe("build", story, "--out", tmp_path / "ledger")
    assert exit_code == 0
    assert "0 articles added, 1 known before" in output
    assert {path: path.read_bytes() for path in (tmp_path / "ledger").rglob("*") if path.is_file()} == before


def test_print_is_the_same_for_the_same_ledger(recoupe, story, tmp_path):
    recoupe("build", story, "--out", tmp_path / "a")
    recoupe("build", story / "good.txt", "--out", tmp_path / "b")
    first, second = recoupe("print", tmp_path / "a")[1], recoupe("print", tmp_path / "b")[1]
    assert "document story/good.txt" in first
    assert first.replace("story/good.txt", "good.txt") == second


def test_a_query_answers_in_three_formats(recoupe, story, tmp_path):
    recoupe("build", story, "--out", tmp_path / "ledger")
    sql = "SELECT path, language FROM documents"
    assert "story/good.txt" in recoupe("query", tmp_path / "ledger", sql)[1]
    assert json.loads(recoupe("query", tmp_path / "ledger", sql, "--format", "json")[1]) == [
        {"path": "story/good.txt", "language": "fr"}
    ]
    rows = list(csv.DictReader(recoupe("query", tmp_path / "ledger", sql, "--format", "csv")[1].splitlines()))
    assert rows == [{"path": "story/good.txt", "language": "fr"}]


def test_a_query_that_writes_is_refused(recoupe, story, tmp_path):
    recoupe("build", story, "--out", tmp_path / "ledger")
    exit_code, _, errors = recoupe("query", tmp_path / "ledger", "DELETE FROM claims")
    assert exit_code == 2
    assert "the query failed" in errors


def test_an_export_holds_every_table_in_every_format(recoupe, story, tmp_path):
    recoupe("build", story, "--out", tmp_path / "ledger")
    counts = {}
    for name in ("jsonl", "csv", "parquet"):
        out = tmp_path / name
        assert recoupe("export", tmp_path / "ledger", "--format", name, "--out", out)[0] == 0
        assert {path.name for path in out.iterdir()} == {f"{table.name}.{name}" for table in TABLES}
        claims = out / f"claims.{name}"
        counts[name] = {
            "jsonl": lambda path: len(path.read_text(encoding="utf-8").splitlines()),
            "csv": lambda path: len(list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))),
            "parquet": lambda path: parquet.read_table(path).num_rows,
        }[name](claims)
    assert counts["jsonl"] == counts["csv"] == counts["parquet"] > 0


def test_a_judgement_joins_two_entities_for_good(recoupe, story, tmp_path):
    ledger = tmp_path / "ledger"
    recoupe("build", story, "--out", ledger)
    rows = json.loads(recoupe("query", ledger, "SELECT id FROM entities ORDER BY id", "--format", "json")[1])
    one, two = rows[0]["id"], rows[1]["id"]
    exit_code, output, _ = recoupe("judge", ledger, "merge", one, two, "--note", "the same port")
    assert exit_code == 0
    assert f"1 judgements; {len(rows) - 1} entities" in output
    (story / "more.txt").write_text(
        "La Valmère et l’Ordrie ont signé un accord, a déclaré Anton Kessel.", encoding="utf-8"
    )
    recoupe("build", story, "--out", ledger)
    left = json.loads(recoupe("query", ledger, "SELECT id FROM entities", "--format", "json")[1])
    assert two not in {row["id"] for row in left}


def test_a_command_on_a_folder_that_is_no_ledger_says_how_to_make_one(recoupe, tmp_path):
    for command in (
        ["print", tmp_path],
        ["query", tmp_path, "SELECT 1"],
        ["dossier", tmp_path, "--out", tmp_path / "x"],
    ):
        exit_code, _, errors = recoupe(*command)
        assert exit_code == 2
        assert "recoupe build" in errors


def test_a_selection_is_taken_in_the_format_of_the_files_name(recoupe, story, tmp_path):
    recoupe("build", story, "--out", tmp_path / "ledger")
    counts = {}
    for asked in ("", "word=denied", "q=nothingofthesort"):
        code, output, _ = recoupe("take", tmp_path / "ledger", tmp_path / "found.csv", "--ask", asked)
        assert code == 0
        counts[asked] = int(output.split()[-2])
    assert counts[""] > counts["q=nothingofthesort"] == 0
    assert counts[""] >= counts["word=denied"]
    assert recoupe("take", tmp_path / "ledger", tmp_path / "found.brief.md", "--language", "fr")[0] == 0
    assert (tmp_path / "found.brief.md").read_text("utf-8").startswith("# Note de synthèse")
    code, _, errors = recoupe("take", tmp_path / "ledger", tmp_path / "found.odt")
    assert (code, "brief.docx" in errors) == (2, True)
