import pytest

from recoupe.errors import LedgerError, UsageError
from recoupe.store.base import Contents
from recoupe.store.duckdb import query
from recoupe.store.files import FileLedger
from tests.store.test_contract import contents


@pytest.fixture
def ledger(tmp_path):
    found = FileLedger(tmp_path / "ledger")
    found.save(contents())
    return found


def test_sql_reads_the_tables_of_the_contract(ledger):
    answer = query(ledger, "SELECT predicate, items[1].category AS item, sentence.end FROM claims")
    assert answer.columns == ("predicate", "item", "end")
    assert answer.rows == (("livrer", "fuel", 90),)


def test_an_empty_table_still_has_its_columns(ledger):
    assert query(ledger, "SELECT event_id, independent_sources FROM corroborations").rows == ()


def test_the_index_follows_the_tables(ledger):
    assert query(ledger, "SELECT count(*) FROM claims").rows == ((1,),)
    ledger.save(Contents())
    assert query(ledger, "SELECT count(*) FROM claims").rows == ((0,),)


@pytest.mark.parametrize(
    "sql",
    ["DROP TABLE claims", "INSERT INTO issues SELECT * FROM issues", "COPY claims TO 'out.csv'", "SELEC 1",
     "SELECT * FROM read_text('/etc/hostname')", "SET enable_external_access = true"],
)  # fmt: skip
def test_what_writes_or_reaches_out_is_refused(ledger, sql):
    with pytest.raises(UsageError, match="the query failed"):
        query(ledger, sql)


def test_a_folder_without_a_ledger_is_named(tmp_path):
    with pytest.raises(LedgerError, match="recoupe build"):
        query(FileLedger(tmp_path / "none"), "SELECT 1")
