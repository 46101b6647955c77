"""A ledger from Python."""

from pathlib import Path

import pytest

import recoupe
from recoupe.errors import LedgerError, UsageError
from recoupe.front import Ledger
from recoupe.store.base import Contents, Entry
from recoupe.store.files import FileLedger
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


def test_sql_reads_and_does_not_write(ledger: Ledger):
    assert ledger.query("SELECT count(*) FROM documents").rows == ((7,),)
    for sql in (
        "DROP TABLE documents", "COPY documents TO 'out.csv'", "ATTACH 'other.db'", "INSTALL fts",
        "SELECT * FROM read_csv('/etc/hostname')", "SELECT * FROM read_text('/etc/hostname')", "SELECT getenv('HOME')",
    ):  # fmt: skip
        with pytest.raises(UsageError):
            ledger.query(sql)


def test_a_claim_is_drawn_with_its_clause_marked(ledger: Ledger):
    drawn = ledger.claim("clm-boats")._repr_html_()
    assert "<mark>Lurania wants two river patrol boats from Tavoria</mark>" in drawn


def test_a_folder_without_a_ledger_is_named(tmp_path: Path):
    with pytest.raises(LedgerError):
        recoupe.open(tmp_path)
