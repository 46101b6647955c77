"""A ledger from Python."""

from dataclasses import replace
from pathlib import Path

import pyarrow
import pytest

import recoupe
from recoupe.errors import LedgerError, UsageError
from recoupe.front import Ledger, Table
from recoupe.store.base import Contents, Entry
from recoupe.store.files import FileLedger
from recoupe.store.onefile import Columns
from tests.piles import invented


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    folder, pile = tmp_path_factory.mktemp("front") / "ledger", invented()
    entries = tuple(Entry(read=each.document, reading=each) for each in pile.readings)
    FileLedger(folder).save(Contents(entries=entries, pile=pile))
    return recoupe.open(folder)


def test_claims_are_rows_in_words(ledger: Ledger):
    rows = {row["claim_id"]: row for row in ledger.claims}
    assert rows["clm-boats"]["status"] == "wanted"
    assert len(ledger.claims) == sum(len(each.claims) for each in invented().readings)


def test_every_table_of_the_contract_is_there_by_name(ledger: Ledger):
    assert len(ledger.table("documents")) == 7
    assert len(ledger.events) == 6
    with pytest.raises(UsageError, match="documents"):
        ledger.table("nothing")


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TABLE documents", "CREATE TABLE x (a INT)", "INSERT INTO issues SELECT * FROM issues", "UPDATE events SET id = ''",
        "COPY documents TO 'out.csv'", "COPY (SELECT 1) TO 'out.parquet'", "EXPORT DATABASE 'out'", "IMPORT DATABASE 'out'",
        "ATTACH 'other.db'", "ATTACH ':memory:' AS m; CREATE TABLE m.t AS SELECT 1; COPY m.t TO 'out.csv'",
        "INSTALL fts", "LOAD fts", "INSTALL httpfs; LOAD httpfs",
        "SELECT * FROM read_csv('/etc/hostname')", "SELECT * FROM read_text('/etc/hostname')", "SELECT * FROM read_blob('/etc/hostname')",
        "SELECT * FROM read_json('/etc/hostname')", "SELECT * FROM '/etc/hostname'", "SELECT * FROM glob('/etc/*')", "SELECT * FROM sniff_csv('/etc/hostname')",
        "SELECT * FROM read_parquet('http://127.0.0.1/x')", "SELECT getenv('HOME')",
        "SET enable_external_access = true", "RESET enable_external_access", "SET lock_configuration = false", "PRAGMA enable_external_access",
        "SELECT 1; DROP TABLE documents", "VACUUM INTO 'out.db'", "CREATE SECRET (TYPE s3)", "EXPLAIN ANALYZE COPY documents TO 'out.csv'",
    ],
)  # fmt: skip
def test_sql_that_writes_or_looks_outside_fails_and_leaves_nothing(
    ledger: Ledger, sql: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError):
        ledger.query(sql)
    assert list(tmp_path.iterdir()) == []
    assert ledger.query("SELECT count(*) FROM documents").rows == ((7,),)


def test_a_claim_is_drawn_with_its_clause_marked(ledger: Ledger):
    drawn = ledger.claim("clm-boats")._repr_html_()
    assert "<mark>Lurania wants two river patrol boats from Tavoria</mark>" in drawn


def test_articles_become_a_ledger_and_a_second_build_adds_nothing(tmp_path: Path):
    article = tmp_path / "one.txt"
    article.write_text(
        "Lurania sold wheat\n\nLurania sold wheat to Tavoria on 3 March 2031, its ministry said.\n", "utf-8"
    )
    made = recoupe.build(article, out=tmp_path / "ledger", source_language="en")
    again = recoupe.build([str(article)], out=tmp_path / "ledger")
    assert len(made.table("documents")) == len(again.table("documents")) == 1
    assert [row["published"]["earliest"] for row in made.table("documents")] == [None]
    assert recoupe.build.__name__ == "build"
    with pytest.raises(UsageError, match="at least one"):
        recoupe.build([], out=tmp_path / "ledger")


def test_any_table_goes_out_as_arrow(ledger: Ledger):
    assert ledger.claims.arrow.num_rows == len(ledger.claims)
    assert pyarrow.table(ledger.events).column("id").to_pylist() == [row["id"] for row in ledger.events]


def test_words_of_an_article_are_escaped_where_a_notebook_draws_them(ledger: Ledger):
    nasty = Table(name="x", columns=Columns(types={"a": "VARCHAR"}, rows=({"a": "<script>alert(1)</script>"},)))
    assert "<script" not in nasty._repr_html_()
    view = ledger.claim("clm-boats")
    assert "<script" not in replace(view, words="<script>")._repr_html_()


def test_a_folder_without_a_ledger_is_named(tmp_path: Path):
    with pytest.raises(LedgerError):
        recoupe.open(tmp_path)
