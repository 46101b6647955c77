import json

from tests.cli.conftest import STORY


def claims_of(recoupe, ledger):
    sql = "SELECT id, predicate FROM claims ORDER BY id"
    return json.loads(recoupe("query", ledger, sql, "--format", "json")[1])


def test_every_claim_of_a_ledger_is_explained(recoupe, story, tmp_path):
    recoupe("build", story, "--out", tmp_path / "ledger")
    rows = claims_of(recoupe, tmp_path / "ledger")
    assert rows
    for row in rows:
        exit_code, output, _ = recoupe("explain", tmp_path / "ledger", row["id"])
        assert exit_code == 0
        assert output.startswith(f"{row['id']}: {row['predicate']}, ")
        assert "[[" in output
        for label in ("tree", "sense", "made by", "axes", "said by"):
            assert f"\n{label} " in output


def test_a_delivery_names_its_row_its_rule_and_its_saying(recoupe, story, tmp_path):
    recoupe("build", story, "--out", tmp_path / "ledger")
    found = [row["id"] for row in claims_of(recoupe, tmp_path / "ledger") if row["predicate"] == "livrer"]
    outputs = [recoupe("explain", tmp_path / "ledger", one)[1] for one in found]
    (sold,) = [output for output in outputs if "a [[livré]] quarante chars" in output]
    assert "predicates.tsv: livrer VERB -> give" in sold
    assert "a rule of the frame exchange" in sold
    assert "cue “a déclaré" in sold


def test_an_unknown_claim_is_named_and_nothing_is_told(recoupe, story, tmp_path):
    recoupe("build", story, "--out", tmp_path / "ledger")
    exit_code, output, errors = recoupe("explain", tmp_path / "ledger", "clm-none")
    assert (exit_code, output) == (2, "")
    assert "the ledger has no claim clm-none; query its table claims" in errors


def test_codes_of_the_article_do_not_reach_the_terminal(recoupe, story, tmp_path):
    (story / "good.txt").write_text(STORY.replace("quarante chars", "quarante chars\x1b[2J"), encoding="utf-8")
    recoupe("build", story, "--out", tmp_path / "ledger")
    outputs = [recoupe("explain", tmp_path / "ledger", row["id"])[1] for row in claims_of(recoupe, tmp_path / "ledger")]
    assert outputs
    assert any("<1b>" in output for output in outputs)
    assert not any("\x1b" in output for output in outputs)


def test_a_claim_of_the_fast_reader_is_explained_without_the_encoder(recoupe, story, tmp_path, monkeypatch):
    monkeypatch.setattr("recoupe.stages.claim.encoded.encoder", None)
    recoupe("build", story, "--out", tmp_path / "ledger", "--reader", "fast")
    rows = claims_of(recoupe, tmp_path / "ledger")
    assert rows
    outputs = [recoupe("explain", tmp_path / "ledger", row["id"]) for row in rows]
    assert {exit_code for exit_code, _, _ in outputs} == {0}
